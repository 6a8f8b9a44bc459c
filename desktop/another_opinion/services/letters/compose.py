"""Composition of a letter from its template, the case and the user's own words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from another_opinion.domain.case import Case
from another_opinion.domain.letters import Basis, Letter, Rewording
from another_opinion.rules.audit import Check
from another_opinion.rules.regulator import Contact
from another_opinion.services.letters.circumstances import (
    begun,
    known,
    settled,
    with_named,
    written_by,
)
from another_opinion.services.letters.composed import LARGE, Block, Change, Composed, State
from another_opinion.services.letters.exhibits import ExhibitWords
from another_opinion.services.letters.facts import initials, labels, letter_facts
from another_opinion.services.letters.filling import Filling, shown
from another_opinion.services.letters.gaps import gaps_in
from another_opinion.services.letters.losses import losses
from another_opinion.services.letters.offices import office_facts, office_labels
from another_opinion.services.letters.standing import standing
from another_opinion.services.letters.stating import with_facts
from another_opinion.services.letters.template import BlockTemplate, Template
from another_opinion.services.letters.voice import is_own_voice
from another_opinion.services.letters.wording import occurs


def compose(
    template: Template,
    letter: Letter,
    case: Case,
    answers: Mapping[str, str],
    verdicts: Mapping[str, str],
    today: date,
    offices: Sequence[Contact] = (),
    checks: Sequence[Check] = (),
    exhibits: ExhibitWords | None = None,
) -> Composed:
    """Put `letter` together as it stands today.

    `verdicts` are by rule, `answers` by question; `offices` are those whose numbers it may print,
    `checks` those of a denial. Without the words for `exhibits`, it states no facts of the case.
    """
    filling = filling_of(template, letter, case, today, offices, checks)
    held = settled(answers, verdicts) | written_by(case) | begun(case) | standing(case)
    held = with_named(template, held | known(filling.values))
    blocks = tuple(
        _block(part, letter.rewording(part.id), filling)
        for part in template.blocks
        if part.holds(held)
    )
    gaps = gaps_in(blocks, filling)
    composed = Composed(
        template.title,
        initials(case.patient.name),
        blocks,
        gaps,
        template.paper,
        LARGE if letter.large else template.points,
    )
    return with_facts(composed, letter, case, exhibits) if exhibits else composed


def filling_of(
    template: Template,
    letter: Letter,
    case: Case,
    today: date,
    offices: Sequence[Contact] = (),
    checks: Sequence[Check] = (),
) -> Filling:
    """Return every fact that the letter may print as it stands today."""
    return Filling(
        {**letter_facts(letter, case, today, checks), **office_facts(offices)},
        {**labels(template), **office_labels(offices)},
    )


def _block(part: BlockTemplate, words: Rewording | None, filling: Filling) -> Block:
    fixed = filling.fill(part.text)
    plain = Block(
        id=part.id,
        kind=part.kind,
        style=part.style,
        label=part.label,
        hint=part.hint,
        text=fixed,
        fixed_text=fixed,
        state=State.PLAIN,
        changed=(),
        facts=filling.facts_in(part.text),
        cites=part.cites,
    )
    return plain if words is None else _reworded(plain, words, filling)


def _reworded(plain: Block, words: Rewording, filling: Filling) -> Block:
    changed = tuple(
        _change(basis, words.text, filling)
        for basis in words.basis
        if basis.value != filling.value(basis.fact) and not is_own_voice(basis.fact, basis.value)
    )
    settled = {change.fact for change in changed}
    still = (basis for basis in plain.facts if basis.fact not in settled)
    return replace(
        plain,
        text=words.text,
        state=State.OUTDATED if changed else State.REWORDED,
        changed=changed,
        facts=words.basis,
        losses=losses(plain.fixed_text, words.text, still),
    )


def _change(basis: Basis, text: str, filling: Filling) -> Change:
    label = filling.label(basis.fact)
    stands = occurs(shown(basis.value, label), text)
    return Change(basis.fact, label, basis.value, filling.value(basis.fact), stands)
