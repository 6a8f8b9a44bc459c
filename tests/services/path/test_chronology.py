from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

from hypothesis import given
from hypothesis import strategies as st

from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.people import Advice, Doctor
from another_opinion.domain.places import Place
from another_opinion.domain.roughly import Roughly, Season
from another_opinion.services.path import names
from another_opinion.services.path.chronology import EntryKind, chronology
from services.path.telling import after, begun, case_with, handed_in, on, printed, with_paper


def test_a_letter_writes_its_own_entries():
    case = printed(begun(case_with()), when=on(9, 18, 14, 30))
    case = handed_in(case, date(2026, 9, 21), date(2026, 9, 21), time(10, 15))
    told = [(entry.kind, entry.day, entry.at) for entry in chronology(case)]
    assert told == [
        (EntryKind.LETTER_MADE, date(2026, 9, 18), time(14, 30)),
        (EntryKind.HANDED_IN, date(2026, 9, 21), time(10, 15)),
    ]
    handed = chronology(case)[1]
    assert handed.title == "Request for a second opinion"
    assert handed.detail == "Version 1 went by hand to Ms. Ortiz"
    assert handed.ref == Place("letters", "letter")


def test_a_letter_to_a_clinic_was_not_received_by_the_plan():
    day, came = date(2026, 9, 21), date(2026, 9, 24)
    case = handed_in(case_with(), day, came, kind="records-request")
    assert chronology(case)[-1].detail == "It was received"


def test_a_letter_received_later_has_an_entry_of_its_own():
    case = handed_in(case_with(), date(2026, 9, 21), date(2026, 9, 24), time(9))
    sent, received = chronology(case)
    assert (sent.day, sent.at) == (date(2026, 9, 21), None)
    assert (received.kind, received.day, received.at) == (
        EntryKind.RECEIVED,
        date(2026, 9, 24),
        time(9),
    )


def test_a_version_made_at_night_in_another_zone_counts_as_the_day_in_california():
    case = printed(begun(case_with()), when=datetime(2026, 9, 19, 5, 0, tzinfo=UTC))
    assert chronology(case)[0].day == date(2026, 9, 18)


def test_what_has_no_date_comes_last_and_a_known_hour_first():
    case = after(case_with(), EventKind.NOTE, None)
    case = after(case, EventKind.VISIT, date(2026, 9, 2))
    case = case.with_event(Event("call", EventKind.CALL, date(2026, 9, 2), at=time(8)))
    kinds = [entry.kind for entry in chronology(case)]
    assert kinds == [EventKind.CALL, EventKind.VISIT, EventKind.NOTE]


def test_papers_and_advice_are_told_with_their_names():
    case = replace(
        case_with(),
        doctor=Doctor("Dr. Alder"),
        advice=Advice("Spinal fusion", date(2026, 8, 3)),
    )
    case = with_paper(case, DocumentKind.DENIAL, date(2026, 9, 10))
    advice, paper = chronology(case)
    assert (advice.title, advice.detail) == ("Advice of Dr. Alder", "Spinal fusion")
    assert (paper.title, paper.detail, paper.ref.panel) == (
        "A paper (D-001)",
        "Denial",
        "documents",
    )


def test_an_event_names_the_person():
    assert names.event(EventKind.CALL, "Ms. Ortiz") == "Call: Ms. Ortiz"
    assert names.event(EventKind.DENIED) == "The plan refused"


def test_every_kind_has_a_name():
    assert all(names.event(kind) for kind in EventKind)
    assert all(names.document(kind) for kind in DocumentKind)


@given(st.lists(st.dates(date(2020, 1, 1), date(2030, 1, 1)) | st.none(), max_size=12))
def test_entries_are_in_date_order_and_none_is_lost(days):
    case = case_with()
    for number, day in enumerate(days):
        case = after(case, EventKind.NOTE, day, name=str(number))
    told = [entry.day for entry in chronology(case)]
    known = [day for day in told if day]
    assert told == [*sorted(known), *[None] * (len(days) - len(known))]


def test_what_is_known_roughly_stands_where_its_time_begins():
    case = after(case_with(), EventKind.NOTE, None, name="never")
    case = after(case, EventKind.VISIT, date(2024, 3, 20), name="visit")
    for name, when in (
        ("winter", Roughly(2024, season=Season.WINTER)),
        ("year", Roughly(2024)),
        ("spring", Roughly(2024, season=Season.SPRING)),
        ("april", Roughly(2024, 4)),
    ):
        case = case.with_event(Event(name, EventKind.NOTE, None, roughly=when))
    told = [entry.id for entry in chronology(case)]
    assert told == ["winter", "year", "spring", "visit", "april", "never"]
    assert [entry.is_dated for entry in chronology(case)] == [True] * 5 + [False]
