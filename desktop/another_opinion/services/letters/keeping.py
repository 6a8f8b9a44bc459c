"""What of a letter stays together where a page ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

from reportlab.lib.units import inch
from reportlab.platypus import CondPageBreak, Flowable, Paragraph, Table

from another_opinion.services.letters.sheet import TEXT_HEIGHT, TEXT_WIDTH

_BEGINNING = 1 * inch  # some lines, also in large print
_LONGEST_OPENING = TEXT_HEIGHT / 2
_A_PAGE = TEXT_HEIGHT - 1


class Lines(Paragraph):  # type: ignore[misc]
    """A paragraph of one or more lines; where it `opens` something, it stays with it."""

    opens = False

    def split(self, width: float, height: float) -> list[Flowable]:
        """Divide it between two pages, the second part without an empty line at its head."""
        parts: list[Flowable] = super().split(width, height)
        for rest in parts[1:]:
            while rest.frags and _is_break(rest.frags[0]):
                rest.frags = rest.frags[1:]
        return parts


class Form(Table):  # type: ignore[misc]
    """Lines to write on: they stay on one page."""


def kept(flow: Iterable[Flowable]) -> list[Flowable]:
    """Return a text with a new page wherever an opening would else end a page."""
    made: list[Flowable] = []
    opening: list[Flowable] = []
    for part in flow:
        opening.append(part)
        if not _opens(part):
            made += [*_room_for(opening), *opening]
            opening = []
    return [*made, *opening]


def signed(text: Sequence[Flowable], end: Sequence[Flowable]) -> list[Flowable]:
    """Return a text and its end; a signature stays with words of the text."""
    to_write_on = len(list(takewhile(lambda part: isinstance(part, Form), reversed(text))))
    last = max(len(text) - to_write_on - 1, 0)
    while last and _opens(text[last - 1]):
        last -= 1
    together = [*text[last:], *end]
    return [*kept(text[:last]), CondPageBreak(min(_height(together), _A_PAGE)), *together]


def _room_for(opened: Sequence[Flowable]) -> list[Flowable]:
    *openings, part = opened
    whole = isinstance(part, Form)
    if not openings and not whole:
        return []
    before, height = _height(openings), _height([part])
    if before > _LONGEST_OPENING:
        return []
    need = before + (height if whole else min(height, _BEGINNING))
    return [CondPageBreak(min(need, _A_PAGE))]


def _opens(part: Flowable) -> bool:
    return isinstance(part, Lines) and part.opens


def _height(parts: Iterable[Flowable]) -> float:
    heights = (part.getSpaceBefore() + part.wrap(TEXT_WIDTH, TEXT_HEIGHT)[1] for part in parts)
    return float(sum(heights))


def _is_break(piece: object) -> bool:
    """Say whether a piece of a divided paragraph is the break between two of its lines."""
    first = piece[1][0] if isinstance(piece, list) else piece
    return bool(getattr(first, "lineBreak", False))
