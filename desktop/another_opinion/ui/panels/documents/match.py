"""The question whether a paper is something that is not on file."""

from __future__ import annotations

from collections.abc import Sequence

from another_opinion.domain.documents import Document
from another_opinion.i18n import tr
from another_opinion.services.missing.thing import Thing
from another_opinion.ui.panels.documents.matching import Matching
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import Theme


class MatchQuestion(Column):
    """Asks about one thing at a time, with why it is looked for."""

    def __init__(self, theme: Theme, matching: Matching) -> None:
        super().__init__(0)
        self._theme, self._matching = theme, matching
        self._shown: object = None

    def show_things(self, paper: Document, things: Sequence[Thing]) -> None:
        """Ask about the first of what a paper may be, or nothing."""
        thing = next(iter(things), None)
        shown = paper, thing
        if shown == self._shown:
            return
        self._shown = shown
        self.clear()
        if thing:
            yes = button(
                tr("Yes, this is it"),
                lambda: self._matching.take(thing, paper),
                theme=self._theme,
                icon="check",
            )
            no = button(tr("No, it is not"), lambda: self._matching.tell_apart(thing, paper))
            for each in (yes, no):
                each.setAccessibleName(f"{each.text()}: {thing.title}")
            self.add(
                Card(
                    self._theme,
                    text(tr("Is this it: {what}?", what=thing.title), "label"),
                    text(self._matching.why(thing, paper), "hint"),
                    flow(yes, no, gap=self._theme.px(8)),
                    tone="accent",
                    gap=6,
                )
            )
        self.setVisible(thing is not None)
