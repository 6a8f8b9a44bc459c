from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from another_opinion.rules.clock import Binding, Side, Unit, run
from another_opinion.rules.days import CALIFORNIA
from another_opinion.rules.holidays import why_closed, why_surely_closed
from another_opinion.rules.library import load_library
from another_opinion.rules.reckoning import reckoning

RULES = {rule.id: rule for rule in load_library().clocks}
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
ANY_RULE = st.sampled_from(sorted(RULES))
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.id} {example.start}")
    for rule in RULES.values()
    for example in rule.example
]


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=CALIFORNIA)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_every_worked_example_comes_out_to_the_day(rule, example):
    start = datetime.fromisoformat(example.start)
    clock = run(rule, start.date(), start.time() if "T" in example.start else None)
    found = reckoning(clock)
    for field in ("nominal", "rolled", "do_by", "late_after", "act_from"):
        assert getattr(found, field) == getattr(example, field), field


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_every_limit_has_a_worked_example_and_someone_whom_it_binds(rule):
    assert rule.example
    assert rule.binds
    assert rule.starts
    assert rule.ends


STATE_LAW = re.compile(r"HSC|INS|28 CCR|Civil Code|practice of the DMHC|handbook")


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_section_12a_moves_days_of_state_law_and_no_hours_or_federal_days(rule):
    assert rule.rolls == (rule.unit is not Unit.HOURS and bool(STATE_LAW.search(rule.citation)))


def test_t1_a_referral_received_on_21_september_2026():
    clock = run(RULES["referral-decision"], date(2026, 9, 21))
    assert clock.nominal == date(2026, 9, 28)
    assert clock.rolled == date(2026, 9, 28)
    assert clock.late_after == date(2026, 9, 29)
    assert not clock.has_run_out(at(2026, 9, 29, 23, 59))
    assert clock.has_run_out(at(2026, 9, 30))


def test_t1_the_patients_own_letter_has_the_same_arithmetic_but_is_never_late():
    clock = run(RULES["usual-decision"], date(2026, 9, 21))
    assert (clock.nominal, clock.latest) == (date(2026, 9, 28), date(2026, 9, 29))
    assert clock.late_after is None
    assert clock is run(RULES["usual-decision"], date(2026, 9, 21))  # worked out once
    assert clock.steps == run(RULES["referral-decision"], date(2026, 9, 21)).steps


def test_t2_an_urgent_request_on_the_eve_of_thanksgiving():
    clock = run(RULES["urgent-decision"], date(2026, 11, 25), time(16))
    assert clock.span == (at(2026, 11, 28, 16), at(2026, 11, 28, 16))
    assert clock.nominal == clock.latest == date(2026, 11, 28)
    assert clock.late_after == clock.latest
    assert clock.act_from == date(2026, 11, 25)
    assert not clock.has_run_out(at(2026, 11, 28, 16))
    assert clock.has_run_out(at(2026, 11, 28, 16, 1))


def test_an_urgent_request_at_an_unknown_hour_ends_within_a_day():
    clock = run(RULES["urgent-decision"], date(2026, 11, 25))
    assert clock.span == (at(2026, 11, 28), at(2026, 11, 28, 23, 59))
    assert clock.at is None


def test_midnight_is_a_known_hour():
    clock = run(RULES["urgent-decision"], date(2026, 11, 25), time(0))
    assert clock.span == (at(2026, 11, 28), at(2026, 11, 28))


def test_the_hours_show_each_day_of_the_arithmetic():
    clock = run(RULES["urgent-decision"], date(2026, 10, 30), time(16))
    assert [(step.day.day, step.earliest) for step in clock.steps] == [
        (30, 0),
        (31, 24),
        (1, 48),
        (2, 72),
    ]
    assert clock.span == (at(2026, 11, 2, 15), at(2026, 11, 2, 15))


def test_t4_a_grievance_received_on_15_october_2026():
    clock = run(RULES["grievance-answer"], date(2026, 10, 15))
    assert clock.nominal == date(2026, 11, 14)
    assert clock.rolled == clock.late_after == date(2026, 11, 16)
    assert clock.act_from == date(2026, 11, 15)
    assert [step.why for step in clock.steps[-3:]] == ["Saturday", "Sunday", "the nearest open day"]
    assert not clock.has_run_out(at(2026, 11, 16, 23, 59))
    assert clock.has_run_out(at(2026, 11, 17))


