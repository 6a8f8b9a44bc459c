"""The pictures of pages near those in view, drawn beside the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from another_opinion.domain.recipes import Recipe
from another_opinion.errors import KnownError
from another_opinion.services.pages.reader import PageReader, Picture
from another_opinion.ui.parts.sheets.source import Source, as_it_came
from another_opinion.ui.tasks import Tasks

MOST = 64 << 20  # bytes of pictures that are kept beyond those in view
AHEAD = 2_000  # pixels of width up to which the next page is drawn, too
NEAR = 3  # pages before and after those in view


@dataclass(frozen=True, slots=True)
class Want:
    """A page as it is to be drawn: where it comes from, its width in pixels, and its look."""

    source: Source
    width: int
    look: Recipe


class Pictures(QObject):
    """Draws one page at a time, those in view first, then the next one; few are kept.

    `come` is sent with the page (from 0) that was drawn, or could not be; `refused` with the
    reason of that.
    """

    come = Signal(int)
    refused = Signal(object)

    def __init__(self, parent: QObject, reader: PageReader, tasks: Tasks) -> None:
        super().__init__(parent)
        self._reader, self._tasks = reader, tasks
        self._source: Callable[[int], Source] = lambda page: Source("", page, bytes)
        self._look: Callable[[int], Recipe] = as_it_came
        self._count, self._view, self._width = 0, range(0), 1
        self._images: dict[int, QImage] = {}
        self._matrices: dict[int, tuple[float, ...]] = {}
        self._drawn: dict[int, Want] = {}
        self._failed: set[Want] = set()
        self._busy = False

    def show(
        self, count: int, source: Callable[[int], Source], look: Callable[[int], Recipe]
    ) -> list[int]:
        """Take other pages, or other looks; return those whose pictures do not fit any more."""
        self._count, self._source, self._look = count, source, look
        old = [page for page, want in self._drawn.items() if not self._fits(page, want)]
        for page in old:
            self._drop(page)
        return old

    def show_newer(self, count: int, source: Callable[[int], Source]) -> None:
        """Take the pages after a change; the pictures stay until the new ones are drawn."""
        self._count, self._source = count, source
        self._drawn.clear()
        self._failed.clear()
        for page in [page for page in self._images if page >= count]:
            self._drop(page)

    def image(self, page: int) -> QImage | None:
        """Return the picture of a page, as far as there is one."""
        return self._images.get(page)

    def matrix(self, page: int) -> tuple[float, ...]:
        """Return what takes a point of the file's page to the drawing; nothing if it only turns."""
        return self._matrices.get(page, ())

    def look(self, page: int) -> Recipe:
        """Return what is done to a page."""
        return self._look(page)

    def has_failed(self, page: int) -> bool:
        """Say whether a page could not be drawn."""
        return self._want(page) in self._failed

    def ask(self, view: range, width: int) -> None:
        """Have drawn what is missing in view, so many pixels wide."""
        self._view, self._width = view, width
        if self._busy:
            return
        ahead = view and view.stop < self._count and width <= AHEAD
        beyond = (view.stop,) if ahead else ()
        for page in (*view, *beyond):
            want = self._want(page)
            if want != self._drawn.get(page) and want not in self._failed:
                self._draw(page, want)
                return

    def _want(self, page: int) -> Want:
        return Want(self._source(page), self._width, self._look(page))

    def _fits(self, page: int, want: Want) -> bool:
        return page < self._count and (want.source, want.look) == (
            self._source(page),
            self._look(page),
        )

    def _draw(self, page: int, want: Want) -> None:
        reader, source = self._reader, want.source
        self._busy = True

        def taken(picture: Picture) -> None:
            self._busy = False
            if self._fits(page, want):
                self._keep(page, want, picture)
            self.come.emit(page)

        def failed(error: KnownError) -> None:
            self._busy = False
            if self._fits(page, want):
                self._failed.add(want)
                self._drop(page)
                self.refused.emit(error)
            self.come.emit(page)

        self._tasks.run(
            self,
            lambda: reader.page(
                source.name,
                source.load,
                source.page,
                want.width,
                password=source.password,
                recipe=want.look,
            ),
            taken,
            failed,
        )

    def _keep(self, page: int, want: Want, picture: Picture) -> None:
        size, across = (picture.width, picture.height), picture.width * 3
        image = QImage(picture.rgb, *size, across, QImage.Format.Format_RGB888)
        self._images[page] = image.copy()
        self._matrices[page] = picture.matrix
        self._drawn[page] = want
        self._forget_far_pages()

    def _forget_far_pages(self) -> None:
        view, room = self._view, MOST
        others = [page for page in self._images if page not in view]
        for page in sorted(others, key=lambda page: _distance(page, view)):
            room -= self._images[page].sizeInBytes()
            if room < 0 or _distance(page, view) > NEAR:
                self._drop(page)

    def _drop(self, page: int) -> None:
        for known in (self._images, self._matrices, self._drawn):
            known.pop(page, None)


def _distance(page: int, view: range) -> int:
    return max(view.start - page, page - view.stop + 1)
