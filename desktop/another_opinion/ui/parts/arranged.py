"""What each of our arrangements has: items in a row, as high as their width lets them be."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Arranged(QLayout):
    """Items in the order in which they were added, with no margins around them.

    Qt asks again and again how high they are; they are measured once a width.
    """

    def __init__(self, parent: QWidget | None, gap: int) -> None:
        super().__init__(parent)
        self.items: list[QLayoutItem] = []
        self._known: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 (Qt's name)
        """Add an item at the end."""
        self.items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self.items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 (Qt's name)
        """Return an item, or None past the end."""
        return self.items[index] if 0 <= index < len(self.items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 (Qt's name)
        """Remove and return an item."""
        return self.items.pop(index) if 0 <= index < len(self.items) else None

    def hasHeightForWidth(self) -> bool:
        """Return True: more lines are needed where there is less width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that all items need at `width`."""
        if width not in self._known:
            self._known[width] = self.height_at(width)
        return self._known[width]

    def height_at(self, width: int) -> int:
        """Work out the height at `width` from the sizes that the items have now."""
        raise NotImplementedError

    def invalidate(self) -> None:
        """Forget what was worked out for the sizes that the items had."""
        self._known.clear()
        super().invalidate()

    def minimumSize(self) -> QSize:  # noqa: N802 (Qt's name)
        """Return the least size of the widest item, since the others can go below it."""
        size = QSize()
        for item in self.items:
            size = size.expandedTo(item.minimumSize())
        return size