def test_t6_an_urgent_grievance_received_before_christmas():
    clock = run(RULES["urgent-grievance"], date(2026, 12, 23))
    assert clock.nominal == date(2026, 12, 26)
    assert clock.rolled == clock.late_after == date(2026, 12, 28)
    assert clock.act_from == date(2026, 12, 23)


def test_t7_six_months_from_the_day_the_plan_upheld_its_decision():
    clock = run(RULES["review-application"], date(2026, 2, 27))
    assert clock.nominal == clock.do_by == date(2026, 8, 27)
    assert clock.late_after is None


def test_a_grievance_may_be_filed_for_180_days():
    clock = run(RULES["file-grievance"], date(2026, 1, 30))
    assert clock.nominal == clock.do_by == date(2026, 7, 29)
    assert clock.act_from == date(2026, 1, 30)


def test_nobody_is_told_to_act_on_a_holiday():
    clock = run(RULES["file-grievance"], date(2026, 1, 5))
    assert clock.nominal == date(2026, 7, 4)
    assert clock.do_by == date(2026, 7, 2)
    assert clock.steps[-1].day == date(2026, 7, 2)


@given(ANY_RULE, DAYS)
def test_a_patient_acts_early_and_a_plan_is_late_only_after_the_latest_reading(name, day):
    clock = run(RULES[name], day)
    assert clock.nominal <= (clock.rolled or clock.nominal) <= clock.latest
    if clock.rule.side is Side.PATIENT:
        assert clock.do_by <= clock.nominal
        assert not why_closed(clock.do_by)
        assert clock.late_after is None
    else:
        assert clock.do_by is None
        assert clock.late_after in (None, clock.latest)


@given(ANY_RULE, DAYS, st.integers(0, 40))
def test_while_the_receipt_is_not_known_nothing_is_late_and_the_range_holds_every_day(
    name, day, days
):
    rule, by = RULES[name], day + timedelta(days=days)
    clock = run(rule, day, by=by, shown=False)
    assert clock.late_after is None
    assert run(rule, day, by=by).late_after in (None, clock.latest)
    assert clock.nominal == run(rule, day).nominal
    assert clock.latest >= run(rule, by).latest


@given(ANY_RULE, DAYS)
def test_a_day_later_never_ends_earlier(name, day):
    rule = RULES[name]
    one, next_one = run(rule, day), run(rule, day + timedelta(days=1))
    assert one.nominal <= next_one.nominal
    assert one.latest <= next_one.latest


@given(ANY_RULE, DAYS)
def test_a_usual_limit_is_never_late(name, day):
    assert run(replace(RULES[name], binding=Binding.USUAL), day).late_after is None


def test_a_friday_kept_for_a_saturday_holiday_gives_a_plan_time_but_no_patient():
    kept = date(2026, 7, 3)
    plan = run(RULES["privacy-kept"], kept - timedelta(days=7))
    assert (plan.nominal, plan.rolled, plan.late_after) == (
        kept,
        date(2026, 7, 6),
        date(2026, 7, 6),
    )
    patient = run(RULES["file-grievance"], kept - timedelta(days=180))
    assert (patient.nominal, patient.rolled, patient.do_by) == (kept, kept, date(2026, 7, 2))


@given(st.sampled_from([rule.id for rule in RULES.values() if rule.rolls]), DAYS)
def test_the_rolled_day_is_the_nominal_day_moved_by_section_12a(name, day):
    clock = run(RULES[name], day)
    closed = why_closed if clock.rule.side is Side.PLAN else why_surely_closed
    skipped = range((clock.rolled - clock.nominal).days)
    assert all(closed(clock.nominal + timedelta(days=ahead)) for ahead in skipped)
    assert not closed(clock.rolled)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_every_limit_says_what_to_do_when_nothing_comes(rule):
    assert rule.title
    assert rule.plain
    assert rule.if_nothing
