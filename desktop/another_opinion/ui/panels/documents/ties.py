"""What a paper belongs to, who is named in it and its tags, to be read."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QHBoxLayout, QWidget

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document
from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.ui.panels.documents.owners import owner_of, place_of
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.text import text
from another_opinion.ui.tools import Tools


class Ties(Column):
    """A line for each letter and event that a paper belongs to, with the way there."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.theme.px(2))
        self._tools = tools
        self._shown: tuple[object, ...] = ()

    def show_of(self, document: Document, case: Case) -> None:
        """Show those of a paper as it is now."""
        named = ((owner_of(link, case), link) for link in document.links)
        ties = tuple((words, link) for words, link in named if words)
        shown = (ties, document.people, document.tags)
        if shown == self._shown:
            return
        self._shown = shown
        self.clear()
        self.add(*(self._line(words, place_of(link, case)) for words, link in ties))
        self.add(*_named(document))
        self.setVisible(bool(ties or document.people or document.tags))

    def _line(self, owner: str, place: Place | None) -> QWidget:
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(text(tr("Belongs to: {owner}", owner=owner), "hint"), 1)
        if place:
            to_letter = place.panel == "letters"
            words = tr("Open the letter") if to_letter else tr("Open the entry")
            way = button(words, lambda: self._tools.go(place), role="link")
            way.setAccessibleName(f"{words}: {owner}")
            across.addWidget(way)
        return line


def _named(document: Document) -> Iterator[QWidget]:
    if document.people:
        yield text(tr("Named in it: {names}", names=", ".join(document.people)), "hint")
    if document.tags:
        yield text(tr("Tags: {tags}", tags=", ".join(document.tags)), "hint")
