"""Ways to the letters, events, papers and facts that belong together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtWidgets import QHBoxLayout, QWidget

from another_opinion.domain.case import Case
from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.services.chronology.links import (
    facts_of,
    followers_of,
    papers_of,
    place_of,
    what_is,
)
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.text import text
from another_opinion.ui.tools import Tools


class Belongings(Column):
    """The papers and events that belong to a letter; hidden while there are none."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.theme.px(4))
        self._tools = tools
        self._shown: tuple[str, ...] = ()
        self.hide()

    def show_of(self, case: Case, owner: str) -> None:
        """Show what belongs to it now; what is shown already is left alone."""
        ids = belonging_to(case, owner)
        told = tuple(what_is(case, name) for name in ids)
        if told != self._shown:
            self._shown = told
            self.clear()
            self.add(text(tr("What belongs to it"), "heading"), *ways_to(self._tools, case, ids))
        self.setVisible(bool(ids))


def belonging_to(case: Case, owner: str) -> tuple[str, ...]:
    """Return the ids of the papers, events and facts that belong to a letter or event."""
    papers = (each.id for each in papers_of(case, owner))
    followers = (each.id for each in followers_of(case, owner))
    return (*papers, *followers, *(each.id for each in facts_of(case, owner)))


def ways_to(tools: Tools, case: Case, ids: Iterable[str]) -> Iterator[QWidget]:
    """Give a way to each letter, event, paper or fact of those ids that the case has."""
    for name in ids:
        if place := place_of(case, name):
            yield _line(tools, what_is(case, name), place)


def _line(tools: Tools, words: str, place: Place) -> QWidget:
    """Return words that wrap, with the way beside them: a button would be as wide as they are."""
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(tools.theme.px(12))
    icon = place.panel if place.panel in ("letters", "documents") else "next"
    way = button(tr("Open"), lambda: tools.go(place), role="link", theme=tools.theme, icon=icon)
    way.setAccessibleName(tr("Open: {what}", what=words))
    layout.addWidget(text(words), 1)
    layout.addWidget(way)
    return line
