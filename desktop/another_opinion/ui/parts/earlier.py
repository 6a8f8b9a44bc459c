"""The way to what one thing was before."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.tools import Tools


def earlier_button(tools: Tools, kind: str, name: str = "", *, of: str = "") -> QPushButton:
    """Return a button to the earlier states of one thing; `of` tells it from others like it."""
    place = Place("record", f"{kind}:{name}")
    made = button(
        tr("Earlier states"), lambda: tools.go(place), role="quiet", theme=tools.theme, icon="clock"
    )
    if of:
        made.setAccessibleName(f"{made.text()}: {of}")
    return made
