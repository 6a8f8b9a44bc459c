"""A rectangle drawn on a page with the mouse."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen

from another_opinion.domain.texts import Box
from another_opinion.ui.parts.sheets.boxes import on_screen
from another_opinion.ui.parts.sheets.sheets import Sheets
from another_opinion.ui.parts.sheets.tool import Spot

_PEN = "#ff7a00"  # on paper that is white in every theme
_LEAST = 0.01  # part of a page's side: less is a click, not a rectangle


class BoxTool(QObject):
    """Lets a person draw one rectangle; a click, or Esc, takes it away.

    `changed` is sent whenever there is another rectangle, or none any more; it lives as long as
    the `user` for whom it draws.
    """

    changed = Signal()

    def __init__(self, sheets: Sheets, user: QObject) -> None:
        super().__init__(user)
        self._sheets = sheets
        self._begin: Spot | None = None
        self._drawn: tuple[int, Box] | None = None
        self._given: tuple[int, Box] | None = None  # a page is straightened once it is there

    @property
    def box(self) -> tuple[int, Box] | None:
        """The page (from 0) and the rectangle on it, as it lies in the file."""
        if self._given or self._drawn is None:
            return self._given
        page, box = self._drawn
        return page, _within(self._sheets.in_file(page, box))

    @property
    def drawn(self) -> tuple[int, Box] | None:
        """The page (from 0) and the rectangle on it, in parts of what is drawn of it."""
        return None if self._begin else self._edge()

    def draw(self, page: int, box: Box) -> None:
        """Draw a rectangle around a box of a page (from 0), as it lies in the file."""
        self._begin = self._drawn = None
        self._given = page, _within(box)
        self.changed.emit()

    def forget(self) -> None:
        """Take the rectangle away."""
        self._begin = self._drawn = self._given = None
        self.changed.emit()

    def press(self, spot: Spot) -> bool:
        """Begin a rectangle there."""
        self._begin, self._drawn, self._given = spot, None, None
        return True

    def drag(self, spot: Spot) -> bool:
        """Draw it up to there, on the page where it was begun."""
        begin = self._begin
        if begin is None or spot.page != begin.page:
            return False
        (left, right), (top, bottom) = sorted((begin.x, spot.x)), sorted((begin.y, spot.y))
        self._drawn = begin.page, _within((left, top, right, bottom))
        return True

    def release(self, _spot: Spot) -> bool:
        """Keep it, if it is more than a click."""
        if self._drawn:
            left, top, right, bottom = self._drawn[1]
            if right - left < _LEAST or bottom - top < _LEAST:
                self._drawn = None
        self._begin = None
        self.changed.emit()
        return True

    def double(self, _spot: Spot) -> bool:
        """Do nothing."""
        return False

    def key(self, event: QKeyEvent) -> bool:
        """Take the rectangle away with Esc."""
        if event.key() == Qt.Key.Key_Escape and self._edge():
            self.forget()
            return True
        return False

    def shape(self, _spot: Spot) -> Qt.CursorShape:
        """Return a cross."""
        return Qt.CursorShape.CrossCursor

    def paint(self, painter: QPainter, page: int, place: QRect) -> None:
        """Paint its edge."""
        edge = self._edge()
        if edge and edge[0] == page:
            painter.setPen(QPen(QColor(_PEN), 3))
            painter.drawRect(on_screen(edge[1], place))

    def _edge(self) -> tuple[int, Box] | None:
        if self._given is None:
            return self._drawn
        page, box = self._given
        return page, _within(self._sheets.drawn(page, box))


def _within(box: Box) -> Box:
    left, top, right, bottom = (min(max(side, 0.0), 1.0) for side in box)
    return left, top, right, bottom
