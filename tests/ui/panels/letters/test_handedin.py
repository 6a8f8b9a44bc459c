"""Tests of noting that a letter was handed in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.letters import Way
from another_opinion.domain.places import Place
from another_opinion.session.issue import issue
from another_opinion.session.session import Session
from casefiles import reopen, scanned
from drivers.letters import INSIDE
from ui.conftest import NOW

TODAY = NOW.date()


@pytest.fixture
def handed_in(letters, session, request_begun, tools):
    """Return the name of a letter that was printed and handed in a moment ago."""
    issue(session, request_begun, tools.letters, tools.law, NOW)
    letters.wait()
    letters.hand_in()
    return request_begun.id


def delivery(session):
    """Return how the one letter was handed in."""
    return session.case.letters[0].delivery


def test_handing_in_notes_the_day_and_starts_the_time(letters, session, handed_in):
    assert (delivery(session).version, delivery(session).day) == (1, TODAY)
    assert (delivery(session).way, delivery(session).received) == (Way.HAND, TODAY)
    assert letters.says("✓ Handed in on Tuesday, September 29, 2026")
    assert letters.says("Version 1 went by hand.")
    assert letters.says("Usual limit: Tuesday, October 6, 2026")
    session.close()
    again = Session(reopen(session.path), lambda: NOW)
    again.close()
    assert again.case == session.case


def test_to_whom_and_the_stamp_are_kept(letters, session, handed_in):
    letters.fill_in("To whom?", "Maria, Member Services")
    letters.choose("Yes")
    assert letters.says("Version 1 went by hand to Maria, Member Services.")
    assert (delivery(session).to, delivery(session).stamped) == ("Maria, Member Services", True)


def test_a_letter_that_went_by_mail_asks_for_the_day_of_receipt(letters, session, handed_in):
    letters.choose("By certified mail")
    assert delivery(session).received is None
    letters.wait_to_read("You do not know that day yet.")
    assert letters.says("✓ Sent on Tuesday, September 29, 2026")
    session.edit("Answered", session.case.with_event(Event("yes", EventKind.GRANTED, TODAY)))
    letters.wait_to_read("✓ Answered")
    assert not letters.says("You do not know that day yet.")
    session.undo()
    letters.date_it("On which day did the plan get it?", TODAY)
    assert delivery(session).received == TODAY
    letters.wait_to_read("Usual limit: Tuesday, October 6, 2026")
    assert not letters.says("You do not know that day yet.")
    assert letters.says("How it went to the plan")
    letters.press("Not sent after all")
    assert letters.says("Took back that it was sent: Request for a second opinion.")


@pytest.mark.parametrize(
    ("day", "fault"),
    [
        (date(2026, 9, 30), "This day has not come yet. Check the month and the year."),
        (date(2026, 9, 28), "The version that you chose was not made yet on this day."),
    ],
)
def test_a_day_that_cannot_be_is_refused(letters, session, handed_in, day, fault):
    letters.date_it("On which day?", day)
    assert letters.says(fault)
    assert delivery(session).day == TODAY


def test_the_plan_cannot_get_it_before_it_was_sent(letters, session, handed_in):
    letters.choose("By fax")
    letters.date_it("On which day did the plan get it?", date(2026, 9, 28))
    assert letters.says("It cannot come before you sent it.")
    assert delivery(session).received is None


def test_half_a_day_that_is_no_longer_asked_for_keeps_nothing_from_being_saved(
    letters, session, handed_in
):
    letters.choose("By fax")
    letters.type("On which day did the plan get it?: year", "2026")
    letters.choose("By hand")
    letters.fill_in("To whom?", "Maria")
    assert (delivery(session).to, delivery(session).received) == ("Maria", TODAY)


def test_the_hour_counts_in_an_urgent_case(letters, session, handed_in):
    assert not letters.says("At what time did the plan get it?")
    session.edit("Urgent", session.case.with_answer("urgent", "yes"))
    letters.wait()
    letters.fill_in("At what time did the plan get it?", "9:15 a.m.")
    assert delivery(session).at == time(9, 15)
    assert letters.says("Until Friday, October 2, 2026, 9:15 a.m.")


def test_a_mistake_is_taken_back_and_the_version_stays(letters, session, handed_in):
    letters.press("Not handed in after all")
    assert delivery(session) is None
    assert len(session.case.versions) == 1
    assert letters.says("● Ready to hand in")
    assert letters.says("The printed version stays.")
    assert letters.offers("Print 2 copies")


def test_undo_takes_it_back_too(letters, session, handed_in):
    letters.press("Undo")
    assert delivery(session) is None
    assert letters.offers("I handed it in")


def test_a_letter_that_was_handed_in_is_not_changed_but_written_again(letters, session, handed_in):
    assert not letters.offers("Change the words: Greeting")
    letters.press("Write this letter again")
    assert len(session.case.letters) == 2
    assert letters.read("Field of medicine") == "spine surgery"


def test_how_the_time_is_counted_is_one_press_away(letters, view, handed_in):
    letters.press("How this is counted")
    assert view.place.panel == "timeline"
    assert letters.says("The counting")


def test_where_no_law_is_known_to_set_a_time_none_is_promised(letters, session, handed_in, tools):
    session.edit("x", session.case.with_answer("seen_on_card", "fehb"))
    assert not letters.says("Usual limit")
    assert letters.says(tools.law.regulator(session.case.choices).ask)


def test_a_limit_that_may_not_bind_the_plan_says_so(letters, session, handed_in):
    session.edit("x", session.case.with_answer("seen_on_card", "unsure"))
    assert letters.says("We do not know yet whether this law binds your plan.")


def test_what_belongs_to_a_letter_is_listed_and_opens(letters, session, handed_in, view):
    assert not letters.says("What belongs to it")
    call = Event("call", EventKind.CALL, TODAY, who="Maria", about=handed_in)
    stamped = scanned(session.case.with_event(call), "stamped", b"scan")
    paper = replace(stamped.document("stamped"), title="The stamped copy", about=handed_in)
    paper = replace(paper, kind=DocumentKind.STAMPED_LETTER)
    assert letters.offers("Add the stamped copy")
    session.edit("Tied a call and a paper", stamped.with_document(paper), [b"scan"])
    assert letters.offers("Open: The stamped copy (D-001)")
    assert not letters.offers("Add the stamped copy")
    letters.press("Open: Call: Maria, September 29, 2026")
    assert view.place == Place("timeline", "call")
    letters.press(f"Open: {INSIDE}, handed in September 29, 2026")
    assert view.place == Place("letters", handed_in)


def test_a_letter_that_is_being_written_lists_what_was_tied_to_it(letters, session, request_begun):
    case = scanned(session.case, "notes", b"scan")
    paper = replace(case.document("notes"), title="My notes", about=request_begun.id)
    session.edit("Tied a paper", case.with_document(paper), [b"scan"])
    assert letters.offers("Open: My notes (D-001)")
