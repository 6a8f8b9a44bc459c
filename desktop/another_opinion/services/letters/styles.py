"""The type of a letter: a paragraph style for each place on the page."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import inch

from another_opinion.services.letters.fonts import SERIF, SERIF_SEMIBOLD
from another_opinion.services.letters.template import Style

_USUAL = 12
_LEADING = 14.5 / _USUAL
_INDENT = 0.3 * inch


@cache
def below(points: int) -> ParagraphStyle:
    """Return the style of what stands in a list below its opening: each wraps further in."""
    body, indent = styles(points)[Style.BODY], _INDENT * points / _USUAL
    return ParagraphStyle(
        "below", body, leftIndent=2 * indent, firstLineIndent=-indent, spaceBefore=2
    )


@cache
def styles(points: int) -> Mapping[Style, ParagraphStyle]:
    """Return the styles of a letter whose text is `points` high."""
    body = ParagraphStyle(
        "body",
        fontName=SERIF,
        fontSize=points,
        leading=points * _LEADING,
        spaceBefore=7.5,
        allowWidows=0,
        allowOrphans=0,
        bulletFontName=SERIF,
        bulletFontSize=points,
    )
    larger = points / _USUAL
    indent = _INDENT * larger
    head = ParagraphStyle("head", body, spaceBefore=12)
    item = ParagraphStyle("item", body, leftIndent=indent, spaceBefore=4, bulletIndent=9 * larger)
    return {
        Style.SENDER: head,
        Style.DATE: head,
        Style.RECIPIENT: head,
        Style.SUBJECT: body,
        Style.BODY: body,
        Style.FACTS: ParagraphStyle("facts", body, leftIndent=indent, spaceBefore=4),
        Style.REASON: item,
        Style.LIST: item,
        Style.TICK: ParagraphStyle(
            "tick",
            item,
            leftIndent=0.35 * inch * larger,
            bulletIndent=7 * larger,
            bulletFontSize=points + 2,
        ),
        Style.HEADING: ParagraphStyle(
            "heading",
            body,
            fontName=SERIF_SEMIBOLD,
            fontSize=points + 2,
            leading=(points + 2) * _LEADING,
            spaceBefore=12,
        ),
        Style.TABLE: ParagraphStyle("cell", body, spaceBefore=0),
        Style.BLANK: ParagraphStyle("blank", body, spaceBefore=0),
        Style.CLOSING: ParagraphStyle("closing", body, spaceBefore=12),
        Style.SIGNATURE: ParagraphStyle("signature", body, spaceBefore=3),
        Style.ENCLOSURES: head,
        Style.SOURCES: body,
    }
