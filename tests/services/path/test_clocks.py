from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.events import EventKind
from another_opinion.domain.places import Place
from another_opinion.services.path.clocks import ClockState, case_clocks
from services.path.telling import (
    LIBRARY,
    after,
    begun,
    case_with,
    handed_in,
    on,
    with_paper,
)

MONDAY = date(2026, 9, 21)


def clocks(case, now):
    return {each.rule.id: each for each in case_clocks(case, LIBRARY, now)}


def states(case, now):
    return {name: each.state for name, each in clocks(case, now).items()}


def test_t1_a_doctors_referral_is_overdue_from_30_september():
    case = after(case_with(), EventKind.REFERRAL, MONDAY)
    for day in (21, 28, 29):
        assert states(case, on(9, day, 23)) == {"referral-decision": ClockState.RUNNING}
    assert states(case, on(9, 30, 0)) == {"referral-decision": ClockState.OVERDUE}


def test_t1_the_patients_own_letter_passes_the_usual_limit_and_is_never_overdue():
    case = handed_in(case_with(), MONDAY, MONDAY)
    waiting = clocks(case, on(9, 29))["usual-decision"]
    assert waiting.state is ClockState.RUNNING
    assert (waiting.clock.nominal, waiting.clock.rolled) == (date(2026, 9, 28), date(2026, 9, 29))
    assert waiting.about == Place("letters", "letter")
    assert waiting.certain
    assert states(case, on(9, 30)) == {"usual-decision": ClockState.PASSED}


def test_t2_an_urgent_letter_runs_to_the_hour():
    case = handed_in(case_with(urgent="yes"), date(2026, 11, 25), date(2026, 11, 25), time(16))
    assert states(case, on(11, 28, 16)) == {"urgent-decision": ClockState.RUNNING}
    assert states(case, on(11, 28, 16, 1)) == {"urgent-decision": ClockState.PASSED}


def test_an_urgent_letter_of_unknown_hour_runs_to_the_end_of_the_day():
    case = handed_in(case_with(urgent="yes"), date(2026, 11, 25), date(2026, 11, 25))
    assert states(case, on(11, 28, 23)) == {"urgent-decision": ClockState.RUNNING}
    assert states(case, on(11, 29, 0)) == {"urgent-decision": ClockState.PASSED}


def test_an_urgent_referral_has_a_limit_that_the_law_sets():
    case = after(case_with(urgent="yes"), EventKind.REFERRAL, date(2026, 11, 25))
    assert states(case, on(11, 29)) == {"urgent-referral-decision": ClockState.OVERDUE}


@given(st.dates(date(2026, 9, 21), date(2029, 1, 1)), st.sampled_from(["yes", "no", "unsure"]))
def test_no_letter_of_the_patient_is_ever_called_overdue(today, urgent):
    case = handed_in(case_with(urgent=urgent), MONDAY, MONDAY)
    now = on(today.month, today.day, year=today.year)
    assert ClockState.OVERDUE not in states(case, now).values()


def test_no_clock_runs_from_a_letter_whose_receipt_is_not_known():
    assert clocks(handed_in(case_with(), MONDAY, None), on(10, 30)) == {}
    assert clocks(begun(case_with()), on(10, 30)) == {}


@pytest.mark.parametrize("kind", [EventKind.GRANTED, EventKind.DENIED, EventKind.OPINION])
def test_an_answer_stops_the_clock(kind):
    case = after(handed_in(case_with(), MONDAY, MONDAY), kind, date(2026, 9, 24))
    assert clocks(case, on(10, 30))["usual-decision"].state is ClockState.ANSWERED


def test_an_answer_from_before_the_request_does_not_stop_it():
    case = after(handed_in(case_with(), MONDAY, MONDAY), EventKind.DENIED, date(2026, 9, 10))
    assert clocks(case, on(9, 22))["usual-decision"].state is ClockState.RUNNING


def test_a_denial_on_paper_that_is_tied_to_another_letter_does_not_stop_this_one():
    case = handed_in(case_with(), MONDAY, MONDAY)
    about_other = with_paper(case, DocumentKind.DENIAL, date(2026, 9, 25), about="other")
    about_this = with_paper(case, DocumentKind.DENIAL, date(2026, 9, 25), about="letter")
    assert clocks(about_other, on(9, 26))["usual-decision"].state is ClockState.RUNNING
    assert clocks(about_this, on(9, 26))["usual-decision"].state is ClockState.ANSWERED


