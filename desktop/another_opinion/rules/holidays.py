"""California's judicial holidays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from another_opinion.i18n import tr

MONDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = 0, 3, 4, 5, 6

_RENAMED = 2026
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Holiday:
    """A judicial holiday; `observed` when the courts close in place of a weekend day."""

    name: str
    date: date
    observed: bool = False


@cache  # a long case asks for thousands of days; the language is chosen before the first
def judicial_holidays(year: int) -> tuple[Holiday, ...]:
    """Return the judicial holidays that fall in `year`, in date order.

    The list is that of Code of Civil Procedure section 135 as it stands in 2026, which leaves
    out Lunar New Year, April 24, Admission Day, Columbus Day and Diwali. Weekends are
    holidays too, but are not listed.
    """
    named = [*_named(year), *_observed(year), *_observed(year + 1)]
    return tuple(sorted((day for day in named if day.date.year == year), key=lambda day: day.date))


def why_weekend(day: date) -> str:
    """Return the name of the weekend day, or nothing on a weekday."""
    return f"{day:%A}" if day.weekday() >= SATURDAY else ""


def why_closed(day: date) -> str:
    """Return why `day` is a holiday for counting, or nothing on an open day."""
    holiday = _by_day(day.year).get(day)
    if holiday is None:
        return why_weekend(day)
    return tr("{holiday}, observed", holiday=holiday.name) if holiday.observed else holiday.name


def why_surely_closed(day: date) -> str:
    """Return why `day` is a holiday even in the strictest reading, or nothing on any other day.

    That a holiday of a Saturday is kept on the Friday before is a rule of the courts. Nobody
    says that it gives a patient more time.
    """
    kept_by_courts = day.weekday() == FRIDAY and _is_observed(day)
    return "" if kept_by_courts else why_closed(day)


@cache
def _by_day(year: int) -> Mapping[date, Holiday]:
    """Return the first of the holidays of each day of a year."""
    return {each.date: each for each in reversed(judicial_holidays(year))}


def _is_observed(day: date) -> bool:
    return all(each.observed for each in judicial_holidays(day.year) if each.date == day)


def _named(year: int) -> Iterator[Holiday]:
    thanksgiving = _nth(4, THURSDAY, year, 11)
    yield Holiday(tr("New Year's Day"), date(year, 1, 1))
    yield Holiday(tr("Martin Luther King, Jr. Day"), _nth(3, MONDAY, year, 1))
    yield Holiday(tr("Lincoln's Birthday"), date(year, 2, 12))
    yield Holiday(tr("Presidents' Day"), _nth(3, MONDAY, year, 2))
    yield Holiday(_thirty_first_of_march(year), date(year, 3, 31))
    yield Holiday(tr("Memorial Day"), _last_monday_of_may(year))
    yield Holiday(tr("Juneteenth"), date(year, 6, 19))
    yield Holiday(tr("Independence Day"), date(year, 7, 4))
    yield Holiday(tr("Labor Day"), _nth(1, MONDAY, year, 9))
    yield Holiday(tr("Native American Day"), _nth(4, FRIDAY, year, 9))
    yield Holiday(tr("Veterans Day"), date(year, 11, 11))
    yield Holiday(tr("Thanksgiving Day"), thanksgiving)
    yield Holiday(tr("Day after Thanksgiving"), thanksgiving + _ONE_DAY)
    yield Holiday(tr("Christmas Day"), date(year, 12, 25))


def _observed(year: int) -> Iterator[Holiday]:
    """Give the weekdays on which weekend holidays are kept (Rules of Court, rule 1.11)."""
    for holiday in _named(year):
        if holiday.date.weekday() == SATURDAY:
            yield Holiday(holiday.name, holiday.date - _ONE_DAY, observed=True)
        elif holiday.date.weekday() == SUNDAY:
            yield Holiday(holiday.name, holiday.date + _ONE_DAY, observed=True)


def _thirty_first_of_march(year: int) -> str:
    return tr("Farmworkers Day") if year >= _RENAMED else tr("Cesar Chavez Day")


def _nth(count: int, weekday: int, year: int, month: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1))


def _last_monday_of_may(year: int) -> date:
    last = date(year, 5, 31)
    return last - timedelta(days=last.weekday())
