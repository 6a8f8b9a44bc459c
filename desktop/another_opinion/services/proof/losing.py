"""What a change would take from the facts of a case."""

from __future__ import annotations

from collections.abc import Sequence

from another_opinion.domain.case import Case
from another_opinion.domain.proof import Fact
from another_opinion.i18n import tr, trn
from another_opinion.services.path import names
from another_opinion.services.proof.standing import Proof, proof_of
from another_opinion.services.proof.words import short

_MOST = 5  # facts that are named


def unproved(before: Case, after: Case) -> tuple[Fact, ...]:
    """Return the facts that a paper shows before a change, and none after it."""
    return tuple(
        fact
        for fact in after.facts
        if proof_of(after, fact) is not Proof.PROVED and proof_of(before, fact) is Proof.PROVED
    )


def what_is_lost(case: Case, facts: Sequence[Fact]) -> str:
    """Say which facts lose their proof, and which letters state them."""
    head = trn(
        "1 fact rests on this, and no other paper shows it:",
        "{count} facts rest on this, and no other paper shows them:",
        len(facts),
    )
    lines = [f"• {_line(case, fact)}" for fact in facts[:_MOST]]
    if len(facts) > _MOST:
        lines.append(tr("• and {count} more", count=len(facts) - _MOST))
    return "\n".join((head, *lines, tr("Nothing is removed yet. Undo would bring it back.")))


def _line(case: Case, fact: Fact) -> str:
    stated = [names.letter(each.kind) for each in case.letters if fact.id in each.facts]
    said = f"“{short(fact)}”"
    if not stated:
        return said
    letters = ", ".join(dict.fromkeys(stated))
    return tr("{fact} It is stated in: {letters}.", fact=said, letters=letters)
