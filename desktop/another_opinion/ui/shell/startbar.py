"""The text sizes above the screens on which no case is open."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from another_opinion.ui.keys import put_on
from another_opinion.ui.shell.header import text_sizes
from another_opinion.ui.theme.theme import SMALLEST, Theme


class StartBar(QWidget):
    """Three buttons at the right, where the header of a case has them, and their keys."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(16), theme.px(6), theme.px(16), 0)
        layout.setSpacing(theme.px(4))
        layout.addStretch(1)
        for size in text_sizes(theme):
            layout.addWidget(size)
        acts = {
            "larger": theme.larger,
            "smaller": theme.smaller,
            "normal": lambda: theme.set_scale(SMALLEST),
        }
        put_on(self, acts)
