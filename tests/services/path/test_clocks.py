from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.people import Plan, PlanKind
from another_opinion.domain.places import Place
from another_opinion.services.path.clock_words import standing
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
    assert states(case, on(9, 30, 0))["referral-decision"] is ClockState.OVERDUE


def test_t1_the_patients_own_letter_passes_the_usual_limit_and_is_never_overdue():
    case = handed_in(case_with(), MONDAY, MONDAY)
    waiting = clocks(case, on(9, 29))["usual-decision"]
    assert waiting.state is ClockState.RUNNING
    assert (waiting.clock.nominal, waiting.clock.latest) == (date(2026, 9, 28), date(2026, 9, 29))
    assert waiting.clock.late_after is None
    assert waiting.about == Place("letters", "letter")
    assert waiting.certain
    assert states(case, on(9, 30))["usual-decision"] is ClockState.PASSED


def test_on_silence_the_180_days_for_a_grievance_run_from_the_receipt_of_the_request():
    case = handed_in(case_with(), MONDAY, MONDAY)
    assert "file-grievance" not in clocks(case, on(9, 29))
    grievance = clocks(case, on(9, 30))["file-grievance"]
    assert (grievance.clock.day, grievance.clock.nominal) == (MONDAY, date(2027, 3, 20))
    assert grievance.clock.do_by == date(2027, 3, 19)
    noted = after(case, EventKind.SILENCE, date(2026, 9, 24))
    assert clocks(noted, on(9, 25))["file-grievance"].clock.day == MONDAY
    late = after(case, EventKind.GRANTED, date(2026, 10, 5))
    assert "file-grievance" not in clocks(late, on(10, 6))


def test_t2_an_urgent_letter_runs_to_the_hour():
    case = handed_in(case_with(urgent="yes"), date(2026, 11, 25), date(2026, 11, 25), time(16))
    assert states(case, on(11, 28, 16)) == {"urgent-decision": ClockState.RUNNING}
    assert states(case, on(11, 28, 16, 1))["urgent-decision"] is ClockState.PASSED


def test_an_urgent_letter_of_unknown_hour_runs_to_the_end_of_the_day():
    case = handed_in(case_with(urgent="yes"), date(2026, 11, 25), date(2026, 11, 25))
    assert states(case, on(11, 28, 23)) == {"urgent-decision": ClockState.RUNNING}
    assert states(case, on(11, 29, 0))["urgent-decision"] is ClockState.PASSED


def test_an_urgent_referral_has_a_limit_that_the_law_sets():
    case = after(case_with(urgent="yes"), EventKind.REFERRAL, date(2026, 11, 25))
    assert states(case, on(11, 29))["urgent-referral-decision"] is ClockState.OVERDUE


@given(st.dates(date(2026, 9, 21), date(2029, 1, 1)), st.sampled_from(["yes", "no", "unsure"]))
def test_no_letter_of_the_patient_is_ever_called_overdue(today, urgent):
    case = handed_in(case_with(urgent=urgent), MONDAY, MONDAY)
    now = on(today.month, today.day, year=today.year)
    assert ClockState.OVERDUE not in states(case, now).values()


def test_a_letter_whose_receipt_is_not_known_has_an_honest_range_and_is_never_late():
    case = handed_in(case_with(), MONDAY, None)
    waiting = clocks(case, on(9, 24))["usual-decision"].clock
    assert (waiting.day, waiting.by) == (MONDAY, date(2026, 9, 24))
    assert waiting.nominal == date(2026, 9, 28)
    assert waiting.latest == date(2026, 10, 2)
    assert waiting.late_after is None
    later = clocks(case, on(12, 30))
    assert later["usual-decision"].state is ClockState.RUNNING
    assert later["file-grievance"].clock.do_by == date(2027, 3, 19)


def test_an_answer_shows_by_when_the_plan_had_the_letter():
    case = after(case_with(), EventKind.GRIEVANCE_SENT, date(2026, 10, 1), name="sent")
    case = after(case, EventKind.GRIEVANCE_ACKNOWLEDGED, date(2026, 10, 8))
    answer = clocks(case, on(12, 1))["grievance-answer"].clock
    assert (answer.day, answer.by) == (date(2026, 10, 1), date(2026, 10, 8))
    assert (answer.nominal, answer.latest) == (date(2026, 10, 31), date(2026, 11, 9))
    assert answer.late_after == date(2026, 11, 9)
    assert answer.act_from == date(2026, 11, 8)
    assert states(case, on(11, 9))["grievance-answer"] is ClockState.RUNNING
    assert states(case, on(11, 10))["grievance-answer"] is ClockState.OVERDUE


