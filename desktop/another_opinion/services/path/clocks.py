"""The time limits that run in a case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from another_opinion.domain.case import Case
from another_opinion.domain.events import EventKind
from another_opinion.domain.places import Place
from another_opinion.rules.clock import Binding, Clock, ClockRule, Opens, Side, Trigger, run
from another_opinion.rules.days import CALIFORNIA
from another_opinion.rules.library import Library
from another_opinion.rules.question import answers_of
from another_opinion.rules.rule import Verdict
from another_opinion.services.path.proceedings import Act, acts, happened, is_answered
from another_opinion.services.path.starts import Start, is_urgent, told_starts

_ANSWERS = (EventKind.GRIEVANCE_ANSWER, EventKind.APPEAL_ANSWER)
_CHALLENGES = (Trigger.GRIEVANCE, Trigger.APPEAL, Trigger.PAYMENT_APPEAL)


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

    `certain` says that the plan is known to be one that these laws govern. `later` are the
    same limit as a kinder reading counts it: an argument if the patient is late.
    """

    clock: Clock
    about: Place
    state: ClockState
    certain: bool
    later: tuple[Clock, ...] = ()

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


def day_in_california(now: datetime) -> date:
    """Return the day in California at the instant `now` (with its time zone)."""
    return now.astimezone(CALIFORNIA).date()


def case_clocks(case: Case, library: Library, now: datetime) -> tuple[CaseClock, ...]:
    """Return the clocks of the case as they stand at `now`, in the order of their starts.

    Only those run that the law of the plan's regulator sets; while the regulator is not known,
    only those that no law needs to bind.
    """
    regulator = library.regulator(answers_of(case))
    grieving = EventKind.GRIEVANCE in regulator.appeals
    docket = _Docket(case, _rules_for(case, library), now, grieving)
    told = tuple(told_starts(case, regulator, docket.today))
    clocks = (clock for start in (*told, *_followed(docket, told)) for clock in docket.run(start))
    return tuple(sorted(clocks, key=lambda each: each.clock.day))


def _rules_for(case: Case, library: Library) -> tuple[tuple[ClockRule, bool], ...]:
    """Return the limits that may run in a case, each with whether that is certain."""
    answers = answers_of(case)
    regulator = library.regulator(answers).id
    verdicts = {finding.rule.id: finding.verdict for finding in library.judge(answers)}
    return tuple(
        (rule, regulator in rule.binds and Verdict.UNKNOWN not in _exempt(rule, verdicts))
        for rule in library.clocks
        if regulator in (*rule.binds, *rule.may_bind)
        and Verdict.APPLIES not in _exempt(rule, verdicts)
    )


def _exempt(rule: ClockRule, verdicts: dict[str, Verdict]) -> set[Verdict]:
    return {verdicts[name] for name in rule.unless}


@dataclass(frozen=True, slots=True)
class _Docket:
    """A case, the limits that may run in it, the instant of the look, and one word's meaning."""

    case: Case
    rules: tuple[tuple[ClockRule, bool], ...]
    now: datetime
    grievances_are_appeals: bool

    @property
    def today(self) -> date:
        """The day in California."""
        return day_in_california(self.now)

    def run(self, start: Start) -> Iterator[CaseClock]:
        """Run every clock that `start` starts."""
        for rule, certain in self.rules:
            if start.act.day and _starts(rule, start, start.act.day):
                clock = self._opened(_run(rule, start, start.act.day), start)
                later = tuple(run(rule, day) for day in start.later)
                yield CaseClock(clock, start.act.place, self._state(clock, start), certain, later)

    def _opened(self, clock: Clock, start: Start) -> Clock:
        """Open the next way on the day of the plan's answer, where that comes first."""
        if clock.rule.opens is not Opens.AFTER:
            return clock
        answers = happened(self.case, *_ANSWERS)
        answered = [each.day for each in answers if each.day and is_answered(start.act, [each])]
        ways = [day for day in (clock.act_from, *answered) if day]
        return replace(clock, act_from=min(ways, default=None))

    def decisions(self, start: Start) -> list[CaseClock]:
        """Return the clocks of `start` that run to the plan's decision."""
        return [each for each in self.run(start) if each.rule.awaits_decision]

    def _state(self, clock: Clock, start: Start) -> ClockState:
        if is_answered(start.act, acts(self.case, clock.rule.ends)):
            return ClockState.ANSWERED
        if not clock.has_run_out(self.now):
            return ClockState.RUNNING
        overdue = clock.late_after and clock.rule.binding is Binding.LAW
        return ClockState.OVERDUE if overdue else ClockState.PASSED


