"""Tests of letters as the case and the law have them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from another_opinion.domain.documents import Document
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.letters import Detail
from another_opinion.domain.people import Doctor
from another_opinion.services.letters.writing import begun, offers, written
from services.letters.desk import OUTSIDE, REQUEST

ADDED = datetime(2026, 9, 20, tzinfo=UTC)


def test_the_law_and_the_answers_of_the_case_go_into_the_letter(desk, letters, law, today):
    assert written(desk.letter, desk.case, letters, law, today) == desk.compose()


def test_the_letters_that_fit_follow_the_answers(desk, letters, law, today):
    fitting = offers(desk.case, letters, law, today)
    assert [offer.template.id for offer in fitting] == [OUTSIDE, REQUEST]
    desk.answer(qualified_in_network="yes")
    fitting = offers(desk.case, letters, law, today)
    assert [offer.template.id for offer in fitting] == [REQUEST]


def test_a_new_letter_knows_what_an_earlier_one_was_told_of_the_same_field(desk, letters, today):
    desk.fill_in(specialty="spine surgery", asked_provider="Dr. Inside")
    case = desk.case.with_letter(desk.letter)
    letter = begun("letter-2", OUTSIDE, case, letters, today)
    assert letter.detail("specialty") == "spine surgery"
    assert letter.detail("asked_provider") == "", "another field of the same id"
    assert begun("letter-3", REQUEST, case, letters, today).detail("asked_provider") == "Dr. Inside"


def test_the_newest_letter_is_the_one_that_is_asked(desk, letters, today):
    case = desk.case.with_letter(desk.letter)
    later = begun("letter-2", OUTSIDE, case, letters, today).with_detail("specialty", "neurology")
    case = case.with_letter(later)
    assert begun("letter-3", REQUEST, case, letters, today).detail("specialty") == "neurology"


def test_the_first_letter_begins_with_the_field_of_the_first_doctor(desk, letters, today):
    letter = begun("letter-1", REQUEST, desk.case, letters, today)
    assert (letter.kind, letter.begun) == (REQUEST, today)
    assert letter.details == (Detail("specialty", "Orthopedic surgery"),)


def test_where_the_case_knows_no_field_none_is_suggested(desk, letters, today):
    case = replace(desk.case, doctor=Doctor("Alan Whitfield, MD"))
    assert begun("letter-1", REQUEST, case, letters, today).details == ()


def test_a_request_for_records_suggests_the_visits_without_a_paper(desk, letters, today):
    visit = Event("v", EventKind.VISIT, date(2026, 8, 28), who="Dr. Whitfield")
    filed = Event("f", EventKind.VISIT, date(2026, 8, 20))
    opinion = Event("o", EventKind.OPINION, date(2026, 9, 2), who="Dr. Okafor")
    paper = Document("p", "Notes", "0" * 64, "application/pdf", 1, 1, ADDED, about="f")
    case = desk.case.with_document(paper)
    for event in (visit, filed, opinion):
        case = case.with_event(event)
    letter = begun("letter-9", "records-request", case, letters, today)
    assert letter.detail("items").split("\n") == [
        "Notes of the visit of August 28, 2026, Dr. Whitfield",
        "Report of the opinion of September 2, 2026, Dr. Okafor",
    ]
    assert letter.detail("clinic") == "Poppy Medical Group"


def test_the_page_for_the_counter_suggests_the_newest_letter(desk, letters, today):
    case = desk.case.with_letter(desk.letter)
    letter = begun("letter-9", "counter-record", case, letters, today)
    assert letter.detail("which") == "Request for a second opinion, September 21, 2026"