def test_while_nothing_shows_the_receipt_no_way_opens_by_the_passing_of_time():
    case = after(case_with(), EventKind.GRIEVANCE_SENT, date(2026, 10, 1))
    answer = clocks(case, on(12, 1))["grievance-answer"].clock
    assert (answer.by, answer.late_after, answer.act_from) == (date(2026, 12, 1), None, None)
    assert clocks(case, on(12, 1))["review-application"].clock.day == date(2026, 10, 31)


def test_a_receipt_told_later_takes_the_place_of_the_range():
    case = after(case_with(), EventKind.ASKED, date(2026, 9, 17))
    case = after(case, EventKind.RECEIVED, MONDAY)
    (only,) = case_clocks(case, LIBRARY, on(9, 22))
    assert (only.clock.day, only.clock.by) == (MONDAY, None)


def test_no_clock_runs_from_a_letter_that_is_not_handed_in():
    assert clocks(begun(case_with()), on(10, 30)) == {}


def test_requests_side_by_side_have_clocks_and_answers_of_their_own():
    case = after(case_with(), EventKind.RECEIVED, MONDAY, name="first")
    case = after(case, EventKind.RECEIVED, date(2026, 9, 23), name="second")
    case = case.with_event(Event("no", EventKind.DENIED, date(2026, 9, 25), about="second"))
    found = {each.about.item: each.state for each in case_clocks(case, LIBRARY, on(9, 26))}
    assert found == {
        "first": ClockState.RUNNING,
        "second": ClockState.ANSWERED,
        "no": ClockState.RUNNING,
    }


def test_a_grievance_about_one_request_leaves_the_denial_of_another_open():
    case = after(case_with(), EventKind.RECEIVED, MONDAY, name="first")
    case = after(case, EventKind.RECEIVED, MONDAY, name="second")
    for request in ("first", "second"):
        no = Event(f"no-{request}", EventKind.DENIED, date(2026, 9, 25), about=request)
        case = case.with_event(no)
    grieved = Event("grievance", EventKind.GRIEVANCE, date(2026, 9, 28), about="no-first")
    case = case.with_event(grieved)
    to_file = {
        each.about.item: standing(each)
        for each in case_clocks(case, LIBRARY, on(9, 29))
        if each.rule.id == "file-grievance"
    }
    assert to_file == {"no-first": "✓ Settled", "no-second": "◐ Running"}


def test_one_request_can_be_urgent_beside_one_that_is_not():
    case = after(case_with(), EventKind.RECEIVED, MONDAY, name="plain")
    case = case.with_event(Event("urgent", EventKind.RECEIVED, MONDAY, at=time(9), urgent=True))
    found = {each.about.item: each.rule.id for each in case_clocks(case, LIBRARY, on(9, 22))}
    assert found == {"plain": "usual-decision", "urgent": "urgent-decision"}


def test_under_the_preferred_provider_exemption_no_request_clock_runs():
    case = replace(case_with(ppo_unlimited="yes"), plan=Plan("Poppy", kind=PlanKind.PPO))
    case = after(handed_in(case, MONDAY, MONDAY), EventKind.REFERRAL, MONDAY)
    assert set(clocks(case, on(9, 22))) == {"referral-decision"}
    unsure = case.with_answer("ppo_unlimited", "unsure")
    assert not clocks(unsure, on(9, 22))["usual-decision"].certain
    assert clocks(unsure, on(9, 22))["referral-decision"].certain


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
    assert clocks(case, on(10, 22))["grievance-acknowledged"].state is ClockState.RUNNING
    assert clocks(case, on(10, 23))["grievance-acknowledged"].state is ClockState.OVERDUE
    assert clocks(case, on(11, 14))["grievance-answer"].state is ClockState.RUNNING
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
    review = clocks(case, on(5, 1))["review-application"]
    assert review.clock.day == date(2026, 3, 12)
    assert [later.nominal for later in review.later] == [date(2026, 10, 20)]


def test_a_grievance_that_led_to_approval_needs_no_review():
    grieved = after(case_with(), EventKind.GRIEVANCE, date(2026, 2, 10))
    case = after(grieved, EventKind.GRANTED, date(2026, 2, 20))
    assert "review-application" not in clocks(case, on(5, 1))


