from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from another_opinion.rules.days import (
    after_calendar_days,
    after_months,
    earliest_business_day,
    latest_business_day,
)
from another_opinion.rules.steps import (
    business_day_steps,
    calendar_day_steps,
    month_steps,
    roll_steps,
)

DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
NUMBERS = st.integers(1, 30)


def test_the_arithmetic_of_five_business_days_can_be_read_day_by_day():
    told = [
        (f"{step.day:%a %d}", step.earliest, step.latest, step.why)
        for step in business_day_steps(date(2026, 9, 21), 5)
    ]
    assert told == [
        ("Mon 21", None, None, "the first day is not counted"),
        ("Tue 22", 1, 1, ""),
        ("Wed 23", 2, 2, ""),
        ("Thu 24", 3, 3, ""),
        ("Fri 25", 4, None, "Native American Day"),
        ("Sat 26", None, None, "Saturday"),
        ("Sun 27", None, None, "Sunday"),
        ("Mon 28", 5, 4, ""),
        ("Tue 29", None, 5, ""),
    ]


@given(DAYS, NUMBERS)
def test_the_steps_come_to_the_days_that_the_counting_gives(day, number):
    steps = business_day_steps(day, number)
    earliest = next(step.day for step in steps if step.earliest == number)
    assert earliest == earliest_business_day(day, number)
    assert steps[-1].day == latest_business_day(day, number)
    assert steps[-1].latest == number


@given(DAYS, NUMBERS)
def test_calendar_days_and_months_leave_out_only_the_first_day(day, number):
    days, months = calendar_day_steps(day, number), month_steps(day, number)
    assert days[-1].day == after_calendar_days(day, number)
    assert months[-1].day == after_months(day, number)
    assert [step.earliest for step in days] == [None, *range(1, number + 1)]
    assert [step.latest for step in months] == [None, *range(1, number + 1)]


def test_a_last_day_on_a_weekend_shows_how_it_moves():
    forward = roll_steps(date(2026, 11, 14), date(2026, 11, 16))
    assert [step.why for step in forward] == ["Saturday", "Sunday", "the nearest open day"]
    assert forward[-1].day == date(2026, 11, 16)
    back = roll_steps(date(2027, 2, 20), date(2027, 2, 19))
    assert [step.day.day for step in back] == [20, 19]


def test_a_last_day_on_an_open_day_does_not_move():
    assert roll_steps(date(2026, 11, 16), date(2026, 11, 16)) == ()
