from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from another_opinion.rules.holidays import SATURDAY, judicial_holidays, why_closed

YEARS = st.integers(2020, 2040)
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


def days_of(year: int) -> set[str]:
    return {f"{holiday.date:%m-%d}" for holiday in judicial_holidays(year)}


def names_of(year: int) -> dict[str, str]:
    return {f"{holiday.date:%m-%d}": holiday.name for holiday in judicial_holidays(year)}


def test_the_holidays_of_2026_are_the_ones_worked_out_by_hand():
    assert days_of(2026) == {
        "01-01", "01-19", "02-12", "02-16", "03-31", "05-25", "06-19", "07-03", "07-04",
        "09-07", "09-25", "11-11", "11-26", "11-27", "12-25",
    }  # fmt: skip


def test_the_holidays_of_2027_are_the_ones_worked_out_by_hand():
    assert days_of(2027) == {
        "01-01", "01-18", "02-12", "02-15", "03-31", "05-31", "06-18", "06-19", "07-04", "07-05",
        "09-06", "09-24", "11-11", "11-25", "11-26", "12-24", "12-25", "12-31",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("kept", "instead_of"),
    [
        (date(2026, 7, 3), date(2026, 7, 4)),
        (date(2027, 7, 5), date(2027, 7, 4)),
        (date(2027, 12, 31), date(2028, 1, 1)),
    ],
)
def test_a_weekend_holiday_is_kept_on_the_weekday_beside_it(kept, instead_of):
    found = {holiday.date: holiday for holiday in judicial_holidays(kept.year)}
    assert found[kept].observed
    assert why_closed(kept).endswith(", observed")
    assert found[kept].name in {day.name for day in judicial_holidays(instead_of.year)}


def test_the_last_of_march_has_its_new_name_from_2026():
    assert names_of(2025)["03-31"] == "Cesar Chavez Day"
    assert names_of(2026)["03-31"] == "Farmworkers Day"


@given(YEARS)
def test_holidays_of_other_lists_are_not_counted(year):
    assert days_of(year).isdisjoint({"04-24", "09-09"})
    assert not any(holiday.date.month == 10 for holiday in judicial_holidays(year))


@given(YEARS)
def test_every_year_has_fourteen_named_holidays_in_order(year):
    found = judicial_holidays(year)
    assert sum(not holiday.observed for holiday in found) == 14
    assert list(found) == sorted(found, key=lambda holiday: holiday.date)


@given(YEARS)
def test_no_holiday_is_kept_on_a_weekend_or_on_another_holiday(year):
    kept = [holiday.date for holiday in judicial_holidays(year) if holiday.observed]
    assert all(day.weekday() < SATURDAY for day in kept)
    named = {holiday.date for holiday in judicial_holidays(year) if not holiday.observed}
    assert named.isdisjoint(kept)


@given(DAYS)
def test_the_courts_are_never_closed_for_a_week(day):
    assert not all(why_closed(day + timedelta(days=ahead)) for ahead in range(6))


def test_a_saturday_says_so():
    assert why_closed(date(2026, 9, 26)) == "Saturday"
    assert why_closed(date(2026, 9, 28)) == ""
