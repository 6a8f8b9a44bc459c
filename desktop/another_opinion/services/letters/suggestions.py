"""What the case suggests for the fields of a letter, beside its plain facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from another_opinion.domain.case import Case
from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.facts import facts, plain_date
from another_opinion.i18n import tr
from another_opinion.services.path import names


def suggestions(case: Case) -> Mapping[str, str]:
    """Return the facts of the case, the records that are missing, and the newest letter."""
    return {
        **facts(case),
        "records.missing": "\n".join(_missing_records(case)),
        "letters.newest": _newest_letter(case),
    }


def _missing_records(case: Case) -> Iterator[str]:
    """Give a line for each visit and opinion of which there is no paper."""
    linked = {owner for paper in case.documents for owner in paper.links}
    records = (each for each in case.documents if each.kind is DocumentKind.MEDICAL_RECORD)
    days = {each.day for each in records}
    for event in case.events:
        shown = event.id in linked or event.day in days
        if event.kind is EventKind.VISIT and event.day and not shown:
            yield _line(tr("Notes of the visit of {day}", day=plain_date(event.day)), event)
        if event.kind is EventKind.OPINION and event.day and not _has_report(case, event):
            yield _line(tr("Report of the opinion of {day}", day=plain_date(event.day)), event)


def _line(words: str, event: Event) -> str:
    return f"{words}, {event.who}" if event.who else words


def _has_report(case: Case, event: Event) -> bool:
    """Say whether a report is there; one that is tied to nothing may be of any opinion."""
    reports = [paper for paper in case.documents if paper.kind is DocumentKind.OPINION_REPORT]
    return any(not paper.links or event.id in paper.links for paper in reports)


def _newest_letter(case: Case) -> str:
    if not case.letters:
        return ""
    letter = case.letters[-1]
    return tr("{letter}, {day}", letter=names.letter(letter.kind), day=plain_date(letter.begun))
