"""What a letter still lacks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from another_opinion.domain.places import Place
from another_opinion.services.letters.composed import Block, Gap, State
from another_opinion.services.letters.facts import place_of
from another_opinion.services.letters.filling import Filling

_HOLE = re.compile(r"_{3,}|\[[^\]\n]*\]|\{[^}\n]*\}")


def has_hole(text: str) -> bool:
    """Say whether a blank or a placeholder was left in `text`."""
    return _HOLE.search(text) is not None


def gaps_in(blocks: Iterable[Block], filling: Filling) -> tuple[Gap, ...]:
    """Return everything that the blocks lack, in the order of the letter, each once."""
    return tuple(dict.fromkeys(gap for block in blocks for gap in _gaps(block, filling)))


def _gaps(block: Block, filling: Filling) -> Iterable[Gap]:
    if block.state is not State.PLAIN:
        return [Gap("", block.label, Place("letter", block.id))] if has_hole(block.text) else []
    return [
        Gap(basis.fact, filling.label(basis.fact), place_of(basis.fact))
        for basis in block.facts
        if not basis.value or has_hole(basis.value)
    ]
