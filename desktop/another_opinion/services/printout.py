"""Papers of several pages that are no letters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from io import BytesIO

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import inch
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph

from another_opinion.domain.case import Case
from another_opinion.i18n import tr
from another_opinion.services.letters.facts import initials
from another_opinion.services.letters.fonts import (
    SANS,
    SERIF,
    SERIF_SEMIBOLD,
    printable,
    use_fonts,
)
from another_opinion.services.letters.pdf import Printed
from another_opinion.services.letters.properties import properties
from another_opinion.services.letters.sheet import MARGIN, PAGE_WIDTH, TEXT_HEIGHT, TEXT_WIDTH

TEXT = ParagraphStyle("text", fontName=SERIF, fontSize=11, leading=13.5)
STRONG = ParagraphStyle("strong", TEXT, fontName=SERIF_SEMIBOLD)

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


def print_out(case: Case, title: str, story: Callable[[], list[Flowable]]) -> Printed:
    """Print a story, with the patient's initials and the number of pages at every foot.

    The same story always gives the same bytes. It is told twice: once to count its pages.
    Raises MissingGlyphs.
    """
    use_fonts()
    letters = initials(case.patient.name)
    foot = tr("{title} ({initials})", title=title, initials=letters) if letters else title
    pages = _built(title, story(), _Feet(printable(foot))).pages
    return _built(title, story(), _Feet(printable(foot), pages))


def opening(case: Case, title: str, last: str) -> list[Flowable]:
    """Return a title, whose case it is, and a `last` line."""
    known = {
        tr("Patient: {value}"): case.patient.name,
        tr("Health plan: {value}"): case.plan.name,
        tr("Member number: {value}"): case.plan.member_number,
    }
    lines = [words.format(value=value) for words, value in known.items() if value]
    return [
        Paragraph(marked_up(title), _TITLE),
        *(Paragraph(marked_up(line), _LINE) for line in lines),
        Paragraph(marked_up(last), _LAST_LINE),
    ]


def marked_up(words: str) -> str:
    """Return words as they must stand in a paragraph to be printed as typed."""
    return escape(printable(words), quote=False)


def _built(title: str, story: list[Flowable], feet: _Feet) -> Printed:
    paper = BytesIO()
    frame = Frame(MARGIN, MARGIN, TEXT_WIDTH, TEXT_HEIGHT, 0, 0, 0, 0)
    document = BaseDocTemplate(
        paper,
        pageTemplates=[PageTemplate(frames=[frame], onPageEnd=feet.draw)],
        **properties(title),
    )
    document.build(story)
    return Printed(paper.getvalue(), document.page)
