"""Words in the drawings of the timeline."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QWidget

from another_opinion.ui.theme.theme import Theme

SMALL, BODY = 12.0, 13.5  # points at 100 %


def font(widget: QWidget, theme: Theme, points: float, *, strong: bool = False) -> QFont:
    """Return the type of a widget in a size of its own."""
    made = QFont(widget.font())
    made.setPointSizeF(points * theme.scale)
    if strong:
        made.setWeight(QFont.Weight.DemiBold)
    return made


def height_of(words: str, face: QFont, width: int) -> int:
    """Return how high words are that wrap at a width."""
    tall = QRect(0, 0, max(width, 1), 100_000)
    return QFontMetrics(face).boundingRect(tall, Qt.TextFlag.TextWordWrap, words).height()
