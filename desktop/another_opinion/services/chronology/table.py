"""The rows of a printed chronology."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import inch
from reportlab.platypus import Paragraph, Table

from another_opinion.i18n import tr
from another_opinion.services.chronology.words import day_of
from another_opinion.services.letters.fonts import SANS_SEMIBOLD, SERIF
from another_opinion.services.letters.sheet import TEXT_WIDTH
from another_opinion.services.path.chronology import Entry
from another_opinion.services.printout import STRONG, TEXT, marked_up

_DAY_WIDTH = 2.15 * inch
_LINE = HexColor("#999999")
_GROUND = HexColor("#eeeeee")
_PAD = 5

_HEAD = ParagraphStyle("head", TEXT, fontName=SANS_SEMIBOLD)

_LONGEST = 700  # characters of a row, so that every row fits a page and few pages end early

Row = tuple[list[Paragraph], list[Paragraph]]


def table(entries: Sequence[Entry]) -> Table:
    """Return the entries as rows, under heads that stand on every page.

    What was told at length takes several rows, so that a page can end between them.
    """
    rows: list[Row] = [(_cell(_HEAD, tr("Day")), _cell(_HEAD, tr("What happened")))]
    lines = []
    for entry in entries:
        lines.append(("LINEABOVE", (0, len(rows)), (-1, len(rows)), 0.5, _LINE))
        rows += _rows(entry)
    return Table(
        rows,
        colWidths=[_DAY_WIDTH, TEXT_WIDTH - _DAY_WIDTH],
        repeatRows=1,
        style=[
            ("FONT", (0, 0), (-1, -1), SERIF),  # else the file names a font that it lacks
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("BACKGROUND", (0, 0), (-1, 0), _GROUND),
            ("LEFTPADDING", (0, 0), (-1, -1), _PAD),
            ("RIGHTPADDING", (0, 0), (-1, -1), _PAD),
            ("TOPPADDING", (0, 0), (-1, -1), _PAD),
            ("BOTTOMPADDING", (0, 0), (-1, -1), _PAD),
            *lines,
        ],
    )


def _rows(entry: Entry) -> Iterator[Row]:
    first, *others = _pieces(entry.detail) or [""]
    what = [*_cell(STRONG, entry.title), *_cell(TEXT, first)]
    yield _cell(TEXT, day_of(entry)), what
    for piece in others:
        yield [], _cell(TEXT, piece)


def _pieces(words: str) -> list[str]:
    return [piece for line in words.splitlines() for piece in wrap(line, _LONGEST)]


def _cell(style: ParagraphStyle, words: str) -> list[Paragraph]:
    return [Paragraph(marked_up(words), style)] if words else []
