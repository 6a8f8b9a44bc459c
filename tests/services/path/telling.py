"""Cases told in a few words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document, DocumentKind
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.letters import Delivery, Letter, Version, Way
from another_opinion.domain.people import Plan, PlanKind
from another_opinion.rules.days import CALIFORNIA
from another_opinion.rules.library import load_library
from answers import answered

LIBRARY = load_library()


def case_with(**answers: str) -> Case:
    case = Case("case", date(2026, 9, 1), plan=Plan("Golden Poppy", kind=PlanKind.HMO))
    return answered(case, **answers)


def on(month: int, day: int, hour: int = 9, minute: int = 0, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=CALIFORNIA)


def begun(case: Case, name: str = "letter", kind: str = "second-opinion-request") -> Case:
    return case.with_letter(Letter(name, kind, date(2026, 9, 14)))


def printed(case: Case, name: str = "letter", when: datetime | None = None) -> Case:
    number = len(case.versions_of(name)) + 1
    made = when or on(9, 18)
    return case.with_version(Version(f"{name}-{number}", name, number, made, "2026.11", 1, ""))


def handed_in(
    case: Case,
    day: date,
    received: date | None,
    at: time | None = None,
    name: str = "letter",
    kind: str = "second-opinion-request",
) -> Case:
    if not case.letter(name):
        case = begun(case, name, kind)
    delivery = Delivery(1, day, Way.HAND, "Ms. Ortiz", received, at)
    return case.with_letter(replace(case.letter(name), delivery=delivery))


def after(case: Case, kind: EventKind, day: date | None, name: str = "") -> Case:
    return case.with_event(Event(name or f"{kind}-{day}", kind, day))


def with_paper(case: Case, kind: DocumentKind, day: date | None, about: str = "") -> Case:
    paper = Document(
        id=f"{kind}-{day}",
        title="A paper",
        content="0" * 64,
        media="application/pdf",
        size=1,
        pages=1,
        added=on(9, 30),
        kind=kind,
        day=day,
        about=about,
    )
    return case.with_document(paper)
