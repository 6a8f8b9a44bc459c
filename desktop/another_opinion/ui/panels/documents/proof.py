"""What a paper proves: its letters as an exhibit, and the facts that rest on it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document
from another_opinion.domain.exhibits import codes
from another_opinion.domain.places import Place
from another_opinion.domain.proof import Fact
from another_opinion.i18n import tr, trn
from another_opinion.services.proof.standing import by_paper
from another_opinion.services.proof.words import short
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.tools import Tools

_MOST = 2  # facts that have a way of their own
_LONGEST = 32  # characters: a button does not wrap


class ProofLine(Column):
    """Ways to the exhibits and the facts, and to a new fact from a passage.

    `passage_wanted` is sent when a part of the page in view shall become a fact,
    `exhibit_wanted` when the paper shall be an exhibit.
    """

    passage_wanted = Signal()
    exhibit_wanted = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__(0)
        self._tools = tools
        self._shown: object = None

    def show_proof(self, document: Document, case: Case) -> None:
        """Show how it stands with a paper now."""
        facts = by_paper(case).get(document.id, ())
        code = codes(case).get(document.id, "")
        shown = document.id, code, facts
        if shown == self._shown:
            return
        self._shown = shown
        self.clear()
        theme = self._tools.theme
        passage = button(
            tr("Use a passage as a fact"),
            self.passage_wanted.emit,
            role="quiet",
            theme=theme,
            icon="pencil",
        )
        self.add(flow(passage, self._exhibit(document, code), *self._facts(facts)))

    def _exhibit(self, document: Document, code: str) -> QPushButton:
        theme = self._tools.theme
        if not code:
            words = tr("Make it an exhibit")
            return button(words, self.exhibit_wanted.emit, role="quiet", theme=theme, icon="add")
        place = Place("exhibits", document.id)
        words = tr("Exhibit {code}", code=code)
        made = button(words, lambda: self._tools.go(place), role="link", theme=theme, icon="next")
        made.setAccessibleName(tr("Open the exhibits: {exhibit}", exhibit=words))
        return made

    def _facts(self, facts: tuple[Fact, ...]) -> list[QPushButton]:
        if len(facts) > _MOST:
            words = trn("1 fact rests on it", "{count} facts rest on it", len(facts))
            return [self._way(words, words, Place("facts"))]
        return [
            self._way(short(each, _LONGEST), short(each), Place("facts", each.id)) for each in facts
        ]

    def _way(self, words: str, spoken: str, place: Place) -> QPushButton:
        made = button(
            words,
            lambda: self._tools.go(place),
            role="link",
            theme=self._tools.theme,
            icon="check",
        )
        made.setAccessibleName(tr("Open the fact: {fact}", fact=words))
        made.setAccessibleDescription(spoken if spoken != words else "")
        return made
