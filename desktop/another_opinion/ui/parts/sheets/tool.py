"""What the mouse and the keys do on the pages."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter


class Spot(NamedTuple):
    """A point of a page (from 0) as it is drawn, in parts of its width and height."""

    page: int
    x: float
    y: float


class Tool(Protocol):
    """Takes what is done on the pages; each answer says whether they must be painted anew."""

    def press(self, spot: Spot) -> bool:
        """Take a press of the left button."""

    def drag(self, spot: Spot) -> bool:
        """Take a move with that button held; the spot may lie beyond the page."""

    def release(self, spot: Spot) -> bool:
        """Take the end of that."""

    def double(self, spot: Spot) -> bool:
        """Take a second press right after the first."""

    def key(self, event: QKeyEvent) -> bool:
        """Take a key before the pages do; say whether it was meant for the tool."""

    def shape(self, spot: Spot) -> Qt.CursorShape:
        """Return what the mouse looks like there."""

    def paint(self, painter: QPainter, page: int, place: QRect) -> None:
        """Paint over a page that is drawn at `place`, in pixels."""
