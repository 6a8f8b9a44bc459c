from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from another_opinion.rules.days import (
    CALIFORNIA,
    after_calendar_days,
    after_hours,
    after_months,
    earliest_business_day,
    latest_business_day,
    rolled_forward,
    stepped_back,
)
from another_opinion.rules.holidays import why_closed

DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
NUMBERS = st.integers(1, 60)


def test_five_business_days_skip_native_american_day_only_in_the_latest_reading():
    monday = date(2026, 9, 21)
    assert earliest_business_day(monday, 5) == date(2026, 9, 28)
    assert latest_business_day(monday, 5) == date(2026, 9, 29)


def test_the_acknowledgement_of_a_grievance_counts_calendar_days():
    assert after_calendar_days(date(2026, 10, 15), 5) == date(2026, 10, 20)


@given(DAYS, NUMBERS)
def test_the_latest_reading_is_never_before_the_earliest(day, number):
    assert earliest_business_day(day, number) <= latest_business_day(day, number)


@given(DAYS, NUMBERS)
def test_business_days_end_on_an_open_day_after_so_many_open_days(day, number):
    end = latest_business_day(day, number)
    between = [day + timedelta(days=ahead) for ahead in range(1, (end - day).days + 1)]
    assert not why_closed(end)
    assert sum(not why_closed(open_day) for open_day in between) == number


@given(DAYS, NUMBERS, NUMBERS)
def test_counting_business_days_in_two_parts_comes_to_the_same(day, first, second):
    at_once = latest_business_day(day, first + second)
    assert latest_business_day(latest_business_day(day, first), second) == at_once


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2026, 2, 27), 6, date(2026, 8, 27)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 6, 30), 6, date(2026, 12, 30)),
    ],
)
def test_months_keep_the_day_or_stop_at_the_end_of_the_month(start, months, end):
    assert after_months(start, months) == end


@given(DAYS, st.integers(0, 48))
def test_months_land_in_the_right_month(day, number):
    end = after_months(day, number)
    assert (end.year * 12 + end.month) - (day.year * 12 + day.month) == number
    assert end.day == min(day.day, monthrange(end.year, end.month)[1])


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=CALIFORNIA)


def test_seventy_two_hours_run_through_thanksgiving():
    assert after_hours(at(2026, 11, 25, 16), 72) == at(2026, 11, 28, 16)


def test_seventy_two_hours_are_clock_hours_when_the_clocks_go_back():
    assert after_hours(at(2026, 10, 30, 16), 72) == at(2026, 11, 2, 15)


def test_seventy_two_hours_are_clock_hours_when_the_clocks_go_forward():
    assert after_hours(at(2026, 3, 6, 16), 72) == at(2026, 3, 9, 17)


@given(DAYS)
def test_a_last_day_rolls_to_the_next_open_day_and_steps_back_to_the_one_before(day):
    assert not why_closed(rolled_forward(day))
    assert not why_closed(stepped_back(day))
    assert stepped_back(day) <= day <= rolled_forward(day)
    if not why_closed(day):
        assert stepped_back(day) == day == rolled_forward(day)


def test_the_step_back_passes_over_an_observed_friday():
    assert stepped_back(date(2026, 7, 4)) == date(2026, 7, 2)
    assert rolled_forward(date(2026, 11, 14)) == date(2026, 11, 16)
