"""The sample's papers as they left the printer."""

from __future__ import annotations

import io
from collections.abc import Iterator

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import letter
from reportlab.lib.styles import ParagraphStyle, StyleSheet1
from reportlab.lib.units import inch
from reportlab.pdfbase.pdfmetrics import registerFontFamily
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table

from another_opinion.services.letters.fonts import (
    SANS,
    SANS_SEMIBOLD,
    SERIF,
    SERIF_SEMIBOLD,
    use_fonts,
)
from another_opinion.services.sample.letterhead import draw_first_page, draw_later_page
from another_opinion.services.sample.pen import Signature
from another_opinion.services.sample.story import Block, Print

_TEXT_WIDTH = 6.5 * inch
_MARGIN = inch - 6  # the frame of a page adds six points
_EVERYWHERE = (0, 0), (-1, -1)
_FIRST_ROW = (0, 0), (-1, 0)
_TABLES = {
    "facts": [
        ("TOPPADDING", *_EVERYWHERE, 1),
        ("BOTTOMPADDING", *_EVERYWHERE, 3),
        ("LEFTPADDING", *_EVERYWHERE, 0),
    ],
    "ledger": [
        ("LINEABOVE", *_FIRST_ROW, 1, "black"),
        ("LINEBELOW", *_EVERYWHERE, 0.6, "#999999"),
        ("BACKGROUND", *_FIRST_ROW, "#eeeeee"),
    ],
    "coupon": [
        ("LINEABOVE", *_FIRST_ROW, 1, "black", "butt", (5, 4)),
        ("TOPPADDING", *_EVERYWHERE, 12),
    ],
}


def typeset(words: Print) -> bytes:
    """Print a paper as a PDF; the same words always give the same bytes."""
    use_fonts()
    for font, bold in ((SERIF, SERIF_SEMIBOLD), (SANS, SANS_SEMIBOLD)):
        registerFontFamily(font, font, bold, font, bold)
    file = io.BytesIO()
    template = SimpleDocTemplate(
        file, pagesize=letter, leftMargin=_MARGIN, rightMargin=_MARGIN, topMargin=0.7 * inch,
        bottomMargin=0.7 * inch, title="", author="", invariant=1,
    )  # fmt: skip
    head = words.letterhead
    template.build(
        [Spacer(0, 0.95 * inch), *_flow(words)],
        onFirstPage=lambda canvas, _: draw_first_page(canvas, head),
        onLaterPages=lambda canvas, page: draw_later_page(canvas, head, page.page),
    )
    return file.getvalue()


def _flow(words: Print) -> Iterator[Flowable]:
    styles = _styles(SERIF, SERIF_SEMIBOLD) if words.serif else _styles(SANS, SANS_SEMIBOLD)
    for block in words.blocks:
        yield from _flowables(block, styles)


def _flowables(block: Block, styles: StyleSheet1) -> Iterator[Flowable]:
    if block.rows:
        yield _table(block, styles)
        return
    if block.style == "signature":
        yield Signature(block.text)
    yield Paragraph(block.text.strip().replace("\n", "<br/>"), styles[block.style])


def _table(block: Block, styles: StyleSheet1) -> Table:
    cells = [[Paragraph(cell, styles["cell"]) for cell in row] for row in block.rows]
    widths = [share * _TEXT_WIDTH for share in block.columns]
    return Table(cells, widths, style=_TABLES[block.style], spaceBefore=8, spaceAfter=10)


def _styles(font: str, bold: str) -> StyleSheet1:
    """Return the styles of paragraphs in one kind of letters."""
    body = ParagraphStyle("body", fontName=font, fontSize=11.3, leading=15.2, spaceAfter=7)
    body.allowWidows = body.allowOrphans = 0
    section = ParagraphStyle("section", body, fontName=bold, spaceBefore=5, spaceAfter=3)
    section.keepWithNext = 1
    notice = ParagraphStyle("notice", body, fontSize=9.6, leading=12.6, borderWidth=0.8)
    notice.borderColor, notice.borderPadding = "black", 8
    notice.spaceBefore, notice.spaceAfter = 16, 20
    sheet = StyleSheet1()
    sheet.add(body)
    sheet.add(section)
    sheet.add(notice)
    sheet.add(ParagraphStyle("cell", body, spaceAfter=0))
    sheet.add(ParagraphStyle("title", body, fontName=bold, fontSize=16, leading=24))
    sheet.add(ParagraphStyle("signature", body, spaceAfter=0))
    sheet.add(ParagraphStyle("folio", body, alignment=TA_CENTER, spaceBefore=18))
    return sheet
