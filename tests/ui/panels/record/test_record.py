from __future__ import annotations

from dataclasses import replace

import pytest

from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.letters import Letter, Rewording
from another_opinion.store.contents import content_id
from casefiles import CASE, SCAN, scanned, worried

CALL = Event("call", EventKind.CALL, None, "Asked for a name")


@pytest.fixture
def told(session):
    """Have a paper and a call come and go."""
    session.edit("Added a paper", scanned(CASE, "scan", SCAN), [SCAN])
    session.edit("Added a call", session.case.with_event(CALL))
    session.edit("Removed a paper", session.case.without_document("scan"))
    session.edit("Removed a call", session.case.without_event("call"))
    return session


# All changes


@pytest.mark.usefixtures("told")
def test_i_read_who_did_what_and_when(record):
    record.open()
    assert record.rows()[0] == (
        "Removed a call. Tuesday, September 29, 2026, 10:00 a.m. By Rosalía Peñaflor."
    )
    assert len(record.rows()) == 5


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize(
    ("words", "count"), [("paper", 2), ("PAPER added", 1), ("peñaflor", 5), ("surgeon", 0)]
)
def test_i_search_in_what_was_done(record, words, count):
    record.open()
    record.search(words)
    assert len(record.rows()) == count


def test_typing_is_one_entry(record, session):
    for number in range(12):
        session.edit("Typed", worried(session.case, str(number)))
    record.open()
    assert [row.split(".")[0] for row in record.rows()] == ["Typed", "Started the case"]
    assert "12 times" in record.rows()[0]


def test_older_changes_come_up_on_demand(record, session):
    for number in range(60):
        session.edit(f"Typed {number}", worried(session.case, str(number)))
    record.open()
    assert len(record.rows()) == 50
    record.press("Show older changes")
    assert len(record.rows()) == 61
    assert not record.offers("Show older changes")


# The trash


def test_i_bring_a_paper_back(record, told):
    record.open("trash")
    record.press("Bring it back: A paper (D-001)")
    assert told.case.document("scan")
    assert told.content(content_id(SCAN)) == SCAN
    assert not record.says("A paper")
    record.wait_to_read("Call")


def test_i_empty_the_trash_only_after_a_second_word(record, told):
    record.open("trash")
    record.press("Empty the trash")
    record.wait_to_read("2 things will be erased")
    record.press("Keep these things")
    assert len(told.trash()) == 2
    record.press("Empty the trash")
    record.press("Remove for good")
    assert told.trash() == []
    record.wait_to_read("The trash is empty.")


def test_an_empty_trash_says_so(record):
    record.open("trash")
    record.wait_to_read("The trash is empty.")
    assert not record.offers("Empty the trash")


def test_i_find_my_way_between_the_trash_and_what_was_done(record):
    record.open()
    record.press("Open the trash")
    record.wait_to_read("What you remove stays here")
    record.press("Show what was done")
    record.wait_to_read("Every change of this case")


# The past of one thing


def test_i_see_what_was_otherwise_and_go_back_to_it(record, session):
    session.edit("Added a call", CASE.with_event(CALL))
    session.edit("Changed a call", session.case.with_event(replace(CALL, text="Nobody", who="Ánh")))
    record.open("event:call")
    record.wait_to_read("What was said or done: Asked for a name")
    record.wait_to_read("With whom: nothing")
    record.press("Go back to this state: Tuesday, September 29, 2026, 10:00 a.m.")
    assert session.case.event("call") == CALL
    record.wait_to_read("Went back to an earlier state of: Call")


def test_i_see_my_own_words_in_a_letter_of_before(record, session):
    letter = Letter("first", "second-opinion-request", CASE.opened)
    session.edit("Began", CASE.with_letter(letter))
    worded = letter.with_rewording(Rewording("opening", "To whom it may concern"))
    session.edit("Reworded", session.case.with_letter(worded))
    session.edit("Took it back", session.case.with_letter(letter))
    record.open("letter:first")
    record.wait_to_read("In your own words: To whom it may concern")


def test_a_thing_that_never_changed_has_no_earlier_state(record, session):
    session.edit("Added a call", CASE.with_event(CALL))
    record.open("event:call")
    record.wait_to_read("There is no earlier state.")


def test_a_state_that_differs_in_a_detail_without_a_field_of_its_own_says_so(record, session):
    paper = scanned(CASE, "scan", SCAN)
    session.edit("Added a paper", paper, [SCAN])
    turned = paper.documents[0].turned(0, 90)
    session.edit("Turned a page", session.case.with_document(turned))
    record.open("document:scan")
    record.wait_to_read("Other details: not the same as now")


def test_the_people_have_a_past(record, session):
    session.edit("Typed", replace(CASE, patient=replace(CASE.patient, phone="209-555-0142")))
    record.open("patient:")
    record.wait_to_read("About the patient")
    record.wait_to_read("Phone: nothing")