def _run(rule: ClockRule, start: Start, day: date) -> Clock:
    return run(rule, day, start.act.at, start.by, shown=start.shown)


def _starts(rule: ClockRule, start: Start, day: date) -> bool:
    return (
        start.trigger in rule.starts
        and rule.urgent in (None, start.urgent)
        and (rule.since is None or rule.since <= day)
    )


def _followed(docket: _Docket, told: tuple[Start, ...]) -> Iterator[Start]:
    """Give the starts that follow from others: silence, and the end of a grievance or appeal."""
    for start in told:
        if start.trigger in (Trigger.REQUEST, Trigger.REFERRAL) and _is_silent(docket, start):
            yield Start(Trigger.SILENCE, start.act, start.urgent)
        if start.trigger in _CHALLENGES:
            yield from _after_challenge(docket, start)
    yield from _after_answers_alone(docket, told)


def _is_silent(docket: _Docket, start: Start) -> bool:
    """Say whether a request has no answer though its limit passed, or the user says so."""
    decisions = docket.decisions(start)
    open_ = all(each.state is not ClockState.ANSWERED for each in decisions)
    noted = is_answered(start.act, happened(docket.case, EventKind.SILENCE))
    over = any(each.has_run_out or _may_be_over(docket, start, each) for each in decisions)
    return bool(decisions) and open_ and (noted or over)


def _may_be_over(docket: _Docket, start: Start, each: CaseClock) -> bool:
    """Say whether a limit whose start nobody knows has passed in its earliest reading."""
    return start.by is not None and not start.shown and each.clock.nominal < docket.today


def _after_challenge(docket: _Docket, start: Start) -> Iterator[Start]:
    """Give what the end of a grievance or appeal starts, whether answered or not."""
    case, act = docket.case, start.act
    if is_answered(act, happened(case, EventKind.GRANTED)):
        return
    answers = [each for each in happened(case, *_ANSWERS) if is_answered(act, [each])]
    answered = sorted(each.day for each in answers if each.day)
    limits = [each.clock.nominal for each in docket.decisions(start)]
    run_out = [day for day in limits if day < docket.today]
    if ends := sorted({*answered[:1], *run_out[:1]}):
        yield _from_day(Trigger.GRIEVANCE_ENDED, start, ends[0], tuple(ends[1:]))
    if start.trigger is Trigger.GRIEVANCE:
        return
    if answered:
        yield _from_day(Trigger.APPEAL_UPHELD, start, answered[0])
    elif run_out:
        yield _from_day(Trigger.APPEAL_RUN_OUT, start, run_out[0])
        yield Start(Trigger.APPEAL_SILENCE, act, start.urgent)


def _from_day(trigger: Trigger, start: Start, day: date, later: tuple[date, ...] = ()) -> Start:
    act = Act(start.act.place, day, thread=start.act.thread)
    return Start(trigger, act, start.urgent, later=later)


def _after_answers_alone(docket: _Docket, told: tuple[Start, ...]) -> Iterator[Start]:
    """Give what an answer starts whose grievance or appeal the case does not tell of."""
    challenges = [start.act for start in told if start.trigger in _CHALLENGES]
    for answer in happened(docket.case, *_ANSWERS):
        if not any(is_answered(challenge, [answer]) for challenge in challenges):
            urgent = is_urgent(docket.case)
            yield Start(Trigger.GRIEVANCE_ENDED, answer, urgent)
            if answer.kind is EventKind.APPEAL_ANSWER or docket.grievances_are_appeals:
                yield Start(Trigger.APPEAL_UPHELD, answer, urgent)
