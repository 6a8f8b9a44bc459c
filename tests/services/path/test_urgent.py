"""Urgent letters on the path: what starts their clocks, and what to do with them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.letters import EXPEDITED_GRIEVANCE, EXPEDITED_REQUEST
from another_opinion.domain.places import Place
from another_opinion.services.path.clocks import case_clocks
from another_opinion.services.path.map import StationState, path_map
from another_opinion.services.path.next_step import next_step
from services.path.telling import LIBRARY, begun, case_with, handed_in, on, printed

MONDAY = date(2026, 9, 21)
REFUSED = Event("refusal", EventKind.DENIED, date(2026, 9, 18))


def grieving(case, received=MONDAY):
    return handed_in(case, MONDAY, received, time(9, 0), kind=EXPEDITED_GRIEVANCE)


def clocks(case, now=None):
    return {
        each.rule.id: each
        for each in case_clocks(case, LIBRARY, now or on(9, 22))
        if each.about == Place("letters", "letter")
    }


def test_an_urgent_grievance_handed_in_starts_the_three_days():
    running = clocks(grieving(case_with().with_event(REFUSED)))
    assert running["urgent-grievance"].clock.latest == date(2026, 9, 24)


def test_it_is_urgent_even_if_the_checklist_says_otherwise():
    assert "urgent-grievance" in clocks(grieving(case_with(urgent="no")))


def test_an_urgent_request_handed_in_starts_the_72_hours():
    case = handed_in(case_with(), MONDAY, MONDAY, time(9, 0), kind=EXPEDITED_REQUEST)
    assert clocks(case)["urgent-decision"].clock.span


@pytest.mark.parametrize(
    ("regulator", "refused", "rule"),
    [
        ("dmhc", False, "urgent-grievance"),
        ("cdi", True, "insurer-urgent-grievance"),
        ("medicare_advantage", True, "urgent-reconsideration-answer"),
        ("medi_cal", True, "medi-cal-urgent-appeal-answer"),
        ("medi_cal", False, "urgent-grievance"),
    ],
)
def test_each_office_has_its_own_clock_for_it(regulator, refused, rule):
    case = case_with(seen_on_card=regulator)
    assert rule in clocks(grieving(case.with_event(REFUSED) if refused else case))


def test_a_receipt_told_later_belongs_to_the_letter_and_is_not_a_second_grievance():
    case = grieving(case_with(), None)
    told = Event("receipt", EventKind.GRIEVANCE, date(2026, 9, 23), about="letter")
    every = case_clocks(case.with_event(told), LIBRARY, on(9, 24))
    (grievance,) = [each for each in every if each.rule.id == "urgent-grievance"]
    assert grievance.about == Place("letters", "letter")
    assert grievance.clock.day == date(2026, 9, 23)


def test_an_answer_ends_it():
    case = grieving(case_with().with_event(REFUSED))
    answer = Event("answer", EventKind.GRIEVANCE_ANSWER, date(2026, 9, 23))
    assert clocks(case.with_event(answer))["urgent-grievance"].state == "answered"


def test_the_map_shows_the_grievance_as_reached():
    stops = path_map(grieving(case_with()), LIBRARY, on(9, 22))
    assert [s.station.name for s in stops if s.state is StationState.HERE] == ["grievance"]


def test_who_cannot_wait_is_led_to_the_urgent_papers_first():
    assert next_step(case_with(urgent="yes"), LIBRARY, on(9, 22)).place == Place("urgent")
    unanswered = replace(case_with(), answers=()).with_answer("urgent", "yes")
    assert next_step(unanswered, LIBRARY, on(9, 22)).place == Place("urgent")


@pytest.mark.parametrize("kind", [EXPEDITED_REQUEST, EXPEDITED_GRIEVANCE])
def test_an_urgent_letter_that_is_printed_is_handed_in_before_anything_else(kind):
    case = printed(begun(case_with(urgent="yes").with_event(REFUSED), kind=kind))
    step = next_step(case, LIBRARY, on(9, 22))
    assert step.title == "Hand in your urgent letter today"
    assert step.place == Place("letters", "letter")


def test_while_the_urgent_grievance_runs_the_state_can_be_called():
    case = grieving(case_with(urgent="yes").with_event(REFUSED))
    step = next_step(case, LIBRARY, on(9, 22))
    assert step.title == "Call for help today"
    assert step.place == Place("urgent")


def test_a_request_for_records_does_not_stand_before_what_is_urgent():
    case = begun(case_with(urgent="yes"), "records", "records-request")
    assert next_step(case, LIBRARY, on(9, 22)).place == Place("urgent")
