"""The arithmetic of a clock, day by day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from another_opinion.i18n import tr
from another_opinion.rules.days import after_calendar_days, after_hours, after_months
from another_opinion.rules.holidays import why_closed, why_weekend

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Step:
    """One day of the arithmetic.

    `earliest` and `latest` are how far each reading has counted on that day, None where it
    leaves the day out; `why` says why a day is left out or what it is.
    """

    day: date
    earliest: int | None = None
    latest: int | None = None
    why: str = ""


def business_day_steps(start: date, number: int) -> tuple[Step, ...]:
    """Count `number` business days with both readings side by side."""
    return (_first(start), *_both_readings(start, number))


def calendar_day_steps(start: date, number: int) -> tuple[Step, ...]:
    """Count `number` calendar days."""
    days = ((count, after_calendar_days(start, count)) for count in range(1, number + 1))
    return (_first(start), *(Step(day, count, count) for count, day in days))


def month_steps(start: date, number: int) -> tuple[Step, ...]:
    """Count `number` calendar months, a step for each."""
    months = ((count, after_months(start, count)) for count in range(1, number + 1))
    return (_first(start), *(Step(day, count, count) for count, day in months))


def hour_steps(start: datetime, number: int) -> tuple[Step, ...]:
    """Count `number` clock hours, a step for each 24 of them; nothing stops them."""
    marks = range(0, number + 1, 24)
    return tuple(Step(after_hours(start, hours).date(), hours, hours) for hours in marks)


def roll_steps(nominal: date, rolled: date) -> tuple[Step, ...]:
    """Show how a last day that is a holiday moves to an open day, forward or back."""
    move = _ONE_DAY if rolled > nominal else -_ONE_DAY
    days = (nominal + move * count for count in range(abs((rolled - nominal).days)))
    moved = [Step(day, why=why_closed(day)) for day in days]
    return (*moved, Step(rolled, why=tr("the nearest open day"))) if moved else ()


def _first(start: date) -> Step:
    return Step(start, why=tr("the first day is not counted"))


def _both_readings(start: date, number: int) -> Iterator[Step]:
    earliest, latest, day = 0, 0, start
    while latest < number:
        day += _ONE_DAY
        counts_early = earliest < number and not why_weekend(day)
        closed = why_closed(day)
        earliest += counts_early
        latest += not closed
        yield Step(day, earliest if counts_early else None, None if closed else latest, closed)
