"""The header: whose case it is, the text size, and what cannot wait."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from another_opinion.i18n import tr
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.text import chip
from another_opinion.ui.theme.theme import LARGEST, SMALLEST, Theme


class Header(QWidget):
    """Always in the same place on every screen of a case."""

    def __init__(self, theme: Theme, name: str, urgent: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("header")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(24), theme.px(8), theme.px(16), theme.px(8))
        layout.setSpacing(theme.px(4))
        layout.addWidget(_name(name))
        layout.addStretch(1)
        for size in text_sizes(theme):
            layout.addWidget(size)
        layout.addSpacing(theme.px(12))
        layout.addWidget(
            button(tr("This cannot wait"), urgent, role="urgent", theme=theme, icon="urgent")
        )


def text_sizes(theme: Theme) -> tuple[QWidget, ...]:
    """Return the three buttons that make all text smaller, normal or larger."""
    smaller = button("A−", theme.smaller, role="size")
    normal = button("A", lambda: theme.set_scale(SMALLEST), role="size")
    larger = button("A+", theme.larger, role="size")
    names = (
        (smaller, tr("Smaller text")),
        (normal, tr("Normal text")),
        (larger, tr("Larger text")),
    )
    for made, name in names:
        made.setAccessibleName(name)
        made.setToolTip(name)
    smaller.setEnabled(theme.scale > SMALLEST)
    larger.setEnabled(theme.scale < LARGEST)
    return smaller, normal, larger


def _name(name: str) -> QLabel:
    label = chip(name, "quiet")
    label.setAccessibleName(tr("Case: {name}", name=name))
    return label
