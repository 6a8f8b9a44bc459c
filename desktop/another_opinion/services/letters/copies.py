"""The copies of a letter: its text is laid out once, and stands on the pages of each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from another_opinion.services.letters.sheet import Sheets


class Copies:
    """Makes the canvas of a letter, and draws what stands around the text once all is laid out.

    `sheets` are made for the number of pages of one copy; `count` is the number of copies.
    """

    def __init__(self, count: int, sheets: Callable[[int], Sheets]) -> None:
        self._count, self._sheets = count, sheets
        self._laid_out: list[dict[str, Any]] = []

    def canvas(self, *how: object, **more: object) -> Canvas:
        """Return a canvas that keeps its pages back until it is saved."""
        canvas = Canvas(*how, **more)
        canvas.showPage = lambda: self._keep_back(canvas)
        canvas.save = lambda: self._put_on_paper(canvas)
        return canvas

    def _keep_back(self, canvas: Canvas) -> None:
        self._laid_out.append(dict(vars(canvas)))
        canvas._startPage()

    def _put_on_paper(self, canvas: Canvas) -> None:
        sheets = self._sheets(len(self._laid_out))
        for number, page in enumerate(self._laid_out * self._count, start=1):
            code = list(page["_code"])  # a page of its own for each copy
            vars(canvas).update(page, _code=code, _pageNumber=number)
            sheets.draw(canvas)
            Canvas.showPage(canvas)
        Canvas.save(canvas)
