"""Time limits, and the days to which they run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from another_opinion.rules import days, steps
from another_opinion.rules.sourced import Sourced
from another_opinion.rules.steps import Step

_ONE_DAY = timedelta(days=1)
_LAST_MINUTE = time(23, 59)


class Unit(StrEnum):
    """What a time limit counts."""

    BUSINESS_DAYS = "business days"
    CALENDAR_DAYS = "calendar days"
    HOURS = "hours"
    MONTHS = "months"


class Side(StrEnum):
    """Whom a time limit binds: the plan, or the patient."""

    PLAN = "plan"
    PATIENT = "patient"


class Binding(StrEnum):
    """How hard a time limit is.

    ``law`` is a limit that the law sets; ``soft`` one that it sets "whenever possible";
    ``usual`` one that plans keep, though the law does not set it for this request. Only the
    first can be overdue.
    """

    LAW = "law"
    SOFT = "soft"
    USUAL = "usual"


class Trigger(StrEnum):
    """What starts a clock."""

    REQUEST = "request"
    URGENT_REQUEST = "urgent request"
    REFERRAL = "referral"
    URGENT_REFERRAL = "urgent referral"
    DENIAL = "denial"
    GRIEVANCE = "grievance"
    URGENT_GRIEVANCE = "urgent grievance"
    GRIEVANCE_ENDED = "grievance upheld or unanswered"


class Opens(StrEnum):
    """When a clock opens the next way to the patient."""

    AT_ONCE = "at once"
    AFTER = "after"
    NEVER = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockRule(Sourced):
    """A time limit of the law or of practice; `rolls` where CCP 12a moves its last day."""

    id: str
    starts: Trigger
    side: Side
    binding: Binding
    number: int
    unit: Unit
    rolls: bool
    opens: Opens
    title: str
    plain: str
    if_nothing: str


@dataclass(frozen=True, slots=True)
class Clock:
    """A time limit that runs from a known day.

    `nominal` is the earliest reading of its last day, `rolled` the latest. A patient acts by
    `do_by`; a plan is late after `late_after`, which only a limit set by law has; the next way
    is open from `act_from`. A limit in hours ends within `span`, whose ends differ if the hour
    of the start is not known. `steps` is the arithmetic.
    """

    rule: ClockRule
    day: date
    at: time | None
    nominal: date
    rolled: date
    do_by: date | None
    late_after: date | None
    act_from: date | None
    span: tuple[datetime, datetime] | None
    steps: tuple[Step, ...]

    def has_run_out(self, now: datetime) -> bool:
        """Say whether the limit has passed in every reading at `now` (with a time zone)."""
        if self.span:
            return now > self.span[1]
        return now.astimezone(days.CALIFORNIA).date() > self.rolled


def run(rule: ClockRule, day: date, at: time | None = None) -> Clock:
    """Run a time limit from `day`, and from the clock time `at` in California if known."""
    span = _span(rule, day, at) if rule.unit is Unit.HOURS else None
    nominal, latest = (span[0].date(), span[1].date()) if span else _readings(rule, day)
    rolled = days.rolled_forward(latest) if rule.rolls else latest
    do_by = days.stepped_back(nominal) if rule.side is Side.PATIENT else None
    return Clock(
        rule=rule,
        day=day,
        at=at,
        nominal=nominal,
        rolled=rolled,
        do_by=do_by,
        late_after=rolled if _can_be_late(rule) else None,
        act_from=_act_from(rule, day, nominal),
        span=span,
        steps=(*_count(rule, day, at), *steps.roll_steps(latest, do_by or rolled)),
    )


def _span(rule: ClockRule, day: date, at: time | None) -> tuple[datetime, datetime]:
    first, last = _instant(day, at or time(0)), _instant(day, at or _LAST_MINUTE)
    return days.after_hours(first, rule.number), days.after_hours(last, rule.number)


def _instant(day: date, at: time) -> datetime:
    return datetime.combine(day, at, days.CALIFORNIA)


def _readings(rule: ClockRule, day: date) -> tuple[date, date]:
    """Return the earliest and the latest reading of a limit in days or months."""
    if rule.unit is Unit.BUSINESS_DAYS:
        earliest = days.earliest_business_day(day, rule.number)
        return earliest, days.latest_business_day(day, rule.number)
    after = days.after_months if rule.unit is Unit.MONTHS else days.after_calendar_days
    return after(day, rule.number), after(day, rule.number)


def _count(rule: ClockRule, day: date, at: time | None) -> tuple[Step, ...]:
    match rule.unit:
        case Unit.BUSINESS_DAYS:
            return steps.business_day_steps(day, rule.number)
        case Unit.CALENDAR_DAYS:
            return steps.calendar_day_steps(day, rule.number)
        case Unit.MONTHS:
            return steps.month_steps(day, rule.number)
        case Unit.HOURS:
            return steps.hour_steps(_instant(day, at or time(0)), rule.number)


def _can_be_late(rule: ClockRule) -> bool:
    return rule.side is Side.PLAN and rule.binding is Binding.LAW


def _act_from(rule: ClockRule, day: date, nominal: date) -> date | None:
    match rule.opens:
        case Opens.AT_ONCE:
            return day
        case Opens.AFTER:
            return nominal + _ONE_DAY
        case Opens.NEVER:
            return None
