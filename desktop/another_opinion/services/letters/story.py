"""The text of a letter, laid out on its pages."""

from __future__ import annotations

from reportlab.lib.units import inch
from reportlab.platypus import Flowable, Paragraph, Spacer, Table

from another_opinion.services.letters import stamp
from another_opinion.services.letters.code import room
from another_opinion.services.letters.composed import Composed
from another_opinion.services.letters.keeping import kept, signed
from another_opinion.services.letters.setting import CELLS, Setter
from another_opinion.services.letters.sheet import BELOW_BOX, TEXT_HEIGHT, TEXT_WIDTH
from another_opinion.services.letters.template import Paper, Style

_HEAD = (Style.SENDER, Style.DATE, Style.RECIPIENT)
_END = (Style.CLOSING, Style.SIGNATURE)
_AFTER = (Style.ENCLOSURES, Style.SOURCES)
_APART = (*_HEAD, *_END, *_AFTER)
_GUTTER = 0.25 * inch
_BELOW_HEAD = 4


def story(composed: Composed) -> list[Flowable]:
    """Return the paragraphs of one copy, from the sender to the signature."""
    setter = Setter(composed.points)
    head = [block for block in composed.blocks if block.style in _HEAD]
    end = [block for block in composed.blocks if block.style in _END]
    text = setter.flow(block for block in composed.blocks if block.style not in _APART)
    opened, text = _opened(composed, setter.flow(head), text)
    after = setter.flow(block for block in composed.blocks if block.style in _AFTER)
    return [*opened, *signed(text, setter.flow(end)), *kept(after)]


def _opened(
    composed: Composed, head: list[Flowable], text: list[Flowable]
) -> tuple[list[Flowable], list[Flowable]]:
    """Set what stands beside the box and the code; return it, and what comes below them."""
    if not composed.paper.is_numbered:
        return head, text
    stamped = composed.paper is Paper.STAMPED
    width, height = room(composed.points, below=not stamped)
    if not stamped:
        beside, below = _divided(head, text, width, height)
        return [_beside(beside, width, height)], below
    box = stamp.box_for(composed.points).height
    beside_box = _beside(head, stamp.WIDTH, box)
    taken = beside_box.wrap(TEXT_WIDTH, TEXT_HEIGHT)[1]
    left = box + BELOW_BOX + height - taken
    if left <= 0:
        return [beside_box], text
    beside, below = _divided([], text, width, left)
    return [beside_box, _beside(beside, width, left, above=_BELOW_HEAD)], below


def _divided(
    head: list[Flowable], text: list[Flowable], width: float, height: float
) -> tuple[list[Flowable], list[Flowable]]:
    """Return the head and the paragraphs that stand beside a code, and those below it."""
    column = TEXT_WIDTH - width - _GUTTER
    high, beside, below = 0.0, list(head), list(text)
    for part in head:
        high += part.getSpaceBefore() + part.wrap(column, TEXT_HEIGHT)[1]
    while below and high < height and isinstance(below[0], Paragraph):
        part = below.pop(0)
        high += part.getSpaceBefore() + part.wrap(column, TEXT_HEIGHT)[1]
        beside.append(part)
    return beside, below


def _beside(part: list[Flowable], width: float, height: float, above: float = 0) -> Flowable:
    """Return a part of the letter, at least as high as what is drawn beside it."""
    return Table(
        [[part, Spacer(0, height - above)]],
        colWidths=[TEXT_WIDTH - width, width],
        style=[
            *CELLS,
            ("RIGHTPADDING", (0, 0), (0, 0), _GUTTER),
            ("TOPPADDING", (0, 0), (-1, -1), above),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ],
        splitInRow=1,
    )
