"""The chronology as a PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from io import BytesIO

from reportlab.lib.pagesizes import letter as us_letter
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import inch
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph

from another_opinion.domain.case import Case
from another_opinion.domain.facts import long_date
from another_opinion.i18n import tr, trn
from another_opinion.services.chronology.table import table
from another_opinion.services.letters.facts import initials
from another_opinion.services.letters.fonts import (
    SANS,
    SERIF,
    SERIF_SEMIBOLD,
    printable,
    use_fonts,
)
from another_opinion.services.letters.pdf import Printed
from another_opinion.services.letters.sheet import MARGIN, PAGE_WIDTH, TEXT_HEIGHT, TEXT_WIDTH
from another_opinion.services.path.chronology import Entry

_FOOTER_HEIGHT = 0.6 * inch
_SMALL = 10

_TITLE = ParagraphStyle("title", fontName=SERIF_SEMIBOLD, fontSize=20, leading=24, spaceAfter=6)
_LINE = ParagraphStyle("line", fontName=SERIF, fontSize=12, leading=15, spaceAfter=2)
_LAST_LINE = ParagraphStyle("last line", _LINE, spaceAfter=14)


@dataclass(frozen=True, slots=True)
class _Feet:
    """What stands below each page; `pages` is 0 while they are being counted."""

    left: str
    pages: int = 0

    def draw(self, canvas: Canvas, _document: BaseDocTemplate) -> None:
        """Draw the foot of the current page."""
        canvas.setFont(SANS, _SMALL)
        canvas.drawString(MARGIN, _FOOTER_HEIGHT, self.left)
        words = tr("Page {page} of {pages}", page=canvas.getPageNumber(), pages=self.pages)
        canvas.drawRightString(PAGE_WIDTH - MARGIN, _FOOTER_HEIGHT, words)


def render(case: Case, entries: Sequence[Entry], today: date) -> Printed:
    """Print entries of the chronology in their order; the same ones always give the same bytes.

    Raises MissingGlyphs.
    """
    use_fonts()
    feet = printable(_left_foot(case))
    pages = _built(_story(case, entries, today), _Feet(feet)).pages
    return _built(_story(case, entries, today), _Feet(feet, pages))


def _left_foot(case: Case) -> str:
    letters = initials(case.patient.name)
    return tr("Chronology ({initials})", initials=letters) if letters else tr("Chronology")


def _story(case: Case, entries: Sequence[Entry], today: date) -> list[Flowable]:
    lines = [
        tr("Patient: {name}", name=case.patient.name) if case.patient.name else "",
        tr("Health plan: {name}", name=case.plan.name) if case.plan.name else "",
        tr("Member number: {number}", number=case.plan.member_number)
        if case.plan.member_number
        else "",
    ]
    count = trn("1 entry", "{count} entries", len(entries))
    last = tr("{count}, as of {day}", count=count, day=long_date(today))
    return [
        Paragraph(tr("Chronology"), _TITLE),
        *(Paragraph(_marked_up(line), _LINE) for line in lines if line),
        Paragraph(_marked_up(last), _LAST_LINE),
        table(entries),
    ]


def _marked_up(words: str) -> str:
    return escape(printable(words), quote=False)


def _built(story: list[Flowable], feet: _Feet) -> Printed:
    paper = BytesIO()
    frame = Frame(MARGIN, MARGIN, TEXT_WIDTH, TEXT_HEIGHT, 0, 0, 0, 0)
    document = BaseDocTemplate(
        paper,
        pagesize=us_letter,
        pageTemplates=[PageTemplate(frames=[frame], onPageEnd=feet.draw)],
        title=tr("Chronology"),
        author="",
        subject="",
        creator="",
        producer="Another Opinion",
        lang="en-US",
        displayDocTitle=True,
        initialFontName=SERIF,
        invariant=1,
    )
    document.build(story)
    return Printed(paper.getvalue(), document.page)
