"""The choice of the call that a letter tells of."""

from __future__ import annotations

from collections.abc import Callable

from another_opinion.domain.case import Case
from another_opinion.domain.events import Event
from another_opinion.domain.facts import long_date
from another_opinion.domain.letters import CALL_CONFIRMATION
from another_opinion.i18n import tr
from another_opinion.services.letters.history import CALL, calls
from another_opinion.ui.panels.letters.drafting import Drafting
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.pick import PickField
from another_opinion.ui.theme.theme import Theme


class WhichCall(Column):
    """Asks which call it was, where a letter confirms one of several."""

    def __init__(self, theme: Theme, drafting: Drafting, case: Callable[[], Case]) -> None:
        super().__init__(0)
        self._drafting, self._case = drafting, case
        self._pick = PickField(theme, tr("Which call"), (), "")
        self._pick.chosen.connect(drafting.choose_call)
        self.add(self._pick)

    def refresh(self) -> None:
        """Offer the calls that are noted, the newest first."""
        noted = calls(self._case())
        confirms = self._drafting.letter.kind == CALL_CONFIRMATION
        self.setVisible(confirms and len(noted) > 1)
        choices = [(each.id, _words(each)) for each in noted]
        self._pick.set_choices(choices, self._drafting.letter.detail(CALL))


def _words(call: Event) -> str:
    day = long_date(call.day) if call.day else tr("Day not known")
    return tr("{day}, {who}", day=day, who=call.who) if call.who else day
