"""Columns side by side where there is room for them, one below the other where there is not."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from another_opinion.ui.parts.page import text_width
from another_opinion.ui.theme.theme import Theme

ROOM = 940  # pixels at 100 %: what a window 1,200 pixels wide leaves beside the rail


class ColumnsLayout(QLayout):
    """Lays items out by their `shares` of a wide page, and one below the other on others.

    `room` is the least width for all side by side, `most` the greatest width of one.
    """

    def __init__(
        self, parent: QWidget, room: int, most: int, gap: int, shares: tuple[int, ...]
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._room, self._most, self._shares = room, most, shares
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 (Qt's name)
        """Add an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 (Qt's name)
        """Return an item, or None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 (Qt's name)
        """Remove and return an item."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 (Qt's name)
        """Take all the width there is."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Return True: columns hold text."""
        return True

    def heightForWidth(self, width: int) -> int:
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

    def minimumSize(self) -> QSize:  # noqa: N802 (Qt's name)
        """Return the least size of the widest item, since the others can go below it."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _places(self, width: int) -> Iterator[tuple[QLayoutItem, QRect]]:
        side_by_side = width >= self._room
        free, x, y = width - self.spacing() * (len(self._items) - 1), 0, 0
        for item, share in zip(self._items, self._shares, strict=True):
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