REFUSED = {
    "dmhc": {"file-grievance": date(2026, 9, 11)},
    "cdi": {},
    "erisa": {"employer-appeal": date(2026, 9, 11)},
    "medicare_advantage": {"reconsideration": date(2026, 5, 14)},
    "medi_cal": {"medi-cal-appeal": date(2026, 5, 14)},
    "fehb": {"federal-reconsideration": date(2026, 9, 15)},
    "unsure": {},
}


@pytest.mark.parametrize(("seen", "limits"), REFUSED.items(), ids=REFUSED)
def test_each_regulator_has_its_own_last_day_after_a_denial(seen, limits):
    case = after(case_with(seen_on_card=seen), EventKind.DENIED, date(2026, 3, 15))
    found = clocks(case, on(3, 16))
    assert {name: each.clock.nominal for name, each in found.items()} == limits


def test_a_regulator_found_later_changes_every_clock():
    case = after(case_with(), EventKind.RECEIVED, MONDAY)
    case = after(case, EventKind.DENIED, date(2026, 9, 24))
    assert set(clocks(case, on(9, 25))) == {"usual-decision", "file-grievance"}
    medicare = case.with_answer("seen_on_card", "medicare_advantage")
    assert set(clocks(medicare, on(9, 25))) == {"medicare-decision", "reconsideration"}


def test_an_unanswered_medi_cal_appeal_opens_the_hearing():
    case = after(case_with(seen_on_card="medi_cal"), EventKind.APPEAL, date(2026, 4, 20))
    assert "state-hearing" not in clocks(case, on(5, 20))
    hearing = clocks(case, on(5, 21))["state-hearing"].clock
    assert (hearing.day, hearing.nominal) == (date(2026, 5, 20), date(2026, 9, 17))
    answered = after(case, EventKind.APPEAL_ANSWER, date(2026, 6, 1))
    assert clocks(answered, on(6, 2))["state-hearing"].clock.day == date(2026, 6, 1)


def test_a_federal_plan_that_is_silent_leaves_120_days_from_the_request():
    case = after(case_with(seen_on_card="fehb"), EventKind.APPEAL, date(2026, 4, 20))
    office = clocks(case, on(5, 21))["federal-office-after-silence"].clock
    assert office.nominal == date(2026, 8, 18)
    answered = after(case, EventKind.APPEAL_ANSWER, date(2026, 5, 15))
    found = clocks(answered, on(5, 21))
    assert "federal-office-after-silence" not in found
    assert found["federal-office"].clock.nominal == date(2026, 8, 13)


def test_a_final_denial_counts_even_if_the_appeal_itself_is_not_told():
    case = after(case_with(seen_on_card="erisa"), EventKind.APPEAL_ANSWER, date(2026, 10, 20))
    assert clocks(case, on(10, 21))["external-review"].clock.do_by == date(2027, 2, 19)


def test_while_it_is_open_who_regulates_only_the_usual_limit_is_shown():
    case = handed_in(case_with(seen_on_card="unsure"), MONDAY, MONDAY)
    case = after(case, EventKind.REFERRAL, MONDAY)
    case = after(case, EventKind.GRIEVANCE, date(2026, 9, 22))
    found = clocks(case, on(10, 30))
    assert set(found) == {"usual-decision"}
    assert not found["usual-decision"].certain


def test_with_medi_cal_the_states_grievance_rules_may_bind():
    case = after(case_with(seen_on_card="medi_cal"), EventKind.GRIEVANCE, date(2026, 10, 15))
    answer = clocks(case, on(10, 16))["grievance-answer"]
    assert not answer.certain
    assert answer.clock.nominal == date(2026, 11, 14)


def test_t10_a_refusal_as_experimental_has_its_own_fast_clocks():
    case = after(case_with(), EventKind.DENIED_EXPERIMENTAL, date(2026, 4, 14))
    case = case.with_event(Event("review", EventKind.IMR_REQUEST, date(2026, 4, 20), urgent=True))
    found = clocks(case, on(4, 21))
    assert found["external-notice"].clock.latest == date(2026, 4, 21)
    assert found["expert-analyses"].clock.nominal == date(2026, 4, 27)
    assert found["expert-analyses"].clock.late_after == date(2026, 4, 30)


