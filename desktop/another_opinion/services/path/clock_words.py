"""What to say about a running clock."""

from __future__ import annotations

from datetime import datetime

from another_opinion.domain.facts import long_date
from another_opinion.i18n import tr
from another_opinion.rules.clock import Binding
from another_opinion.services.path.clocks import CaseClock, ClockState


def limit(each: CaseClock) -> str:
    """Say to which day or hour a limit runs, with both readings where they differ."""
    clock = each.clock
    if clock.span:
        start, end = clock.span
        if start == end:
            return tr("Until {hour}", hour=hour(start))
        return tr(
            "Between {first} and {last}: the hour of receipt is not known",
            first=hour(start),
            last=hour(end),
        )
    if clock.do_by:
        return tr("Do it by {day}", day=long_date(clock.do_by))
    first, last = long_date(clock.nominal), long_date(clock.latest)
    usual = clock.rule.binding is Binding.USUAL
    if each.has_run_out:
        ended = tr("The usual time ended on {day}.") if usual else tr("The time ended on {day}.")
        return ended.format(day=last)
    if first == last and clock.by:
        return tr("{first} at the earliest: the day of receipt is not known", first=first)
    if first == last:
        return (tr("Usual limit: {day}") if usual else tr("Due by {day}")).format(day=first)
    if clock.by:
        return tr(
            "Between {first} and {last}: the day of receipt is not known",
            first=first,
            last=last,
        )
    return _both_readings(each, first, last)


def _both_readings(each: CaseClock, first: str, last: str) -> str:
    """Say when an answer is to come, and from when it may be called late."""
    if each.rule.binding is Binding.USUAL:
        words = tr("Usual limit: {first}. Wait until {last}, because holidays may not count.")
    elif each.rule.latest:
        words = tr("Due by {first}. Late only after {last}.")
    else:
        words = tr("Due by {first}. Late only after {last}, because holidays may not count.")
    return words.format(first=first, last=last)


def standing(each: CaseClock) -> str:
    """Say in a few words where the clock stands."""
    binding = each.rule.binding
    match each.state:
        case ClockState.ANSWERED if each.clock.do_by:
            return tr("✓ Settled")
        case ClockState.ANSWERED:
            return tr("✓ Answered")
        case ClockState.OVERDUE:
            return tr("! Overdue")
        case ClockState.PASSED if each.clock.do_by:
            return tr("! The day has passed")
        case ClockState.PASSED if binding is Binding.USUAL:
            return tr("◐ Usual limit passed: write again")
        case ClockState.PASSED:
            return tr("! The time has passed")
    return tr("◐ Running")


def hour(at: datetime) -> str:
    """Write an instant as ``Saturday, November 28, 2026, 4:00 p.m.``."""
    half = tr("a.m.") if at.hour < 12 else tr("p.m.")
    return f"{long_date(at.date())}, {at.hour % 12 or 12}:{at.minute:02} {half}"
