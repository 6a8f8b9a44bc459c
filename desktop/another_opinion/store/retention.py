"""Which backups are kept."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime

DAYS = 10
WEEKS = 10


def kept(times: Iterable[datetime]) -> frozenset[datetime]:
    """Return the times of the backups to keep: ten days, ten weeks, and the first of each month.

    Of a day and of a week the last one is kept.
    """
    newest_first = sorted(times, reverse=True)
    by_day = _first_of_each(newest_first, lambda at: at.date())
    by_week = _first_of_each(newest_first, lambda at: at.isocalendar()[:2])
    by_month = _first_of_each(newest_first[::-1], lambda at: (at.year, at.month))
    return frozenset([*by_day[:DAYS], *by_week[:WEEKS], *by_month])


def _first_of_each(
    times: Iterable[datetime], span: Callable[[datetime], Hashable]
) -> list[datetime]:
    found: dict[Hashable, datetime] = {}
    for at in times:
        found.setdefault(span(at), at)
    return list(found.values())
