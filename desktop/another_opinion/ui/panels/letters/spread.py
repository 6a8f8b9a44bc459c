"""Two facing sides: words at the left, pages at the right, or below where there is no room."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from another_opinion.ui.parts.page import Page
from another_opinion.ui.parts.pageview import PageView
from another_opinion.ui.theme.theme import Theme

ROOM = 940  # pixels of the drawing at 100 % that both sides need
SHARES = (9, 10)
PART_OF_WINDOW = 0.85  # of the height, where the pages stand below the words


class Spread(QWidget):
    """A page that scrolls, and beside it pages that stay in view."""

    def __init__(self, theme: Theme, words: Page, side: QWidget, pages: PageView) -> None:
        """Take the words, and the side that holds the view of the pages."""
        super().__init__()
        self._theme, self._words, self._side, self._pages = theme, words, side, pages
        self._beside: bool | None = None
        self._both = QHBoxLayout(self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(theme.px(16))
        self._both.addWidget(words, SHARES[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the pages beside the words or below them, as the room allows."""
        super().resizeEvent(event)
        beside = self.width() >= self._theme.px(ROOM)
        if beside != self._beside:
            self._beside = beside
            self._put_beside() if beside else self._words.add(self._side)
            self._side.show()
        self._pages.set_least_height(0 if beside else round(self.height() * PART_OF_WINDOW))

    def _put_beside(self) -> None:
        self._both.addWidget(self._side, SHARES[1])
        self._both.setContentsMargins(0, 0, self._theme.px(24), 0)
