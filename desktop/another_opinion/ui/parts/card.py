"""A card: things that belong together, on a ground of their own."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from another_opinion.ui.theme.theme import Theme


class Card(QFrame):
    """A framed group; `tone` is empty, accent, amber or alarm."""

    def __init__(self, theme: Theme, *widgets: QWidget, tone: str = "", gap: int = 10) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setProperty("tone", tone)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(theme.px(22), theme.px(18), theme.px(22), theme.px(18))
        self._layout.setSpacing(theme.px(gap))
        self.add(*widgets)

    def add(self, *widgets: QWidget) -> None:
        """Put widgets at the end of the card."""
        for widget in widgets:
            self._layout.addWidget(widget)

    def push_up(self) -> None:
        """Leave the room below the widgets empty."""
        self._layout.addStretch(1)


def rule() -> QFrame:
    """Return a thin line across."""
    line = QFrame()
    line.setProperty("role", "rule")
    return line
