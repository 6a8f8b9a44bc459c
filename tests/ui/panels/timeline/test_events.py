from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.opinions import Chosen, Opinion, View
from another_opinion.domain.places import Place
from another_opinion.domain.roughly import Roughly, Season
from another_opinion.ui.panels.timeline.kinds import SORTS
from casefiles import CASE, scanned
from drivers.dates import type_date

FIRST = Event("first", EventKind.REFERRAL, date(2026, 9, 1), who="Dr. Lee")
SECOND = Event("second", EventKind.REFERRAL, date(2026, 9, 14), who="Dr. Ortiz")


@pytest.fixture
def told(session):
    """Return how to tell of events before looking."""

    def tell(*events):
        case = CASE.with_answer("seen_on_card", "dmhc")
        for event in events:
            case = case.with_event(event)
        session.edit("Told", case)

    return tell


def newest(session):
    return session.case.events[-1]


def type_roughly(timeline, month, year):
    timeline.pick("On which day?: month", month)
    timeline.type("On which day?: year", year)
    timeline.qtbot.keyClick(timeline.root.focusWidget(), Qt.Key.Key_Tab)


def test_two_requests_of_the_same_kind_are_told_apart_and_each_has_its_proof(told, timeline):
    told(
        Event("first", EventKind.RECEIVED, date(2026, 9, 15)),
        Event("second", EventKind.RECEIVED, date(2026, 9, 25), at=time(10, 5)),
    )
    first, second = (row for row in timeline.limits() if "Usual time for an answer" in row)
    assert "counted from Tuesday, September 15, 2026" in first
    assert "counted from Friday, September 25, 2026" in second
    timeline.open_row("Time limits", "counted from Friday, September 25")
    assert timeline.says("The time runs from 10:05 a.m. on Friday, September 25, 2026.")
    assert timeline.says("Friday, September 25, 2026\nthe first day is not counted")
    timeline.press("Back to the timeline")
    timeline.open_row("Time limits", "counted from Tuesday, September 15")
    assert timeline.says("The time runs from Tuesday, September 15, 2026.")


def test_a_time_limit_that_may_not_bind_says_so_in_its_row_and_its_proof(told, timeline, session):
    told(Event("asked", EventKind.APPOINTMENT_ASKED, date(2026, 9, 21)))
    (row,) = timeline.limits()
    assert "not certain" not in row
    session.edit("Looked at the card", session.case.with_answer("seen_on_card", "medi_cal"))
    (row,) = timeline.limits()
    assert "not certain that it binds your plan" in row
    timeline.open_row("Time limits", "not certain")
    assert timeline.says("We do not know yet whether this law binds your plan.")


def test_every_kind_has_one_place_in_the_form():
    listed = [kind for kinds in SORTS.values() for kind in kinds]
    assert sorted(listed) == sorted(EventKind)


@pytest.mark.parametrize(
    ("month", "year", "when", "row"),
    [
        ("Spring", "2024", Roughly(2024, season=Season.SPRING), "Spring 2024"),
        ("May", "2024", Roughly(2024, 5), "May 2024"),
        ("Month", "2023", Roughly(2023), "In the year 2023"),
    ],
)
def test_a_time_that_is_known_roughly_is_kept_as_told(session, timeline, month, year, when, row):
    timeline.press("Add something else")
    type_roughly(timeline, month, year)
    assert (newest(session).day, newest(session).roughly) == (None, when)
    timeline.press("Close this entry")
    assert timeline.rows()[0].startswith(row)


def test_a_rough_time_can_become_a_day(session, timeline, told, panel):
    told(Event("note", EventKind.NOTE, None, roughly=Roughly(2024, 5)))
    panel.show_item("note")
    type_date(timeline, "On which day?", date(2024, 5, 7))
    assert (newest(session).day, newest(session).roughly) == (date(2024, 5, 7), None)


def test_an_answer_names_the_request_that_it_answers(session, timeline, told):
    told(FIRST, SECOND)
    timeline.tell("An answer of the plan, or silence", "The plan approved")
    type_date(timeline, "On which day?", date(2026, 9, 16))
    name = "Which request or letter does it belong to?"
    timeline.pick(name, "The plan received a doctor's referral: Dr. Ortiz, September 14, 2026")
    timeline.find(QComboBox, name).activated.emit(0)
    assert newest(session).about == "second"
    timeline.press("Close this entry")
    answers = [row for row in timeline.limits() if "Answer to your doctor's referral" in row]
    assert sum("✓ Answered" in row for row in answers) == 1
    assert sum("! Overdue" in row for row in answers) == 1


def test_an_answer_before_its_question_is_said_beside_the_day_and_kept(session, timeline, told):
    told(FIRST)
    timeline.tell("An answer of the plan, or silence", "The plan refused")
    type_date(timeline, "On which day?", date(2026, 8, 3))
    assert timeline.says("This is before “The plan received a doctor's referral” on Tuesday")
    assert newest(session).day == date(2026, 8, 3)


