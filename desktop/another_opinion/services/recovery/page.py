"""The recovery page on paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from io import BytesIO

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import black
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import inch
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table

from another_opinion.domain.facts import long_date
from another_opinion.i18n import tr
from another_opinion.services.letters.fonts import SANS, SANS_SEMIBOLD, SERIF, use_fonts
from another_opinion.services.letters.pdf import Printed
from another_opinion.services.letters.properties import properties
from another_opinion.services.letters.sheet import MARGIN, TEXT_WIDTH
from another_opinion.services.printout import marked_up
from another_opinion.services.recovery.lines import LINES, printed_lines, spaced

_QR = 2.2 * inch
_TITLE = ParagraphStyle("title", fontName=SANS_SEMIBOLD, fontSize=22, leading=26, spaceAfter=8)
_HEADING = ParagraphStyle(
    "heading", fontName=SANS_SEMIBOLD, fontSize=13, leading=16, spaceBefore=12, spaceAfter=3
)
_TEXT = ParagraphStyle("text", fontName=SERIF, fontSize=12, leading=15.5, spaceAfter=4)


@dataclass(frozen=True, slots=True)
class RecoveryPage:
    """What the page of one case file says; `key_and_salt` are 96 hex digits."""

    key_and_salt: str
    file_name: str
    case_id: str
    day: date


def recovery_pdf(page: RecoveryPage) -> Printed:
    """Print the page. It has no name of a person on it, but for one in the file's name."""
    use_fonts()
    paper = BytesIO()
    document = SimpleDocTemplate(
        paper,
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=0.8 * inch,
        bottomMargin=0.7 * inch,
        **properties(tr("Recovery page")),
    )
    document.build(_story(page))
    return Printed(paper.getvalue(), document.page)


def _story(page: RecoveryPage) -> list[Flowable]:
    return [
        Paragraph(tr("Recovery page"), _TITLE),
        _text(
            tr(
                "This page opens your case file without the passphrase. Keep it where you keep "
                "your passport. Whoever has this page and the file can read everything in it."
            )
        ),
        Spacer(1, 6),
        _lines_and_picture(page),
        Spacer(1, 6),
        *(_text(line) for line in _facts(page)),
        Paragraph(tr("If you forget the passphrase"), _HEADING),
        _text(
            tr(
                "Open the file with Another Opinion and press “Forgot the passphrase?”. Copy the "
                "twelve lines. Capitals and spaces do not matter. The program tells you which "
                "line has a mistake. A telephone can read the square: it holds the same twelve "
                "lines, without the last two characters of each."
            )
        ),
        Paragraph(tr("If you do not have Another Opinion any more"), _HEADING),
        _text(
            tr(
                "Any tool for SQLCipher 4 opens the file. Type the first eight characters of each "
                "line, all twelve lines without spaces, between the two marks of: "
            )
        ),
        Paragraph("PRAGMA key = \"x'…'\";", _command()),
    ]


def _facts(page: RecoveryPage) -> list[str]:
    return [
        tr("File: {name}", name=page.file_name),
        tr("Case: {id}", id=page.case_id),
        tr(
            "Made on {day}. A new passphrase makes this page useless: then print a new one.",
            day=long_date(page.day),
        ),
    ]


def _lines_and_picture(page: RecoveryPage) -> Table:
    beside = Table([[_lines(page.key_and_salt), _picture(page.key_and_salt)]])
    beside._argW = [TEXT_WIDTH - _QR - 0.1 * inch, _QR + 0.1 * inch]
    beside.setStyle([("VALIGN", (0, 0), (-1, -1), "MIDDLE"), ("LEFTPADDING", (0, 0), (0, 0), 0)])
    return beside


def _lines(key_and_salt: str) -> Table:
    rows = [
        [str(number), *spaced(line).split()]
        for number, line in enumerate(printed_lines(key_and_salt), start=1)
    ]
    table = Table(rows, colWidths=[32, 66, 66, 40], rowHeights=[21] * LINES, hAlign="LEFT")
    table.setStyle(
        [
            ("FONT", (0, 0), (0, -1), SANS, 12),
            ("FONT", (1, 0), (-1, -1), "Courier-Bold", 16),
            ("ALIGN", (0, 0), (0, -1), "RIGHT"),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("LINEBELOW", (0, 2), (-1, 2), 0.5, black),
            ("LINEBELOW", (0, 5), (-1, 5), 0.5, black),
            ("LINEBELOW", (0, 8), (-1, 8), 0.5, black),
        ]
    )
    return table


def _picture(key_and_salt: str) -> Drawing:
    code = QrCodeWidget(key_and_salt.upper(), barLevel="M", barBorder=4)
    code.barWidth = code.barHeight = _QR
    drawing = Drawing(_QR, _QR)
    drawing.add(code)
    return drawing


def _command() -> ParagraphStyle:
    return ParagraphStyle("command", _TEXT, fontName="Courier-Bold", leftIndent=18)


def _text(words: str) -> Paragraph:
    return Paragraph(marked_up(words), _TEXT)
