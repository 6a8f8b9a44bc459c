"""The audit of a denial as a PDF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, KeepTogether, Paragraph

from another_opinion.domain.audits import Reply
from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document
from another_opinion.domain.facts import long_date
from another_opinion.i18n import tr
from another_opinion.rules.audit import Check
from another_opinion.services.audit.findings import Finding, scope
from another_opinion.services.letters.pdf import Printed
from another_opinion.services.printout import STRONG, TEXT, marked_up, opening, print_out

_CHECK = ParagraphStyle("check", STRONG, spaceBefore=8)
_HEAD = ParagraphStyle("head", STRONG, fontSize=13, leading=16, spaceBefore=14, spaceAfter=2)
_POINT = ParagraphStyle("point", TEXT, leftIndent=12, bulletIndent=0, spaceBefore=2)


def render(case: Case, document: Document, found: Sequence[Finding], today: date) -> Printed:
    """Print what the checks of a denial came to; the same ones always give the same bytes.

    Raises MissingGlyphs.
    """
    title = tr("Audit of a denial")
    last = tr("{title}, checked as of {day}", title=document.title, day=long_date(today))

    def story() -> list[Flowable]:
        parts = [KeepTogether(list(_finding(each))) for each in found]
        head = Paragraph(marked_up(tr("All checks")), _HEAD)
        scoped = Paragraph(marked_up(scope()), TEXT)
        return [*opening(case, title, last), scoped, *_lacking(found), head, *parts]

    return print_out(case, title, story)


def _lacking(found: Sequence[Finding]) -> Iterator[Flowable]:
    """Say first what is missing, if anything is."""
    parts = (
        (tr("What this denial lacks"), [each for each in found if each.is_defect]),
        (tr("What else can be asked about"), [each for each in found if each.is_point]),
    )
    for words, missing in parts:
        if missing:
            yield Paragraph(marked_up(words), _HEAD)
        for each in missing:
            yield Paragraph(_with_citation(each.check.defect, each.check), _POINT, bulletText="•")


def _finding(each: Finding) -> Iterator[Flowable]:
    check = each.check
    yield Paragraph(marked_up(f"{check.title}: {_outcome(each)}"), _CHECK)
    yield Paragraph(_with_citation(check.asks, check), TEXT)


def _with_citation(words: str, check: Check) -> str:
    """Add where it stands, which no line breaks apart."""
    citation = check.citation.replace(" ", "\N{NO-BREAK SPACE}")
    return marked_up(f"{words} ({citation})")


def _outcome(each: Finding) -> str:
    if each.is_defect:
        return tr("missing, and the law asks for it")
    return {
        None: tr("not checked"),
        Reply.YES: tr("there"),
        Reply.NO: tr("missing, a point to raise"),
        Reply.UNSURE: tr("not sure"),
    }[each.reply]
