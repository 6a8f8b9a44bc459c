"""A letter as a Word document (Office Open XML), one copy, to be changed in another program.

It names no author and no day, and the same letter gives the same bytes. Every character is kept:
which of them can be shown depends on the fonts of the program that opens it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from another_opinion.services.letters.composed import Block, Composed
from another_opinion.services.letters.rows import Row, rows
from another_opinion.services.letters.template import Style

_EARLIEST = (1980, 1, 1, 0, 0, 0)
_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
_FROM_RIGHT = re.compile(rf"([{_RIGHT}]+(?:[ '’\"-]+[{_RIGHT}]+)*)")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BLANK_LINE = re.compile(r"\n\s*\n")
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TWIPS = 20  # of a point
_TEXT_WIDTH = 9360
_LABELS = 3900
_INDENT = 432
_HANGING = 260
_BULLETS = {Style.REASON: "•", Style.LIST: "•", Style.TICK: "☐"}
_SPACE = {
    Style.DATE: 240,
    Style.RECIPIENT: 240,
    Style.HEADING: 240,
    Style.CLOSING: 240,
    Style.SIGNATURE: 720,
    Style.ENCLOSURES: 240,
    Style.FACTS: 80,
    Style.REASON: 80,
    Style.LIST: 80,
    Style.TICK: 80,
    Style.BLANK: 220,
}
_USUAL_SPACE = 150
_TO_WRITE_ON = 560
_CELL_EDGES = (
    '<w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/></w:tblCellMar>'
)
_PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


def as_word(composed: Composed) -> bytes:
    """Return a letter that lacks nothing as a .docx; raises ``ValueError`` while it has gaps."""
    if composed.gaps:
        raise ValueError(f"a letter with gaps is not saved: {composed.gaps}")
    file = BytesIO()
    with ZipFile(file, "w") as package:
        for name, content in _parts(composed):
            part = ZipInfo(name, _EARLIEST)
            part.compress_type = ZIP_DEFLATED
            package.writestr(part, '<?xml version="1.0" encoding="UTF-8"?>\n' + content)
    return file.getvalue()


def _parts(composed: Composed) -> Iterator[tuple[str, str]]:
    yield "[Content_Types].xml", _content_types()
    yield (
        "_rels/.rels",
        _relationships(
            (f"{_OFFICE}/officeDocument", "word/document.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
    )
    yield "word/_rels/document.xml.rels", _relationships((f"{_OFFICE}/styles", "styles.xml"))
    yield "word/styles.xml", _styles(composed.points)
    yield "word/document.xml", _document(composed)
    yield (
        "docProps/core.xml",
        (
            f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
            ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<dc:title>{_xml(composed.title)}</dc:title><dc:language>en-US</dc:language>"
            "</cp:coreProperties>"
        ),
    )


def _content_types() -> str:
    kinds = (
        ("/word/document.xml", f"{_WORD_TYPE}.document.main+xml"),
        ("/word/styles.xml", f"{_WORD_TYPE}.styles+xml"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    )
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in kinds
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{overrides}</Types>"
    )


def _relationships(*targets: tuple[str, str]) -> str:
    lines = "".join(
        f'<Relationship Id="r{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'


def _styles(points: int) -> str:
    return (
        f'<w:styles xmlns:w="{_W}"><w:docDefaults><w:rPrDefault><w:rPr>'
        '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
        f'<w:sz w:val="{2 * points}"/><w:szCs w:val="{2 * points}"/><w:lang w:val="en-US"/>'
        "</w:rPr></w:rPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/></w:style></w:styles>'
    )


def _document(composed: Composed) -> str:
    blocks = (block for block in composed.blocks if block.text.strip())
    body = "".join(_block(block, composed.points) for block in blocks)
    margins = " ".join(f'w:{side}="1440"' for side in ("top", "right", "bottom", "left"))
    return (
        f'<w:document xmlns:w="{_W}"><w:body>{body}<w:sectPr>'
        f'<w:pgSz w:w="12240" w:h="15840"/><w:pgMar {margins}/>'
        "</w:sectPr></w:body></w:document>"
    )


def _block(block: Block, points: int) -> str:
    text = block.printed
    match block.style:
        case Style.TABLE:
            return _table(rows(text)) + _paragraph("", block.style, points)
        case Style.SOURCES:
            heading, *told = _BLANK_LINE.split(text)
            parts = (_paragraph(each, block.style, points) for each in told)
            return _PAGE_BREAK + _paragraph(heading, Style.HEADING, points) + "".join(parts)
        case Style.BLANK:
            lines: Iterable[str] = (line.strip() for line in text.split("\n"))
        case Style.LIST:
            lines = filter(None, (line.strip() for line in text.split("\n")))
        case _:
            lines = _BLANK_LINE.split(text)
    return "".join(_paragraph(line, block.style, points) for line in lines)


def _paragraph(text: str, style: Style, points: int) -> str:
    first, *others = text.split("\n")
    bold = style in (Style.SUBJECT, Style.HEADING)
    size = points + 2 if style is Style.HEADING else points
    bullet = f"{_BULLETS[style]}\t" if style in _BULLETS else ""
    weight = "<w:b/><w:bCs/>" if bold else ""
    face = f'{weight}<w:sz w:val="{2 * size}"/><w:szCs w:val="{2 * size}"/>'
    rest = "".join(f"<w:r><w:br/></w:r>{_runs(line, face)}" for line in others)
    return f"<w:p><w:pPr>{_layout(style)}</w:pPr>{_runs(bullet + first, face)}{rest}</w:p>"


def _layout(style: Style) -> str:
    """Return the properties of a paragraph, in the order that the schema asks for."""
    keep = "<w:keepNext/>" if style in (Style.CLOSING, Style.HEADING) else ""
    rule = {
        Style.SIGNATURE: '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1"/></w:pBdr>',
        Style.BLANK: (
            # Without the rule between, only the last of several lines has one.
            '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1"/>'
            '<w:between w:val="single" w:sz="6" w:space="1"/></w:pBdr>'
        ),
    }.get(style, "")
    space = f'<w:spacing w:before="{_SPACE.get(style, _USUAL_SPACE)}" w:after="0"/>'
    indent = ""
    if style in _BULLETS:
        indent = f'<w:ind w:left="{_INDENT}" w:hanging="{_HANGING}"/>'
    elif style is Style.FACTS:
        indent = f'<w:ind w:left="{_INDENT}"/>'
    elif style is Style.SIGNATURE:
        indent = f'<w:ind w:right="{_TEXT_WIDTH // 2}"/>'
    return keep + rule + space + indent


def _table(cells: Iterable[Row]) -> str:
    widths = (_LABELS, _TEXT_WIDTH - _LABELS)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    lines = "".join(
        f"<w:tr>{_height(row)}{_cell(row.label, widths[0])}"
        f"{_cell(row.value, widths[1], row.is_amount)}</w:tr>"
        for row in cells
    )
    rule = '<w:{side} w:val="single" w:sz="4" w:space="0"/>'
    borders = "".join(rule.format(side=side) for side in ("bottom", "insideH"))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{_TEXT_WIDTH}" w:type="dxa"/>'
        f"<w:tblBorders>{borders}</w:tblBorders>{_CELL_EDGES}</w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl>"
    )


def _height(row: Row) -> str:
    """Give a row that is to be written on the room for a hand."""
    height = "" if row.value else f'<w:trHeight w:val="{_TO_WRITE_ON}" w:hRule="atLeast"/>'
    return f"<w:trPr><w:cantSplit/>{height}</w:trPr>"


def _cell(text: str, width: int, amount: bool = False) -> str:
    side = '<w:pPr><w:jc w:val="right"/></w:pPr>' if amount else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="bottom"/></w:tcPr>'
        f"<w:p>{side}{_runs(text)}</w:p></w:tc>"
    )


def _runs(text: str, face: str = "") -> str:
    """Return text in runs, those of Hebrew or Arabic marked as written from right to left."""
    parts = enumerate(_FROM_RIGHT.split(text))
    return "".join(
        f"<w:r><w:rPr>{face}{'<w:rtl/>' if place % 2 else ''}</w:rPr>{_words(part)}</w:r>"
        for place, part in parts
        if part
    )


def _words(text: str) -> str:
    tabbed = '</w:t><w:tab/><w:t xml:space="preserve">'.join(map(_xml, text.split("\t")))
    return f'<w:t xml:space="preserve">{tabbed}</w:t>'


def _xml(text: str) -> str:
    return escape(_NOT_XML.sub("", text), quote=False)
