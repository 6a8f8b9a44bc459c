"""A document's pages, with what enlarges them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from another_opinion.domain.files import Lent
from another_opinion.domain.recipes import Recipe
from another_opinion.domain.texts import Box
from another_opinion.i18n import tr
from another_opinion.services.pages.reader import PageReader
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.sheets.pagenumber import PageNumber
from another_opinion.ui.parts.sheets.sheets import LARGEST, SMALLEST, STEP, Sheets
from another_opinion.ui.parts.sheets.source import Source, one_file
from another_opinion.ui.tasks import Tasks
from another_opinion.ui.theme.theme import Theme


class PageView(QWidget):
    """Pages under each other, below a line of buttons; `acts` are further buttons for it.

    What is `below` stands between that line and the pages.
    """

    def __init__(
        self,
        theme: Theme,
        reader: PageReader,
        tasks: Tasks,
        acts: tuple[QWidget, ...] = (),
        below: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._count = 0
        self._sheets = Sheets(theme, reader, tasks)
        self._where = PageNumber(theme)
        self._where.wanted.connect(self._go)
        self._out = _glass(theme, "zoom-out", tr("Zoom out"), self.zoom_out)
        self._in = _glass(theme, "zoom-in", tr("Zoom in"), self.zoom_in)
        fit = button(tr("Fit"), self.fit, role="quiet")
        fit.setAccessibleName(tr("Fit to width"))
        fit.setAccessibleDescription(tr("As wide as the window allows"))
        whole = button(tr("Whole page"), self.show_whole, role="quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(6))
        layout.addWidget(flow(self._where, self._out, self._in, fit, whole, *acts, gap=theme.px(4)))
        if below:
            layout.addWidget(below)
        layout.addWidget(self._sheets, 1)
        self._sheets.looked_at.connect(self._say_where)
        self._sheets.zoomed.connect(self._limit)

    @property
    def page(self) -> int:
        """The page in view, from 0."""
        return self._sheets.page

    def show_pages(
        self,
        name: str,
        pages: int,
        source: Callable[[int], Source],
        look: Callable[[int], Recipe],
    ) -> None:
        """Show the document of that name; `source` tells where each page comes from, `look` how."""
        self._count = pages
        self._sheets.show_pages(name, pages, source, look)

    @property
    def sheets(self) -> Sheets:
        """The pages themselves."""
        return self._sheets

    def go_to(self, page: int, box: Box | None = None) -> None:
        """Bring a page (from 0) into view, or a place on it."""
        self._sheets.go_to(page, box)

    @property
    def looked_at(self) -> SignalInstance:
        """Sent with the page (from 0) that comes into view."""
        return self._sheets.looked_at

    def show_newer(self, name: str, load: Callable[[], bytes | Lent], pages: int) -> None:
        """Show the one file of a document after a change, at the place where the eye is."""
        self._count = pages
        self._sheets.show_newer(name, pages, one_file(name, load))

    def set_least_height(self, height: int) -> None:
        """Give the pages themselves at least that height in pixels."""
        self._sheets.setMinimumHeight(height)

    def zoom_in(self) -> None:
        """Show the pages larger."""
        self._sheets.set_zoom(self._sheets.zoom * STEP)

    def zoom_out(self) -> None:
        """Show the pages smaller."""
        self._sheets.set_zoom(self._sheets.zoom / STEP)

    def fit(self) -> None:
        """Show the pages as wide as the view."""
        self._sheets.set_zoom(1.0)

    def show_whole(self) -> None:
        """Show the page in view as a whole."""
        self._sheets.show_whole()

    def _go(self, page: int) -> None:
        self._sheets.go_to(page)
        self._sheets.setFocus()

    def _say_where(self, page: int) -> None:
        words = tr("Page {number} of {count}", number=page + 1, count=self._count)
        self._where.show_page(page, self._count)
        self._sheets.setAccessibleName(words)

    def _limit(self) -> None:
        self._in.setEnabled(self._sheets.zoom < LARGEST)
        self._out.setEnabled(self._sheets.zoom > SMALLEST)


def _glass(theme: Theme, icon: str, words: str, act: Callable[[], object]) -> QPushButton:
    """Return a button that only shows a magnifying glass."""
    made = button("", act, role="quiet", theme=theme, icon=icon)
    made.setAccessibleName(words)
    made.setToolTip(words)
    return made
