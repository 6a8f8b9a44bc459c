"""Tests of the first screen of the letters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.letters import Delivery, Letter, Way
from another_opinion.domain.places import Place
from another_opinion.session.session import Session
from another_opinion.ui.panels.letters.home import HomeScreen
from casefiles import reopen
from drivers.letters import INSIDE, OUTSIDE
from ui.conftest import NOW


def test_a_letter_that_fits_says_what_it_does_and_begins_with_one_press(letters, session):
    assert letters.says("→ Begin with this one")
    assert letters.says("Asks your plan, in writing, to authorize a second opinion")
    letters.start()
    (letter,) = session.case.letters
    assert (letter.kind, letter.begun) == ("second-opinion-request", NOW.date())
    assert letters.says(INSIDE)
    session.close()
    again = Session(reopen(session.path), lambda: NOW)
    again.close()
    assert again.case.letters == (letter,)


def test_the_recommended_letter_stands_first(letters, session):
    session.edit("x", session.case.with_answer("qualified_in_network", "no"))
    words = letters.words()
    assert words.index(OUTSIDE) < words.index("→ Begin with this one") < words.index(INSIDE + "\n")


def test_a_letter_that_is_being_written_is_not_begun_twice(letters, session, tools):
    letters.start()
    tools.go(Place("letters"))
    assert letters.says("◐ Draft")
    assert not letters.offers(f"Start this letter: {INSIDE}")
    tools.go(Place("letters", "new:second-opinion-request"))
    assert len(session.case.letters) == 1
    assert letters.says("Field of medicine")


def test_what_one_letter_was_told_the_next_one_knows(letters, session, tools):
    letters.start()
    letters.fill_in("Field of medicine", "spine surgery")
    tools.go(Place("letters", "new:outside-network-request"))
    letters.wait()
    assert letters.read("Field of medicine") == "spine surgery"


def test_undo_takes_a_new_letter_away_and_shows_the_letters(letters, session):
    letters.start()
    letters.press("Undo")
    assert session.case.letters == ()
    assert letters.says("Letters that fit your case")
    assert letters.says(f"Undid: Began a letter: {INSIDE}")


def test_open_questions_come_first(letters, session, view):
    session.edit("Forgot", replace(session.case, answers=()))
    assert not letters.says("→ Begin with this one")
    letters.press("Go to the checklist")
    assert view.place.panel == "checklist"


def test_a_letter_of_long_ago_is_not_there_any_more(letters, tools):
    tools.go(Place("letters", "gone:subject"))
    assert letters.says("Letters that fit your case")


def test_a_printed_letter_can_be_noted_as_handed_in_at_once(
    letters, session, request_begun, tmp_path
):
    letters.save(tmp_path / "letter.pdf")
    letters.press("All letters")
    assert letters.says("● Ready to hand in")
    letters.press(f"I handed it in: {INSIDE}")
    assert session.case.letters[0].delivery
    letters.press("All letters")
    assert letters.says("✓ Handed in on Tuesday, September 29, 2026")
    assert letters.offers(f"Open this letter: {INSIDE}")
    assert letters.offers(f"Start this letter: {INSIDE}"), "it can be written again"


def test_after_a_refusal_the_grievance_comes_first_and_the_rest_below_it(letters, session):
    no = Event("no", EventKind.DENIED, NOW.date())
    session.edit("Refused", session.case.with_event(no))
    words = letters.words()
    grievance, more = words.index("Grievance"), words.index("More letters that you can use")
    assert grievance < words.index("→ Begin with this one") < more
    assert more < words.index("Request for the denial in writing")


def test_a_second_letter_of_the_same_kind_begins_where_the_first_was_handed_in(session, view):
    handed_in = Delivery(1, date(2026, 9, 21), Way.HAND, received=date(2026, 9, 21))
    first = Letter("first", "second-opinion-request", date(2026, 9, 20), delivery=handed_in)
    session.edit("Handed in the first", session.case.with_letter(first))
    view.go(Place("letters", "new:second-opinion-request"))
    assert [each.kind for each in session.case.letters] == [first.kind] * 2


def test_who_comes_back_from_a_letter_is_where_the_list_was(letters, request_begun, view):
    def bar():
        shown = (each for each in view.findChildren(HomeScreen) if each.isVisible())
        return next(shown).page.verticalScrollBar()

    letters.press("All letters")
    letters.wait()
    view.resize(1366, 500)
    letters.wait()
    assert bar().maximum() > 100
    bar().setValue(100)
    letters.press("Go on with this letter: Request for a second opinion")
    letters.press("All letters")
    letters.qtbot.waitUntil(lambda: bar().value() == 100)