def test_a_grievance_before_the_denial_is_said_when_it_is_opened_again(timeline, told, panel):
    told(
        Event("no", EventKind.DENIED, date(2026, 9, 18)),
        Event("mine", EventKind.GRIEVANCE, date(2026, 9, 1)),
    )
    panel.show_item("mine")
    assert timeline.says("This is before “The plan refused” on Friday, September 18, 2026.")


def test_a_day_that_has_not_come_keeps_me_there_and_loses_nothing(session, timeline, told, panel):
    told(FIRST)
    panel.show_item("first")
    type_date(timeline, "On which day?", date(2027, 9, 1))
    timeline.type("With whom?", "Dr. Lee, and his nurse")
    timeline.press("Close this entry")
    assert timeline.says("This day has not come yet. Check the month and the year.")
    assert timeline.read("On which day?: year") == "2027"
    assert newest(session) == replace(FIRST, who="Dr. Lee, and his nurse")


def test_an_opinion_is_told_with_its_facts(session, timeline):
    timeline.press("Add an opinion")
    type_date(timeline, "On which day?", date(2026, 9, 10))
    timeline.choose("Advises against it")
    timeline.type("Medical group or clinic", "Lupine Coast")
    for name, words in (
        ("Is the doctor in the plan's network?", "Yes"),
        ("Does the doctor work in the same group as the first doctor?", "No"),
        ("Who chose this doctor?", "The plan or its medical group"),
    ):
        timeline.pick(name, words)
        timeline.find(QComboBox, name).activated.emit(0)
    timeline.press("Close this entry")
    assert newest(session).opinion == Opinion(
        View.AGAINST, "", "Lupine Coast", True, False, Chosen.PLAN
    )
    assert timeline.says(
        "The one other opinion advises against it. "
        "It comes from outside the first doctor's group. 1 report is not on file."
    )


def test_a_paper_of_an_event_opens_from_it(session, timeline, tools, panel, told):
    told(FIRST)
    case = scanned(session.case, "paper", b"scan")
    paper = replace(case.document("paper"), about="first", title="The referral")
    session.edit("Added a paper", case.with_document(paper), [b"scan"])
    asked = []
    tools.navigator.asked.connect(asked.append)
    panel.show_item("first")
    timeline.press("Open: The referral (D-001)")
    assert asked == [Place("documents", "paper")]


def test_a_place_of_the_map_opens_with_its_law(timeline, told, tools):
    told(FIRST, Event("no", EventKind.DENIED, date(2026, 9, 18)))
    timeline.press("Grievance with the plan. → Open to you now. The law requires this first")
    assert timeline.says("What to write, and to whom")
    assert timeline.says("HSC 1368.03(a); 28 CCR 1300.68.01(a)")
    timeline.press("Back to the timeline")
    assert timeline.limits()


def test_a_time_limit_opens_as_a_proof(timeline, told):
    told(FIRST)
    timeline.open_row("Time limits", "Answer to your doctor's referral")
    assert timeline.says("The plan received a doctor's referral: Dr. Lee, September 1, 2026")
    assert timeline.says("Call it late only after Wednesday, September 9, 2026.")
    assert timeline.says("No paper on file shows this day yet.")


@pytest.mark.parametrize(
    ("question", "urgent"), [("urgent", True), ("severe_pain", True), ("", False)]
)
def test_the_place_of_the_grievance_offers_the_urgent_letter_in_an_urgent_case(
    session, timeline, panel, told, tools, question, urgent
):
    told(FIRST, Event("no", EventKind.DENIED, date(2026, 9, 18)))
    if question:
        session.edit("Could not wait", session.case.with_answer(question, "yes"))
    asked = []
    tools.navigator.asked.connect(asked.append)
    panel.show_item("grievance")
    assert timeline.offers("Write the urgent letter") is urgent
    timeline.press("Write the letter")
    if urgent:
        timeline.press("Write the urgent letter")
    kinds = ["grievance", "expedited-grievance"][: 1 + urgent]
    assert asked == [Place("letters", f"new:{kind}") for kind in kinds]


def test_under_federal_law_the_urgent_letter_is_offered_too(session, timeline, panel, told):
    told(FIRST, Event("no", EventKind.DENIED, date(2026, 9, 18)))
    case = session.case.with_answer("seen_on_card", "medicare_advantage")
    session.edit("Could not wait", case.with_answer("urgent", "yes"))
    panel.show_item("grievance")
    assert timeline.offers("Write the urgent letter")


def test_only_the_newest_call_can_be_put_on_paper(told, timeline, panel, qtbot):
    told(
        Event("old", EventKind.CALL, date(2026, 9, 1), "She was out."),
        Event("new", EventKind.CALL, date(2026, 9, 14), "It was lost.", who="Ms. Ortiz"),
    )
    panel.show_item("old")
    qtbot.waitUntil(lambda: timeline.offers("Close this entry"))
    assert not timeline.offers("Put this call on paper for the plan")
    panel.show_item("new")
    qtbot.waitUntil(lambda: timeline.offers("Put this call on paper for the plan"))
