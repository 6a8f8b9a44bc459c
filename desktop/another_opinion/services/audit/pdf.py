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
from another_opinion.services.audit.findings import Finding, scope
from another_opinion.services.letters.pdf import Printed
from another_opinion.services.printout import STRONG, TEXT, marked_up, opening, print_out

_CHECK = ParagraphStyle("check", STRONG, spaceBefore=12)
_SCOPE = ParagraphStyle("scope", TEXT, spaceBefore=18)


def render(case: Case, document: Document, found: Sequence[Finding], today: date) -> Printed:
    """Print what the checks of a denial came to; the same ones always give the same bytes.

    Raises MissingGlyphs.
    """
    title = tr("Audit of a denial")
    last = tr("{title}, checked as of {day}", title=document.title, day=long_date(today))

    def story() -> list[Flowable]:
        parts = [KeepTogether(list(_finding(each))) for each in found]
        return [*opening(case, title, last), *parts, Paragraph(marked_up(scope()), _SCOPE)]

    return print_out(case, title, story)


def _finding(each: Finding) -> Iterator[Flowable]:
    check = each.check
    yield Paragraph(marked_up(f"{check.title}: {_outcome(each)}"), _CHECK)
    if each.is_defect or each.is_point:
        yield Paragraph(marked_up(check.defect), TEXT)
    yield Paragraph(marked_up(f"{check.asks} ({check.citation})"), TEXT)


def _outcome(each: Finding) -> str:
    if each.is_defect:
        return tr("missing, and the law asks for it")
    return {
        None: tr("not checked"),
        Reply.YES: tr("there"),
        Reply.NO: tr("missing, a point to raise"),
        Reply.UNSURE: tr("not sure"),
    }[each.reply]
