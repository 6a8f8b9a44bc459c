"""The user's own words in a letter, and what becomes of them when the case changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from another_opinion.domain.letters import Basis, Letter, Rewording
from another_opinion.services.letters.composed import Block
from another_opinion.services.letters.filling import shown


def reword(letter: Letter, block: Block, text: str) -> Letter:
    """Return `letter` with `block` saying `text`; the fixed wording makes it plain again.

    Further typing in a block that is out of date leaves it out of date: only
    `use_new_facts` and `keep_my_words` settle that.
    """
    if text == block.fixed_text:
        return letter.without_rewording(block.id)
    return letter.with_rewording(Rewording(block.id, text, block.facts))


def use_new_facts(letter: Letter, block: Block) -> Letter:
    """Return `letter` with changed facts put into the user's words, where the old ones stand."""
    fresh = {
        shown(change.old, change.label): shown(change.new, change.label) for change in block.changed
    }
    words = Rewording(block.id, _exchanged(block.text, fresh), _basis_now(block))
    return letter.with_rewording(words)


def keep_my_words(letter: Letter, block: Block) -> Letter:
    """Return `letter` with the user's words as they are, taken to be up to date."""
    return letter.with_rewording(Rewording(block.id, block.text, _basis_now(block)))


def occurs(value: str, text: str) -> bool:
    """Say whether `value` stands in `text` as a whole, not as part of a longer word."""
    return _any_of([value]).search(text) is not None


def _exchanged(text: str, fresh: Mapping[str, str]) -> str:
    return _any_of(fresh).sub(lambda match: fresh[match[0]], text) if fresh else text


def _any_of(values: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(values, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


def _basis_now(block: Block) -> tuple[Basis, ...]:
    now = {change.fact: change.new for change in block.changed}
    return tuple(Basis(basis.fact, now.get(basis.fact, basis.value)) for basis in block.facts)
