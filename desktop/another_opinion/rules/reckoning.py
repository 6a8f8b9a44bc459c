"""The dates of a clock in writing."""

from __future__ import annotations

from datetime import date, datetime

from another_opinion.rules.clock import Clock, Opens, Reckoning


def reckoning(clock: Clock) -> Reckoning:
    """Write the dates of a clock in ISO 8601; a limit in hours in California's local time."""
    first, last = clock.span or (clock.nominal, clock.latest)
    return Reckoning(
        nominal=_written(first),
        rolled=_written(clock.rolled) if clock.rolled else None,
        do_by=_written(clock.do_by) if clock.do_by else None,
        late_after=_written(last) if clock.late_after else None,
        act_from=_act_from(clock),
    )


def _act_from(clock: Clock) -> str | None:
    if clock.rule.opens is Opens.AT_ONCE:
        return Opens.AT_ONCE.value
    return _written(clock.act_from) if clock.act_from else None


def _written(day: date) -> str:
    """Write a day, or an instant to the minute without its time zone."""
    if isinstance(day, datetime):
        return day.replace(tzinfo=None).isoformat(timespec="minutes")
    return day.isoformat()
