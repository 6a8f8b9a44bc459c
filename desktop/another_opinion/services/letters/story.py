"""The text of a letter, laid out as paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import inch
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, HRFlowable, KeepTogether, Paragraph, Spacer, Table

from another_opinion.services.letters import stamp
from another_opinion.services.letters.composed import Block, Composed
from another_opinion.services.letters.fonts import NO_BREAK_SPACE, SERIF, SERIF_SEMIBOLD, printable
from another_opinion.services.letters.sheet import TEXT_WIDTH
from another_opinion.services.letters.template import Paper, Style

_HEAD = (Style.SENDER, Style.DATE, Style.RECIPIENT)
_END = (Style.CLOSING, Style.SIGNATURE)
_BLANK_LINE = re.compile(r"\n\s*\n")
_TIED = re.compile(r"\b([Ss]ubdivision|section|72) (?=[(\d]|hours)")
_GUTTER = 0.25 * inch
_INK_HEIGHT = 0.4 * inch
_INK_WIDTH = 3.25 * inch
_BULLETS = {Style.REASON: "•", Style.TICK: "☐"}
_BLANK_HEIGHT = 0.32 * inch
_LONGEST_LABEL = 3 * inch

_BODY = ParagraphStyle(
    "body",
    fontName=SERIF,
    fontSize=12,
    leading=14.5,
    spaceBefore=7.5,
    allowWidows=0,
    allowOrphans=0,
)
_HEAD_COLUMN = ParagraphStyle("head", _BODY, spaceBefore=12)
_STYLES = {
    Style.SENDER: _HEAD_COLUMN,
    Style.DATE: _HEAD_COLUMN,
    Style.RECIPIENT: _HEAD_COLUMN,
    Style.SUBJECT: _BODY,
    Style.BODY: _BODY,
    Style.FACTS: ParagraphStyle("facts", _BODY, leftIndent=0.3 * inch, spaceBefore=4),
    Style.REASON: ParagraphStyle(
        "reason",
        _BODY,
        leftIndent=0.3 * inch,
        spaceBefore=4,
        bulletIndent=0.12 * inch,
        bulletFontName=SERIF,
        bulletFontSize=12,
    ),
    Style.TICK: ParagraphStyle(
        "tick",
        _BODY,
        leftIndent=0.35 * inch,
        spaceBefore=4,
        bulletIndent=0.1 * inch,
        bulletFontName=SERIF,
        bulletFontSize=14,
    ),
    Style.HEADING: ParagraphStyle(
        "heading", _BODY, fontName=SERIF_SEMIBOLD, fontSize=14, leading=17, spaceBefore=12
    ),
    Style.BLANK: ParagraphStyle("blank", _BODY, spaceBefore=0),
    Style.CLOSING: ParagraphStyle("closing", _BODY, spaceBefore=12),
    Style.SIGNATURE: ParagraphStyle("signature", _BODY, spaceBefore=3),
}


def story(composed: Composed) -> list[Flowable]:
    """Return the paragraphs of one copy, from the sender to the signature."""
    head = [block for block in composed.blocks if block.style in _HEAD]
    end = [block for block in composed.blocks if block.style in _END]
    text = _flow(block for block in composed.blocks if block.style not in (*_HEAD, *_END))
    signed = [*text[-1:], *_flow(end)]  # so that a signature never stands alone on a page
    return [*_head(composed.paper, _flow(head)), *text[:-1], KeepTogether(signed)]


def _head(paper: Paper, head: list[Flowable]) -> list[Flowable]:
    return [_beside_box(head)] if paper is Paper.STAMPED else head


def _beside_box(head: list[Flowable]) -> Flowable:
    """Return the head of the letter, at least as high as the box that is drawn beside it."""
    column = TEXT_WIDTH - stamp.WIDTH
    return Table(
        [[head, Spacer(0, stamp.HEIGHT)]],
        colWidths=[column, stamp.WIDTH],
        style=[
            ("FONT", (0, 0), (-1, -1), SERIF),  # else the file names a font that it lacks
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (0, 0), _GUTTER),
            ("RIGHTPADDING", (1, 0), (1, 0), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ],
        splitInRow=1,
    )


def _flow(blocks: Iterable[Block]) -> list[Flowable]:
    return [part for block in blocks if block.text.strip() for part in _parts(block)]


def _parts(block: Block) -> list[Flowable]:
    whole = _TIED.sub(rf"\1{NO_BREAK_SPACE}", printable(block.text.strip()))
    if block.style is Style.BLANK:
        return [_to_write_on(line) for line in whole.split("\n")]
    texts = _BLANK_LINE.split(whole)
    paragraphs: list[Flowable] = [_paragraph(text, block.style) for text in texts]
    if block.style is Style.SIGNATURE:
        return [Spacer(0, _INK_HEIGHT), _ink_line(), *paragraphs]
    return paragraphs


def _paragraph(text: str, style: Style) -> Paragraph:
    paragraph = Paragraph(_marked_up(text, style), _STYLES[style], bulletText=_BULLETS.get(style))
    opens = style is Style.HEADING or text.endswith(":")
    paragraph.keepWithNext = opens  # an opening stays with what it opens
    return paragraph


def _to_write_on(label: str) -> Flowable:
    """Return a label with a rule behind it, as long as the line allows."""
    wide = min(stringWidth(label, SERIF, _BODY.fontSize) + 6, _LONGEST_LABEL)
    return Table(
        [[Paragraph(_marked_up(label, Style.BLANK), _STYLES[Style.BLANK]), ""]],
        colWidths=[wide, TEXT_WIDTH - wide],
        rowHeights=None if wide == _LONGEST_LABEL else _BLANK_HEIGHT,
        style=[
            ("FONT", (0, 0), (-1, -1), SERIF),  # else the file names a font that it lacks
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
            ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
            ("LINEBELOW", (1, 0), (1, 0), 0.7, "black"),
        ],
    )


def _marked_up(text: str, style: Style) -> str:
    first, *others = (escape(line, quote=False) for line in text.split("\n"))
    if style is Style.SUBJECT:
        first = f'<font name="{SERIF_SEMIBOLD}">{first}</font>'
    return "<br/>".join([first, *others])


def _ink_line() -> Flowable:
    return HRFlowable(_INK_WIDTH, 0.7, color="black", hAlign="LEFT", spaceBefore=0, spaceAfter=0)
