"""Columns side by side where there is room for them, one below the other where there is not."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from another_opinion.ui.parts.arranged import Arranged
from another_opinion.ui.parts.page import text_width
from another_opinion.ui.theme.theme import Theme

ROOM = 940  # pixels at 100 %: what a window 1,200 pixels wide leaves beside the rail


class ColumnsLayout(Arranged):
    """Lays items out by their `shares` of a wide page, and one below the other on others.

    `room` is the least width for all side by side, `most` the greatest width of one.
    """

    def __init__(
        self, parent: QWidget, room: int, most: int, gap: int, shares: tuple[int, ...]
    ) -> None:
        super().__init__(parent, gap)
        self._room, self._most, self._shares = room, most, shares

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 (Qt's name)
        """Take all the width there is."""
        return Qt.Orientation.Horizontal

    def height_at(self, width: int) -> int:
        """Return the height of the highest column, or of all where they are below each other."""
        return max((place.bottom() + 1 for _, place in self._places(width)), default=0)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 (Qt's name)
        """Put every column in its place."""
        super().setGeometry(rect)
        for item, place in self._places(rect.width()):
            item.setGeometry(place.translated(rect.topLeft()))

    def sizeHint(self) -> QSize:
        """Return the size of all side by side."""
        width = self._room
        return QSize(width, self.heightForWidth(width))

    def _places(self, width: int) -> Iterator[tuple[QLayoutItem, QRect]]:
        side_by_side = width >= self._room
        free, x, y = width - self.spacing() * (len(self.items) - 1), 0, 0
        for item, share in zip(self.items, self._shares, strict=True):
            own = free * share // sum(self._shares) if side_by_side else width
            own = min(own, self._most)
            height = _height(item, own)
            yield item, QRect(x, y, own, height)
            if side_by_side:
                x += own + self.spacing()
            else:
                y += height + self.spacing()


class Columns(QWidget):
    """Columns of a wide page, by equal shares if none are given.

    No line is longer than 75 characters, which is also what a single column is good for.
    """

    def __init__(self, theme: Theme, *columns: QWidget, shares: tuple[int, ...] = ()) -> None:
        super().__init__()
        layout = ColumnsLayout(
            self,
            theme.px(ROOM),
            text_width(self),
            theme.px(28),
            shares or (1,) * len(columns),
        )
        for column in columns:
            layout.addWidget(column)


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
