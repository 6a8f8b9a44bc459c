"""A warning before a change that takes the proof of a fact away, with a way on."""

from __future__ import annotations

from collections.abc import Callable

from another_opinion.domain.case import Case
from another_opinion.services.proof.losing import unproved, what_is_lost
from another_opinion.ui.panels.documents.results import Results
from another_opinion.ui.panels.documents.sides import Sides
from another_opinion.ui.parts.panel import Panel


class Losses:
    """Tells above the papers what would be lost, and acts only when the user goes on."""

    def __init__(self, panel: Panel, results: Results, sides: Sides) -> None:
        self._panel, self._results, self._sides = panel, results, sides

    def before(self, after: Case, words: str, act: Callable[[], object]) -> None:
        """Act, at once where no fact loses its proof by it; `words` are those of the way on."""
        facts = unproved(self._panel.session.case, after)
        if not facts:
            act()
            return

        def go_on() -> None:
            self._results.clear()
            act()

        self._results.clear()
        self._results.tell(what_is_lost(after, facts), (words, go_on), problem=True)
        self._sides.show_top()
