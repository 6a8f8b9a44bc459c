"""The time limits that run in a case."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from another_opinion.domain.case import Case
from another_opinion.domain.events import EventKind
from another_opinion.domain.places import Place
from another_opinion.rules.clock import Binding, Clock, ClockRule, Side, Trigger, run
from another_opinion.rules.days import CALIFORNIA
from another_opinion.rules.library import Library
from another_opinion.rules.question import answers_of
from another_opinion.rules.regulator import Governs
from another_opinion.services.path.proceedings import (
    Act,
    answers_to_requests,
    denials,
    happened,
    is_answered,
    requests,
)


class ClockState(StrEnum):
    """Where a clock stands.

    ``passed`` is a limit that has run out but is none that the law lets us call overdue: a
    usual limit, one that the law softens, or the patient's own.
    """

    RUNNING = "running"
    PASSED = "passed"
    OVERDUE = "overdue"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class CaseClock:
    """A clock of the case, and what it is about.

    `certain` says that the plan is known to be one that these laws govern.
    """

    clock: Clock
    about: Place
    state: ClockState
    certain: bool

    @property
    def rule(self) -> ClockRule:
        """The time limit that runs."""
        return self.clock.rule

    @property
    def waits_on_plan(self) -> bool:
        """Whether an answer of the plan is still to come."""
        return self.rule.side is Side.PLAN and self.state is not ClockState.ANSWERED

    @property
    def has_run_out(self) -> bool:
        """Whether the limit has passed without an answer."""
        return self.state in (ClockState.PASSED, ClockState.OVERDUE)


@dataclass(frozen=True, slots=True)
class _Start:
    """An act that starts the clocks of a trigger, and what ends them."""

    trigger: Trigger
    act: Act
    ends: tuple[Act, ...]


def day_in_california(now: datetime) -> date:
    """Return the day in California at the instant `now` (with its time zone)."""
    return now.astimezone(CALIFORNIA).date()


def case_clocks(case: Case, library: Library, now: datetime) -> tuple[CaseClock, ...]:
    """Return the clocks of the case as they stand at `now`, in the order of their starts.

    None runs where another regulator's law governs; while the regulator is not known, only
    those run that no law needs to bind.
    """
    governs = library.regulator(answers_of(case)).governs
    clocks = (
        CaseClock(clock, start.act.place, _state(clock, start, now), governs is Governs.YES)
        for start in _starts(case, library, day_in_california(now))
        for clock in _clocks_from(start, library)
        if _may_run(clock.rule, governs)
    )
    return tuple(sorted(clocks, key=lambda each: each.clock.day))


def is_urgent(case: Case) -> bool:
    """Say whether the user told that waiting could do serious harm."""
    return case.choices.get("urgent") == "yes"


def _may_run(rule: ClockRule, governs: Governs) -> bool:
    return governs is Governs.YES or (
        governs is Governs.UNKNOWN and rule.binding is not Binding.LAW
    )


def _clocks_from(start: _Start, library: Library) -> Iterator[Clock]:
    for rule in library.clocks:
        if rule.starts is start.trigger and start.act.day:
            yield run(rule, start.act.day, start.act.at)


def _state(clock: Clock, start: _Start, now: datetime) -> ClockState:
    if is_answered(start.act, start.ends):
        return ClockState.ANSWERED
    if not clock.has_run_out(now):
        return ClockState.RUNNING
    return ClockState.OVERDUE if clock.late_after else ClockState.PASSED


def _starts(case: Case, library: Library, today: date) -> Iterator[_Start]:
    urgent = is_urgent(case)
    answers = answers_to_requests(case)
    request = Trigger.URGENT_REQUEST if urgent else Trigger.REQUEST
    referral = Trigger.URGENT_REFERRAL if urgent else Trigger.REFERRAL
    yield from (_Start(request, act, answers) for act in requests(case))
    yield from (_Start(referral, act, answers) for act in happened(case, EventKind.REFERRAL))
    met = happened(case, EventKind.GRIEVANCE, EventKind.GRANTED)
    yield from (_Start(Trigger.DENIAL, act, met) for act in denials(case))
    yield from _grievance_starts(case, library, today)


def _grievance_starts(case: Case, library: Library, today: date) -> Iterator[_Start]:
    granted = happened(case, EventKind.GRANTED)
    replies = happened(case, EventKind.GRIEVANCE_ANSWER)
    onward = happened(case, EventKind.IMR_REQUEST)
    trigger = Trigger.URGENT_GRIEVANCE if is_urgent(case) else Trigger.GRIEVANCE
    for act in happened(case, EventKind.GRIEVANCE):
        start = _Start(trigger, act, (*replies, *granted))
        ended = _ended(start, replies, library, today)
        yield start
        if ended and not is_answered(act, granted):
            yield _Start(Trigger.GRIEVANCE_ENDED, Act(act.place, ended), onward)


def _ended(start: _Start, replies: Sequence[Act], library: Library, today: date) -> date | None:
    """Return when a grievance was answered or ran out unanswered, whichever came first."""
    answered = (reply.day for reply in replies if is_answered(start.act, [reply]))
    silent = (clock.nominal for clock in _clocks_from(start, library) if clock.nominal < today)
    return min((day for day in (*answered, *silent) if day), default=None)
