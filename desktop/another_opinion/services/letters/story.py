"""The text of a letter, laid out as paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from reportlab.lib.units import inch
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import (
    Flowable,
    HRFlowable,
    KeepTogether,
    PageBreak,
    Paragraph,
    Spacer,
    Table,
)

from another_opinion.errors import MissingGlyphs
from another_opinion.services.letters import stamp
from another_opinion.services.letters.code import room
from another_opinion.services.letters.composed import Block, Composed
from another_opinion.services.letters.fonts import NO_BREAK_SPACE, SERIF, SERIF_SEMIBOLD, printable
from another_opinion.services.letters.rows import Row, rows
from another_opinion.services.letters.sheet import BELOW_BOX, TEXT_HEIGHT, TEXT_WIDTH
from another_opinion.services.letters.styles import styles
from another_opinion.services.letters.template import Paper, Style

_HEAD = (Style.SENDER, Style.DATE, Style.RECIPIENT)
_END = (Style.CLOSING, Style.SIGNATURE)
_AFTER = (Style.ENCLOSURES, Style.SOURCES)
_APART = (*_HEAD, *_END, *_AFTER)
_BLANK_LINE = re.compile(r"\n\s*\n")
_TIED = re.compile(r"\b([Ss]ubdivision|section|72|Ex\.|p\.) (?=[(\d]|hours|[A-Z]+[,;)])")
_GUTTER = 0.25 * inch
_BELOW_HEAD = 4
_INK_HEIGHT = 0.4 * inch
_INK_WIDTH = 3.25 * inch
_BULLETS = {Style.REASON: "•", Style.LIST: "•", Style.TICK: "☐"}
_BLANK_HEIGHT = 0.32 * inch
_USUAL = 12
_LONGEST_LABEL = 3 * inch
_LABELS = 2.7 * inch
_AMOUNTS = 1.2 * inch
_HAIR = 0.4
_SLACK = 2
_ROOM = 9
_CELLS = [
    ("FONT", (0, 0), (-1, -1), SERIF),  # else the file names a font that it lacks
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
]


def story(composed: Composed) -> list[Flowable]:
    """Return the paragraphs of one copy, from the sender to the signature."""
    setter = _Setter(composed.points)
    head = [block for block in composed.blocks if block.style in _HEAD]
    end = [block for block in composed.blocks if block.style in _END]
    text = setter.flow(block for block in composed.blocks if block.style not in _APART)
    opened, text = _opened(composed, setter.flow(head), text)
    signed = [*text[-1:], *setter.flow(end)]  # so that a signature never stands alone on a page
    after = setter.flow(block for block in composed.blocks if block.style in _AFTER)
    return [*opened, *text[:-1], KeepTogether(signed), *after]


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
            *_CELLS,
            ("RIGHTPADDING", (0, 0), (0, 0), _GUTTER),
            ("TOPPADDING", (0, 0), (-1, -1), above),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ],
        splitInRow=1,
    )


@dataclass(frozen=True, slots=True)
class _Setter:
    """Sets blocks in type that is `points` high."""

    points: int

    def flow(self, blocks: Iterable[Block]) -> list[Flowable]:
        return [part for block in blocks if block.text.strip() for part in self._parts(block)]

    def _parts(self, block: Block) -> list[Flowable]:
        whole = _TIED.sub(rf"\1{NO_BREAK_SPACE}", _printable(block))
        match block.style:
            case Style.BLANK:
                return [self._to_write_on(line) for line in whole.split("\n")]
            case Style.TABLE:
                return [self._table(whole)]
            case Style.SOURCES:
                heading, *told = _BLANK_LINE.split(whole)
                parts = [self._paragraph(text, block.style) for text in told]
                return [PageBreak(), self._paragraph(heading, Style.HEADING), *parts]
            case Style.LIST:
                lines = filter(None, (line.strip() for line in whole.split("\n")))
                return [self._paragraph(line, block.style) for line in lines]
        paragraphs: list[Flowable] = [
            self._paragraph(text, block.style) for text in _BLANK_LINE.split(whole)
        ]
        if block.style is Style.SIGNATURE:
            return [Spacer(0, _INK_HEIGHT), _ink_line(), *paragraphs]
        return paragraphs

    def _paragraph(self, text: str, style: Style) -> Paragraph:
        face, bullet = styles(self.points)[style], _BULLETS.get(style)
        paragraph = Paragraph(_marked_up(text, style), face, bulletText=bullet)
        opens = style is Style.HEADING or text.endswith(":")
        paragraph.keepWithNext = opens  # an opening stays with what it opens
        return paragraph

    def _to_write_on(self, label: str) -> Flowable:
        """Return a label with a rule behind it, as long as the line allows."""
        wide = min(stringWidth(label, SERIF, self.points) + 6, _LONGEST_LABEL)
        return Table(
            [[self._paragraph(label, Style.BLANK), ""]],
            colWidths=[wide, TEXT_WIDTH - wide],
            rowHeights=None if wide == _LONGEST_LABEL else _BLANK_HEIGHT * self.points / _USUAL,
            style=[
                *_CELLS,
                ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
                ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
                ("LINEBELOW", (1, 0), (1, 0), 0.7, "black"),
            ],
        )

    def _table(self, text: str) -> Flowable:
        """Return labels beside their values, or what was paid beside the amounts."""
        cells = rows(text)
        amounts = all(row.is_amount for row in cells)
        right = self._wide_enough(cells) if amounts else TEXT_WIDTH - _LABELS
        to_write_on = [place for place, row in enumerate(cells) if not row.value]
        return Table(
            [[self._cell(row.label), self._cell(row.value, amounts)] for row in cells],
            colWidths=[TEXT_WIDTH - right, right],
            spaceBefore=6,
            style=[
                *_CELLS,
                ("RIGHTPADDING", (0, 0), (0, -1), 8),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LINEBELOW", (0, 0), (-1, -1), _HAIR, "black"),
                *(("TOPPADDING", (0, row), (-1, row), _ROOM) for row in to_write_on),
            ],
            splitInRow=1,
        )

    def _wide_enough(self, amounts: Iterable[Row]) -> float:
        widest = max(stringWidth(row.value, SERIF, self.points) for row in amounts)
        return float(max(_AMOUNTS, widest + _SLACK))

    def _cell(self, text: str, amount: bool = False) -> Paragraph:
        face = styles(self.points)[Style.TABLE]
        markup = escape(text, quote=False)
        return Paragraph(f'<para align="right">{markup}</para>' if amount else markup, face)


def _printable(block: Block) -> str:
    """Return what a block prints, or raise `MissingGlyphs` with the name of the block."""
    try:
        return printable(block.printed)
    except MissingGlyphs as error:
        raise MissingGlyphs(error.characters, block.label) from error


def _marked_up(text: str, style: Style) -> str:
    first, *others = (escape(line, quote=False) for line in text.split("\n"))
    if style is Style.SUBJECT:
        first = f'<font name="{SERIF_SEMIBOLD}">{first}</font>'
    return "<br/>".join([first, *others])


def _ink_line() -> Flowable:
    return HRFlowable(_INK_WIDTH, 0.7, color="black", hAlign="LEFT", spaceBefore=0, spaceAfter=0)
