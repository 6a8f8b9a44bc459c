"""What the user has come to Documents for: to add the proof of a letter."""

from __future__ import annotations

from dataclasses import dataclass

from another_opinion.domain.case import Case
from another_opinion.domain.letters import Letter
from another_opinion.i18n import tr
from another_opinion.services.documents.otherpages import lacks_pages_of
from another_opinion.services.path import names

_STAMPED_FOR, _PROOF_FOR = "stamped-for:", "proof-for:"
"""Before the id of a letter: that its stamped copy, or another proof of it, is to be added."""


@dataclass(frozen=True, slots=True)
class Errand:
    """A letter, by its id, of which the stamped copy or else another proof is to be added.

    `served` says that it has come, so that only its other pages are still awaited.
    """

    letter: str
    stamped: bool
    served: bool = False

    def words(self, case: Case) -> str:
        """Say what to add."""
        letter = case.letter(self.letter)
        about = names.letter(letter.kind) if letter else ""
        if not self.stamped:
            return tr(
                "Add the receipt, the slip or the picture now. It is kept with: {letter}.",
                letter=about,
            )
        if letter and lacks_pages_of(case, letter):
            return tr("Add the other page of your stamped copy now: {letter}.", letter=about)
        return tr("Add the scan or photo of your stamped copy now: {letter}.", letter=about)


def errand_in(item: str, case: Case) -> Errand | None:
    """Return what the name of a place tells the user to add, if it is the proof of a letter."""
    for prefix, stamped in ((_STAMPED_FOR, True), (_PROOF_FOR, False)):
        letter = item.removeprefix(prefix)
        if item.startswith(prefix) and case.letter(letter):
            return Errand(letter, stamped)
    return None


def letter_of(errand: Errand | None, case: Case) -> Letter | None:
    """Return the letter that an errand is about, while it is there."""
    return case.letter(errand.letter) if errand else None