def test_a_denial_can_be_grieved_for_180_days():
    case = with_paper(case_with(), DocumentKind.DENIAL, date(2026, 1, 30))
    to_file = clocks(case, on(2, 2))["file-grievance"]
    assert to_file.clock.do_by == date(2026, 7, 29)
    assert not to_file.waits_on_plan
    assert states(case, on(7, 29, 23)) == {"file-grievance": ClockState.RUNNING}
    assert states(case, on(7, 30)) == {"file-grievance": ClockState.PASSED}
    grieved = after(case, EventKind.GRIEVANCE, date(2026, 2, 10))
    assert clocks(grieved, on(2, 11))["file-grievance"].state is ClockState.ANSWERED


@pytest.mark.parametrize("about", ["", "denied"])
def test_a_denial_told_twice_runs_one_clock(about):
    told = after(case_with(), EventKind.DENIED, date(2026, 9, 10), name="denied")
    case = with_paper(told, DocumentKind.DENIAL, date(2026, 9, 10), about=about)
    assert len(case_clocks(case, LIBRARY, on(9, 11))) == 1


def test_t4_a_grievance_is_answered_in_30_days_or_late_after_the_weekend():
    case = after(case_with(), EventKind.GRIEVANCE, date(2026, 10, 15))
    assert states(case, on(11, 14)) == {"grievance-answer": ClockState.RUNNING}
    on_day_31 = clocks(case, on(11, 15))
    assert on_day_31["grievance-answer"].state is ClockState.RUNNING
    assert on_day_31["review-application"].clock.do_by == date(2027, 5, 14)
    assert clocks(case, on(11, 16))["grievance-answer"].state is ClockState.RUNNING
    assert clocks(case, on(11, 17))["grievance-answer"].state is ClockState.OVERDUE


def test_t6_an_urgent_grievance_is_late_only_after_the_holidays():
    case = after(case_with(urgent="yes"), EventKind.GRIEVANCE, date(2026, 12, 23))
    assert clocks(case, on(12, 23))["urgent-grievance"].clock.act_from == date(2026, 12, 23)
    assert clocks(case, on(12, 28))["urgent-grievance"].state is ClockState.RUNNING
    assert clocks(case, on(12, 29))["urgent-grievance"].state is ClockState.OVERDUE


def test_t7_the_review_can_be_asked_for_six_months_after_the_plan_upheld():
    grieved = after(case_with(), EventKind.GRIEVANCE, date(2026, 2, 10))
    case = after(grieved, EventKind.GRIEVANCE_ANSWER, date(2026, 2, 27))
    review = clocks(case, on(3, 2))["review-application"]
    assert review.clock.do_by == date(2026, 8, 27)
    assert clocks(case, on(3, 2))["grievance-answer"].state is ClockState.ANSWERED
    asked = after(case, EventKind.IMR_REQUEST, date(2026, 3, 9))
    assert clocks(asked, on(3, 10))["review-application"].state is ClockState.ANSWERED


def test_a_late_answer_does_not_move_the_start_of_the_six_months():
    grieved = after(case_with(), EventKind.GRIEVANCE, date(2026, 2, 10))
    case = after(grieved, EventKind.GRIEVANCE_ANSWER, date(2026, 4, 20))
    assert clocks(case, on(5, 1))["review-application"].clock.day == date(2026, 3, 12)


def test_a_grievance_that_led_to_approval_needs_no_review():
    grieved = after(case_with(), EventKind.GRIEVANCE, date(2026, 2, 10))
    case = after(grieved, EventKind.GRANTED, date(2026, 2, 20))
    assert "review-application" not in clocks(case, on(5, 1))


@pytest.mark.parametrize("seen", ["cdi", "erisa", "medicare_advantage", "fehb"])
def test_no_clock_of_these_laws_runs_under_another_regulator(seen):
    case = handed_in(case_with(seen_on_card=seen), MONDAY, MONDAY)
    case = after(case, EventKind.GRIEVANCE, date(2026, 10, 15))
    assert clocks(case, on(12, 1)) == {}


@pytest.mark.parametrize("seen", ["unsure", "medi_cal"])
def test_while_it_is_open_who_regulates_only_the_usual_limit_is_shown(seen):
    case = handed_in(case_with(seen_on_card=seen), MONDAY, MONDAY)
    case = after(case, EventKind.REFERRAL, MONDAY)
    case = after(case, EventKind.GRIEVANCE, date(2026, 9, 22))
    found = clocks(case, on(10, 30))
    assert set(found) == {"usual-decision"}
    assert not found["usual-decision"].certain
