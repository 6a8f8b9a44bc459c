"""Counting days, months and hours as the law counts them."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from another_opinion.rules.holidays import why_closed, why_surely_closed, why_weekend

CALIFORNIA = ZoneInfo("America/Los_Angeles")

_ONE_DAY = timedelta(days=1)


def after_calendar_days(start: date, number: int) -> date:
    """Return the last of `number` calendar days; the first day is left out (CCP 12)."""
    return start + timedelta(days=number)


def earliest_business_day(start: date, number: int) -> date:
    """Return the last of `number` business days if only weekends are left out."""
    return _after_open_days(start, number, why_weekend)


def latest_business_day(start: date, number: int) -> date:
    """Return the last of `number` business days if judicial holidays are left out too."""
    return _after_open_days(start, number, why_closed)


def after_months(start: date, number: int) -> date:
    """Return the same day `number` calendar months later, or the last day of that month."""
    year, month = divmod(start.month - 1 + number, 12)
    year, month = start.year + year, month + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))


def after_hours(start: datetime, number: int) -> datetime:
    """Return the instant `number` clock hours later, in California's time.

    Hours run through nights, weekends, holidays and changes of the clock. `start` carries its
    time zone.
    """
    return (start.astimezone(UTC) + timedelta(hours=number)).astimezone(CALIFORNIA)


def rolled_forward(day: date) -> date:
    """Return `day`, or the next open day if it is a holiday (CCP 12a)."""
    return _moved_on(day, why_closed)


def surely_rolled_forward(day: date) -> date:
    """Return `day`, or the next open day as the strictest reading of CCP 12a has it."""
    return _moved_on(day, why_surely_closed)


def _moved_on(day: date, closed: Callable[[date], str]) -> date:
    while closed(day):
        day += _ONE_DAY
    return day


def stepped_back(day: date) -> date:
    """Return `day`, or the open day before it, so that nobody is told to act on a holiday."""
    while why_closed(day):
        day -= _ONE_DAY
    return day


def _after_open_days(start: date, number: int, closed: Callable[[date], str]) -> date:
    day = start
    while number:
        day += _ONE_DAY
        number -= not closed(day)
    return day
