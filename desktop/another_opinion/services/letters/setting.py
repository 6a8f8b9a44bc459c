"""The blocks of a letter, set as paragraphs and tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from reportlab.lib.units import inch
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, HRFlowable, PageBreak, Paragraph, Spacer, Table

from another_opinion.errors import MissingGlyphs
from another_opinion.services.letters.composed import Block
from another_opinion.services.letters.fonts import SERIF, SERIF_SEMIBOLD, printable
from another_opinion.services.letters.keeping import Form, Lines
from another_opinion.services.letters.rows import Row, rows
from another_opinion.services.letters.sheet import TEXT_WIDTH
from another_opinion.services.letters.styles import below, styles
from another_opinion.services.letters.template import Style
from another_opinion.services.letters.ties import tied

CELLS = [
    ("FONT", (0, 0), (-1, -1), SERIF),  # else the file names a font that it lacks
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
]

_BLANK_LINE = re.compile(r"\n\s*\n")
_INK_HEIGHT = 0.4 * inch
_INK_WIDTH = 3.25 * inch
_BULLETS = {Style.REASON: "•", Style.LIST: "•", Style.TICK: "☐"}
_BLANK_HEIGHT = 0.32 * inch
_USUAL = 12
_LONGEST_LABEL = TEXT_WIDTH / 2
_BEHIND_LABEL = 6
_ABOVE_LABEL = 6
_LABELS = 2.7 * inch
_AMOUNTS = 1.2 * inch
_HAIR = 0.4
_RULE = 0.7
_ABOVE_TABLE = 6
_LAST = 2
_SLACK = 2
_ROOM = 9


@dataclass(frozen=True, slots=True)
class Setter:
    """Sets blocks in type that is `points` high."""

    points: int

    def flow(self, blocks: Iterable[Block]) -> list[Flowable]:
        """Return the parts of the blocks that say something; raises `MissingGlyphs`.

        Tables that follow each other are one.
        """
        said = (block for block in blocks if block.text.strip())
        flow: list[Flowable] = []
        for style, group in groupby(said, lambda block: block.style):
            texts = [tied(_printable(block)) for block in group]
            if style is Style.TABLE:
                flow += self._table("\n".join(texts))
            else:
                flow += [part for text in texts for part in self._parts(text, style)]
        return flow

    def _parts(self, text: str, style: Style) -> Iterable[Flowable]:
        paragraphs = _BLANK_LINE.split(text)
        match style:
            case Style.BLANK:
                return self._to_write_on(text.split("\n"))
            case Style.SOURCES:
                heading, *facts = paragraphs
                told = [part for fact in facts for part in self._opened(fact, style)]
                return [PageBreak(), self._paragraph(heading, Style.HEADING), *told]
            case Style.ENCLOSURES:
                return self._opened(text, style)
            case Style.LIST:
                lines = filter(None, (line.strip() for line in text.split("\n")))
                return [self._paragraph(line, style) for line in lines]
            case Style.SIGNATURE:
                names = [self._paragraph(each, style) for each in paragraphs]
                return [Spacer(0, _INK_HEIGHT), _ink_line(), *names]
        return [self._paragraph(each, style) for each in paragraphs]

    def _paragraph(self, text: str, style: Style) -> Lines:
        face, bullet = styles(self.points)[style], _BULLETS.get(style)
        paragraph = Lines(_marked_up(text, style), face, bulletText=bullet)
        paragraph.opens = style is Style.HEADING or text.endswith(":")
        return paragraph

    def _opened(self, text: str, style: Style) -> list[Flowable]:
        """Set a line and those below it; the first of these stays with it."""
        line, *others = text.split("\n")
        opening, face = self._paragraph(line, style), below(self.points)
        opening.opens = bool(others)
        return [opening, *(Lines(escape(each, quote=False), face) for each in others)]

    def _to_write_on(self, labels: Iterable[str]) -> list[Flowable]:
        """Set each label with a rule behind it; further rules stay with the one before them."""
        made: list[list[str]] = []
        for label in labels:
            if label or not made:
                made.append([label])
            else:
                made[-1].append(label)
        return [self._rules(label, len(further)) for label, *further in made]

    def _rules(self, label: str, further: int) -> Flowable:
        """Set a label with rules: one behind it, or below where it is long, and the further."""
        wide = stringWidth(label, SERIF, self.points) + _BEHIND_LABEL
        long, high = wide > _LONGEST_LABEL, _BLANK_HEIGHT * self.points / _USUAL
        columns = [TEXT_WIDTH] if long else [wide, TEXT_WIDTH - wide]
        empty = ["" for _ in columns]
        rules = [empty] * (further + 1 if long else further)
        behind = [] if long else [("LINEBELOW", (1, 0), (1, 0), _RULE, "black")]
        return Form(
            [[self._paragraph(label, Style.BLANK), *empty[1:]], *rules],
            colWidths=columns,
            rowHeights=[None if long else high, *[high for _ in rules]],
            spaceBefore=_ABOVE_LABEL if long else 0,
            style=[
                *CELLS,
                ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
                ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
                ("LINEBELOW", (0, 1), (-1, -1), _RULE, "black"),
                *behind,
            ],
        )

    def _table(self, text: str) -> list[Flowable]:
        """Set labels beside their values, or what was paid beside the amounts.

        A total stays with the amount above it.
        """
        cells = rows(text)
        if not all(row.is_amount for row in cells):
            whole = not any(row.value for row in cells)
            return [self._rows(cells, TEXT_WIDTH - _LABELS, whole=whole)]
        right = self._wide_enough(cells)
        paid, end = cells[:-_LAST], cells[-_LAST:]
        above = [self._rows(paid, right, amounts=True)] if paid else []
        together = self._rows(end, right, amounts=True, whole=True, below=bool(above))
        return [*above, together]

    def _rows(
        self,
        cells: Sequence[Row],
        right: float,
        *,
        amounts: bool = False,
        whole: bool = False,
        below: bool = False,
    ) -> Flowable:
        """Set rows; `whole` ones stay on one page, and those `below` others go on from them."""
        to_write_on = [place for place, row in enumerate(cells) if not row.value]
        make = Form if whole else Table
        return make(
            [[self._cell(row.label), self._cell(row.value, amounts)] for row in cells],
            colWidths=[TEXT_WIDTH - right, right],
            spaceBefore=0 if below else _ABOVE_TABLE,
            style=[
                *CELLS,
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
    return HRFlowable(_INK_WIDTH, _RULE, color="black", hAlign="LEFT", spaceBefore=0, spaceAfter=0)
