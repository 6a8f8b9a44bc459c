"""Buttons that say what they do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy

from another_opinion.ui.theme.theme import Theme

_GAP = 4  # pixels between icon and words, above the few that Qt leaves


def button(
    words: str,
    act: Callable[[], object],
    *,
    role: str = "secondary",
    theme: Theme | None = None,
    icon: str = "",
) -> QPushButton:
    """Return a button for one act.

    `role` is primary, secondary, link, quiet, back, urgent or row; an icon needs the theme.
    """
    made = QPushButton(words)
    made.setProperty("role", role)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAccessibleName(words)
    made.setAutoDefault(True)  # else only the space bar would press it
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    made.clicked.connect(lambda: act())
    if theme and icon:
        colors = theme.colors
        color = {"primary": colors.on_accent, "urgent": colors.alarm, "link": colors.accent}
        made.setIcon(theme.icon(icon, color.get(role, colors.ink), beside=theme.px(_GAP)))
        made.setIconSize(theme.icon_size() + QSize(theme.px(_GAP), 0))
    return made
