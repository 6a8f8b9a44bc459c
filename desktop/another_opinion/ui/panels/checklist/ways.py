"""Buttons that lead to another screen."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.tools import Tools


def way(
    tools: Tools, words: str, place: Place, *, role: str = "secondary", icon: str = ""
) -> QPushButton:
    """Return a button that leads to a place."""
    return button(words, lambda: tools.go(place), role=role, theme=tools.theme, icon=icon)


def way_on(tools: Tools, words: str, place: Place) -> QPushButton:
    """Return the one button that leads on."""
    return way(tools, words, place, role="primary", icon="next")


def way_back(tools: Tools, place: Place) -> QPushButton:
    """Return the button at the top that leads back."""
    return way(tools, tr("Back"), place, role="back", icon="back")
