"""What stands on every sheet of a letter around its text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportlab.lib.pagesizes import letter as us_letter
from reportlab.lib.units import inch
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Frame, PageTemplate

from another_opinion.services.letters import stamp
from another_opinion.services.letters.code import SIDE, Code
from another_opinion.services.letters.fonts import SANS, SANS_SEMIBOLD
from another_opinion.services.letters.template import Paper, Stationery

PAGE_WIDTH, PAGE_HEIGHT = us_letter
MARGIN = 1 * inch
TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN
TEXT_HEIGHT = PAGE_HEIGHT - 2 * MARGIN

BELOW_BOX = 0.2 * inch
"""Between the box for the plan's stamp and the code below it."""

BOX_BY_CODE = (
    1 - stamp.WIDTH / SIDE,
    -(BELOW_BOX + stamp.HIGHEST) / SIDE,
    1.0,
    -BELOW_BOX / SIDE,
)
"""Left, top, right and bottom of that box at its highest, in sides of the code from its corner."""

_LABEL_HEIGHT = PAGE_HEIGHT - 0.6 * inch
_FOOTER_HEIGHT = 0.6 * inch
_LAST_OF_SEVERAL = 0.42 * inch
_PIECES = re.compile(r"\([^)]*\)|\S+")  # initials stay on one line
_LEADING = 1.2
_SMALL = 10
_USUAL = 12


@dataclass(frozen=True, slots=True)
class Sheets:
    """The sheets of a letter: `copies` names each copy, `pages` counts those of one copy.

    The first page of each has the box for the plan's stamp if the `paper` is stamped, and the
    letter `number` if it carries one. Where the text is in larger type, of more `points` than
    usual, nothing around it is smaller.
    """

    words: Stationery
    copies: tuple[str, ...]
    pages: int
    footer: str
    paper: Paper
    number: str = ""
    points: int = _USUAL

    def draw(self, canvas: Canvas) -> None:
        """Draw the label and footer of the current page, and the box on a copy's first."""
        copy, page = divmod(canvas.getPageNumber() - 1, self.pages)
        self._draw_label(canvas, self.copies[copy])
        self._draw_footer(canvas, page + 1)
        if page == 0:
            self._begin_copy(canvas, self.copies[copy])

    @property
    def _type(self) -> int:
        return self.points if self.points > _USUAL else _SMALL

    def _draw_label(self, canvas: Canvas, copy: str) -> None:
        canvas.setFont(SANS_SEMIBOLD, self._type)
        canvas.drawRightString(PAGE_WIDTH - MARGIN, _LABEL_HEIGHT, copy)

    def _draw_footer(self, canvas: Canvas, page: int) -> None:
        canvas.setFont(SANS, self._type)
        numbered = self.words.page.format(page=page, pages=self.pages)
        lines = self._footer_lines(numbered)
        last = _FOOTER_HEIGHT if len(lines) == 1 else _LAST_OF_SEVERAL
        for line, words in enumerate(reversed(lines)):
            canvas.drawString(MARGIN, last + line * self._type * _LEADING, words)
        canvas.drawRightString(PAGE_WIDTH - MARGIN, last, numbered)

    def _footer_lines(self, numbered: str) -> list[str]:
        """Return the footer in lines; the number of the page has room behind the last one."""
        lines = [""]
        for piece in _PIECES.findall(self.footer):
            longer = f"{lines[-1]} {piece}".strip()
            lines[-1:] = [longer] if self._fits(longer) else [lines[-1], piece]
        return lines if self._fits(f"{lines[-1]}   {numbered}") else [*lines, ""]

    def _fits(self, words: str) -> bool:
        return bool(stringWidth(words, SANS, self._type) <= TEXT_WIDTH)

    def _begin_copy(self, canvas: Canvas, copy: str) -> None:
        canvas.bookmarkPage(copy)
        canvas.addOutlineEntry(copy, copy)
        right, top = PAGE_WIDTH - MARGIN, PAGE_HEIGHT - MARGIN
        if self.paper is Paper.STAMPED:
            box = stamp.box_for(self.points)
            bottom = top - box.height
            box.draw(canvas, right - stamp.WIDTH, bottom, self.words)
            top = bottom - BELOW_BOX
        if self.paper.is_numbered:
            below = self.paper is not Paper.STAMPED
            Code(self.number, self.words, self.points, below).draw(canvas, right, top)


def page_template() -> PageTemplate:
    """Return a bare page with 1-inch margins."""
    frame = Frame(
        MARGIN,
        MARGIN,
        TEXT_WIDTH,
        TEXT_HEIGHT,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    return PageTemplate(frames=[frame])
