"""Time limits, and the days to which they run."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache

from another_opinion.domain.events import EventKind
from another_opinion.rules import days, steps
from another_opinion.rules.sourced import Confidence, Sourced
from another_opinion.rules.steps import Step

_ONE_DAY = timedelta(days=1)
_LAST_MINUTE = time(23, 59)
_DECISIONS = frozenset({EventKind.GRANTED, EventKind.DENIED})
_NOTES = frozenset({EventKind.GRIEVANCE_ACKNOWLEDGED})


class Unit(StrEnum):
    """What a time limit counts."""

    BUSINESS_DAYS = "business days"
    CALENDAR_DAYS = "calendar days"
    HOURS = "hours"
    MONTHS = "months"


class Side(StrEnum):
    """Whom a time limit binds: the plan (or clinic, or office), or the patient."""

    PLAN = "plan"
    PATIENT = "patient"


class Binding(StrEnum):
    """How hard a time limit is.

    ``law`` is a limit that the law sets; ``soft`` one that it sets "whenever possible" or with
    leave to take longer; ``usual`` one that is kept in practice, though the law does not set
    it for this request. Only the first is ever called overdue.
    """

    LAW = "law"
    SOFT = "soft"
    USUAL = "usual"


class Trigger(StrEnum):
    """What starts a clock."""

    REQUEST = "request"
    REFERRAL = "referral"
    CLAIM = "claim"
    DECISION = "decision"
    SILENCE = "silence"
    DENIAL = "denial"
    EXPERIMENTAL_DENIAL = "experimental denial"
    INFORMATION_ASKED = "information asked"
    APPOINTMENT = "appointment"
    PRIMARY_CARE = "primary care"
    URGENT_CARE = "urgent care"
    GRIEVANCE = "grievance"
    GRIEVANCE_ENDED = "grievance upheld or unanswered"
    APPEAL = "appeal"
    PAYMENT_APPEAL = "payment appeal"
    APPEAL_UPHELD = "appeal upheld"
    APPEAL_RUN_OUT = "appeal run out"
    APPEAL_SILENCE = "appeal unanswered"
    COMPLAINT = "complaint"
    REVIEW_REQUEST = "review request"
    EXPERIMENTAL_REVIEW_REQUEST = "experimental review request"
    REVIEW_ACCEPTED = "review accepted"
    REVIEW_FILE = "review file"
    REVIEW_WON = "review won"
    EXTERNAL_REVIEW = "external review"
    RECORDS_REQUEST = "records request"
    SUMMARY_REQUEST = "summary request"
    PRIVACY_REQUEST = "privacy request"
    PRIVACY_LETTER = "privacy letter"


class Opens(StrEnum):
    """When a clock opens the next way to the patient."""

    AT_ONCE = "at once"
    AFTER = "after"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time in some unit."""

    number: int
    unit: Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoning:
    """The dates of a clock in ISO 8601, as the law's data files and the command line write them.

    Instants are California's local time. None stands for a field that a clock does not have.
    """

    nominal: str
    rolled: str | None = None
    do_by: str | None = None
    late_after: str | None = None
    act_from: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockExample(Reckoning):
    """A worked example: the day or instant of the start, and the dates that it must lead to."""

    start: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """The same time limit as another office's law sets it.

    `opens` and the worked examples are there only where they differ.
    """

    binds: tuple[str, ...]
    citation: str
    source: tuple[str, ...]
    confidence: Confidence
    rows: tuple[str, ...] = ()
    opens: Opens | None = None
    example: tuple[ClockExample, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockRule(Sourced):
    """A time limit of the law or of practice.

    The first of `rows` names it in the fact table. It runs under the regulators that it
    `binds`, and without certainty under those that it `may_bind`; a rule of `unless` that
    applies stops it. `urgent` confines it to urgent cases, or to ordinary ones. It `ends` with
    an event of these kinds. `rolls` where CCP 12a moves its last day, `latest` is the length in
    the latest reading, where that is longer. It starts only on or after `since`.
    """

    id: str
    binds: tuple[str, ...]
    may_bind: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    starts: tuple[Trigger, ...]
    ends: tuple[EventKind, ...]
    urgent: bool | None = None
    since: date | None = None
    side: Side
    binding: Binding
    number: int
    unit: Unit
    rolls: bool
    latest: Length | None = None
    opens: Opens
    twin: Twin | None = None
    example: tuple[ClockExample, ...]
    title: str
    plain: str
    if_nothing: str

    @property
    def row(self) -> str:
        """The row of the fact table that names the limit."""
        return self.rows[0]

    @property
    def awaits_decision(self) -> bool:
        """Whether a decision ends the limit, and not already a note of receipt."""
        return not _DECISIONS.isdisjoint(self.ends) and _NOTES.isdisjoint(self.ends)

    def as_twin(self, twin: Twin, name: str) -> ClockRule:
        """Return this limit as the other office's law sets it."""
        return replace(
            self,
            id=name,
            rows=twin.rows or self.rows,
            citation=twin.citation,
            source=twin.source,
            confidence=twin.confidence,
            caveat="",
            binds=twin.binds,
            opens=twin.opens or self.opens,
            example=twin.example or self.example,
            may_bind=(),
            unless=(),
            twin=None,
        )


@dataclass(frozen=True, slots=True)
class Clock:
    """A time limit that runs from a known day.

    `nominal` is the earliest reading of its last day, `rolled` that day as CCP 12a moves it
    (None where that section does not reach), `latest` the latest reading. A patient acts by
    `do_by`; a plan is late after `late_after`, which a usual limit does not have; the next way
    is open from `act_from`. A limit in hours ends within `span`, whose ends differ if the hour
    of the start is not known. If only the range from `day` to `by` of the start is known, the
    earliest readings count from `day` and the latest from `by`. `steps` is the arithmetic.
    """

    rule: ClockRule
    day: date
    at: time | None
    by: date | None
    nominal: date
    rolled: date | None
    latest: date
    do_by: date | None
    late_after: date | None
    act_from: date | None
    span: tuple[datetime, datetime] | None
    steps: tuple[Step, ...]

    def has_run_out(self, now: datetime) -> bool:
        """Say whether the limit has passed in every reading at `now` (with a time zone)."""
        if self.span:
            return now > self.span[1]
        return now.astimezone(days.CALIFORNIA).date() > self.latest


@lru_cache(maxsize=1024)  # each look at a case runs the same limits from the same days
def run(
    rule: ClockRule,
    day: date,
    at: time | None = None,
    by: date | None = None,
    *,
    shown: bool = True,
) -> Clock:
    """Run a time limit from `day`, and from the clock time `at` in California if known.

    `by` is the last day on which it may have started, if only a range is known. Unless that is
    `shown`, the range is still open: nothing is late, and no way opens by the passing of time.
    """
    settled = by is None or shown
    span = _span(rule, day, at, by) if rule.unit is Unit.HOURS else None
    nominal = span[0].date() if span else _reading(rule, day)[0]
    latest = span[1].date() if span else _latest(rule, by or day)
    do_by = days.stepped_back(nominal) if rule.side is Side.PATIENT else None
    return Clock(
        rule=rule,
        day=day,
        at=at,
        by=by,
        nominal=nominal,
        rolled=_rolled(rule, nominal) if rule.rolls else None,
        latest=latest,
        do_by=do_by,
        late_after=latest if settled and _can_be_late(rule) else None,
        act_from=_act_from(rule, day, by or day) if settled or _at_once(rule) else None,
        span=span,
        steps=(*_count(rule, day, at), *_move(rule, day, do_by)),
    )


def _span(
    rule: ClockRule, day: date, at: time | None, by: date | None
) -> tuple[datetime, datetime]:
    exact = at is not None and by is None
    first = _instant(day, at or time(0))
    last = first.replace(fold=1) if exact else _instant(by or day, _LAST_MINUTE)
    return days.after_hours(first, rule.number), days.after_hours(last, rule.number)


def _instant(day: date, at: time) -> datetime:
    return datetime.combine(day, at, days.CALIFORNIA)


def _reading(length: ClockRule | Length, day: date) -> tuple[date, date]:
    """Return the earliest and the latest reading of a length in days or months."""
    match length.unit:
        case Unit.BUSINESS_DAYS:
            earliest = days.earliest_business_day(day, length.number)
            return earliest, days.latest_business_day(day, length.number)
        case Unit.MONTHS:
            end = days.after_months(day, length.number)
        case _:
            end = days.after_calendar_days(day, length.number)
    return end, end


def _rolled(rule: ClockRule, last: date) -> date:
    """Move a last day as CCP 12a does, without a day that it may not give to a patient."""
    plans = rule.side is Side.PLAN
    return days.rolled_forward(last) if plans else days.surely_rolled_forward(last)


def _latest(rule: ClockRule, day: date) -> date:
    readings = (_reading(rule, day)[1], _reading(rule.latest or rule, day)[1])
    return max(map(days.rolled_forward, readings) if rule.rolls else readings)


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


def _move(rule: ClockRule, day: date, do_by: date | None) -> tuple[Step, ...]:
    """Show how a last day on a holiday moves, back for the patient and on for the plan."""
    if do_by:
        return steps.roll_steps(_reading(rule, day)[0], do_by)
    last = _reading(rule, day)[1]
    return steps.roll_steps(last, days.rolled_forward(last)) if rule.rolls else ()


def _can_be_late(rule: ClockRule) -> bool:
    return rule.side is Side.PLAN and rule.binding is not Binding.USUAL


def _at_once(rule: ClockRule) -> bool:
    return rule.opens is Opens.AT_ONCE


def _act_from(rule: ClockRule, day: date, by: date) -> date | None:
    match rule.opens:
        case Opens.AT_ONCE:
            return day
        case Opens.AFTER:
            return _reading(rule, by)[0] + _ONE_DAY
        case Opens.NEVER:
            return None