def test_a_referral_counts_from_the_day_when_the_plan_had_all_that_it_asked_for():
    case = after(case_with(), EventKind.REFERRAL, date(2026, 9, 1))
    case = after(case, EventKind.INFORMATION_ASKED, date(2026, 9, 3))
    assert clocks(case, on(9, 30)) == {}
    case = after(case, EventKind.INFORMATION_SENT, MONDAY)
    decision = clocks(case, on(9, 29))["referral-decision"]
    assert (decision.clock.day, decision.clock.latest) == (MONDAY, date(2026, 9, 29))
    assert decision.state is ClockState.RUNNING


def test_under_medi_cal_an_answer_to_a_grievance_starts_no_time_for_a_hearing():
    case = after(case_with(seen_on_card="medi_cal"), EventKind.GRIEVANCE, date(2026, 9, 1))
    case = after(case, EventKind.GRIEVANCE_ANSWER, date(2026, 9, 20))
    assert "state-hearing" not in clocks(case, on(9, 22))
    alone = after(case_with(seen_on_card="medi_cal"), EventKind.GRIEVANCE_ANSWER, date(2026, 9, 20))
    assert "state-hearing" not in clocks(alone, on(9, 22))
    appeal = after(case_with(seen_on_card="medi_cal"), EventKind.APPEAL_ANSWER, date(2026, 9, 20))
    assert "state-hearing" in clocks(appeal, on(9, 22))


def test_a_question_of_the_plan_does_not_stop_medicares_seven_days():
    case = after(case_with(seen_on_card="medicare_advantage"), EventKind.REFERRAL, MONDAY)
    case = after(case, EventKind.INFORMATION_ASKED, date(2026, 9, 23))
    assert clocks(case, on(9, 24))["medicare-decision"].clock.day == MONDAY


def test_a_second_letter_of_the_same_kind_has_time_limits_of_its_own():
    case = handed_in(case_with(), date(2026, 9, 1), date(2026, 9, 1), name="first")
    case = handed_in(case, MONDAY, MONDAY, name="second")
    running = case_clocks(case, LIBRARY, on(9, 22))
    found = {(each.about.item, each.rule.id): each for each in running}
    first, second = found["first", "usual-decision"], found["second", "usual-decision"]
    assert (first.clock.nominal, first.state) == (date(2026, 9, 8), ClockState.PASSED)
    assert (second.clock.nominal, second.state) == (date(2026, 9, 28), ClockState.RUNNING)
    assert found["first", "file-grievance"].clock.do_by == date(2027, 2, 26)
    assert ("second", "file-grievance") not in found


def test_an_answer_tied_to_the_second_letter_leaves_the_first_open():
    case = handed_in(case_with(), date(2026, 9, 18), date(2026, 9, 18), name="first")
    case = handed_in(case, MONDAY, MONDAY, name="second")
    case = case.with_event(Event("yes", EventKind.GRANTED, date(2026, 9, 22), about="second"))
    found = {each.about.item: each.state for each in case_clocks(case, LIBRARY, on(9, 23))}
    assert found == {"first": ClockState.RUNNING, "second": ClockState.ANSWERED}


OPEN_UNDER_MEDI_CAL = {
    *(f"TA-0{number}" for number in range(1, 5)),
    *(f"GRV-{number}" for number in ("03", "04", "09", "14")),
    *(f"IMR-{number}" for number in ("07", "14", "15", "16", "17", "18", "23", "30", "32")),
    "REC-27",
}


def test_under_medi_cal_it_is_open_whether_the_rows_of_the_dmhc_bind():
    open_rows = {rule.row for rule in LIBRARY.clocks if "medi_cal" in rule.may_bind}
    assert open_rows == OPEN_UNDER_MEDI_CAL
    sure = {rule.row for rule in LIBRARY.clocks if "medi_cal" in rule.binds}
    assert not open_rows & sure


@pytest.mark.parametrize(
    ("kind", "limit"),
    [
        (EventKind.APPOINTMENT_ASKED, "specialist-visit"),
        (EventKind.IMR_REQUEST, "review-accepted"),
        (EventKind.IMR_ACCEPTED, "review-file"),
    ],
)
def test_a_visit_or_a_review_under_medi_cal_runs_without_certainty(kind, limit):
    case = after(case_with(seen_on_card="medi_cal"), kind, MONDAY)
    assert not clocks(case, on(9, 22))[limit].certain
    assert clocks(after(case_with(), kind, MONDAY), on(9, 22))[limit].certain
