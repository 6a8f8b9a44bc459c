"""Whether a case that was told by hand can be so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time

from another_opinion.domain.case import Case
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.facts import long_date
from another_opinion.domain.people import PlanKind
from another_opinion.i18n import tr
from another_opinion.rules.days import CALIFORNIA, latest_business_day
from another_opinion.rules.library import Library
from another_opinion.rules.question import UNSURE, answers_of
from another_opinion.services.lawdoor.fault import ToldWrong
from another_opinion.services.lawdoor.told import CARD, UNKNOWN, ToldCase

_FIRST_DAY = date(2000, 1, 1)
_MAY_COME = (EventKind.VISIT, EventKind.NOTE)
_USUAL_DAYS = 5

_ASKED = (
    EventKind.ASKED,
    EventKind.RECEIVED,
    EventKind.OUTSIDE_ASKED,
    EventKind.OUTSIDE_RECEIVED,
    EventKind.REFERRAL,
    EventKind.CLAIM,
)
_VISITS = (
    EventKind.APPOINTMENT_ASKED,
    EventKind.PRIMARY_CARE_ASKED,
    EventKind.URGENT_CARE_ASKED,
)
_REFUSED = (EventKind.DENIED, EventKind.DENIED_EXPERIMENTAL, EventKind.DECIDED)
_CHALLENGES = (
    EventKind.GRIEVANCE_SENT,
    EventKind.GRIEVANCE,
    EventKind.APPEAL_SENT,
    EventKind.APPEAL,
    EventKind.PAYMENT_APPEAL,
)
_REVIEW = (EventKind.IMR_REQUEST,)
_OUTSIDE = (EventKind.IMR_REQUEST, EventKind.EXTERNAL_REVIEW)

# Each kind that answers something, with the kinds that it can answer.
_QUESTIONS: Mapping[EventKind, tuple[EventKind, ...]] = {
    EventKind.RECEIVED: (EventKind.ASKED,),
    EventKind.OUTSIDE_RECEIVED: (EventKind.OUTSIDE_ASKED,),
    EventKind.SILENCE: _ASKED,
    EventKind.DECIDED: _ASKED,
    EventKind.GRANTED: (*_ASKED, *_VISITS, *_CHALLENGES),
    EventKind.DENIED: _ASKED,
    EventKind.DENIED_EXPERIMENTAL: _ASKED,
    EventKind.INFORMATION_SENT: (EventKind.INFORMATION_ASKED,),
    EventKind.APPOINTMENT_OFFERED: _VISITS,
    EventKind.REPORT: (EventKind.OPINION,),
    EventKind.GRIEVANCE: (EventKind.GRIEVANCE_SENT,),
    EventKind.GRIEVANCE_ACKNOWLEDGED: _CHALLENGES,
    EventKind.GRIEVANCE_ANSWER: _CHALLENGES,
    EventKind.APPEAL: (EventKind.APPEAL_SENT,),
    EventKind.APPEAL_ANSWER: _CHALLENGES,
    EventKind.COMPLAINT_ACKNOWLEDGED: (EventKind.COMPLAINT,),
    EventKind.COMPLAINT_ANSWER: (EventKind.COMPLAINT,),
    EventKind.IMR_ACKNOWLEDGED: _REVIEW,
    EventKind.IMR_ACCEPTED: _REVIEW,
    EventKind.IMR_FILE: _REVIEW,
    EventKind.IMR_FILE_COMPLETE: _REVIEW,
    EventKind.IMR_DECISION: _REVIEW,
    EventKind.IMR_FAVORABLE: _REVIEW,
    EventKind.EXTERNAL_DECISION: (EventKind.EXTERNAL_REVIEW,),
    EventKind.REPAID: (EventKind.PAID, EventKind.CLAIM),
    EventKind.RECORDS: (EventKind.RECORDS_REQUEST, EventKind.SUMMARY_REQUEST),
    EventKind.PRIVACY_KEPT: (EventKind.PRIVACY_REQUEST, EventKind.PRIVACY_LETTER),
}

# Kinds of plan that only one regulator can have.
_OF_PLAN = {
    PlanKind.MEDICARE_ADVANTAGE: ("medicare_advantage",),
    PlanKind.MEDI_CAL: ("medi_cal", "dmhc"),
}


def check(told: ToldCase, case: Case, library: Library, now: datetime) -> None:
    """Raise ToldWrong for the first thing in the case that cannot be so at `now`."""
    _check_regulator(told, library)
    _check_answers(told, case, library)
    _check_names(case)
    for number, event in enumerate(case.events, start=1):
        _check_day(number, event, now)
        _check_order(number, event, case)
        _check_challenge(number, event, case)
    _check_opposites(case)


def _check_regulator(told: ToldCase, library: Library) -> None:
    known = {each.id for each in library.regulators}
    if told.regulator and told.regulator not in known:
        raise ToldWrong("regulator", tr("it must be one of {ids}", ids=_listed(known)))
    on_card = told.answers.get(CARD, UNSURE)
    if told.regulator and on_card not in (UNSURE, told.regulator):
        raise ToldWrong("regulator", tr("`answers.seen_on_card` says {other}", other=on_card))
    named = told.regulator or on_card
    possible = _OF_PLAN.get(told.plan, (named,))
    if named not in (*possible, UNKNOWN, UNSURE):
        raise ToldWrong(
            "plan", tr("a {plan} plan is not under {office}", plan=told.plan, office=named)
        )


def _check_answers(told: ToldCase, case: Case, library: Library) -> None:
    answers = answers_of(case)
    for name, choice in told.answers.items():
        question = library.question(name)
        field = f"answers.{name}"
        if question is None:
            known = _listed(each.id for each in library.questions)
            raise ToldWrong(field, tr("there is no such question; there are {ids}", ids=known))
        if not question.label(choice):
            known = _listed(each.id for each in question.choices)
            raise ToldWrong(field, tr("it must be one of {ids}", ids=known))
        if not question.is_asked(answers) and choice not in (UNSURE, question.otherwise):
            raise ToldWrong(field, tr("the other answers leave no room for `{it}`", it=choice))


def _check_names(case: Case) -> None:
    counted = Counter(event.id for event in case.events)
    for number, event in enumerate(case.events, start=1):
        if counted[event.id] > 1:
            raise ToldWrong(_field(number, event, "id"), tr("two events are called this"))
        if event.about and (event.about == event.id or event.about not in counted):
            reason = tr("no other event is called `{name}`", name=event.about)
            raise ToldWrong(_field(number, event, "about"), reason)


def _check_day(number: int, event: Event, now: datetime) -> None:
    field = _field(number, event, "day")
    if event.day is None:
        if event.at:
            raise ToldWrong(field, tr("there is a time but no day"))
        return
    if event.day < _FIRST_DAY:
        raise ToldWrong(field, tr("the law told here is of the year 2000 and later"))
    if event.kind in _MAY_COME:
        return
    if event.day > now.date():
        reason = tr("{day} is in the future", day=long_date(event.day))
        raise ToldWrong(field, reason)
    _check_hour(number, event, now)


def _check_hour(number: int, event: Event, now: datetime) -> None:
    """Refuse an hour that is still to come, or that the clocks leapt over that night."""
    if event.at is None or event.day is None:
        return
    field = _field(number, event, "at")
    moment = datetime.combine(event.day, event.at, CALIFORNIA)
    if moment.astimezone(UTC).astimezone(CALIFORNIA) != moment:
        raise ToldWrong(field, tr("there was no such time: the clocks went forward that night"))
    tells_the_hour = now.time() != time()
    if tells_the_hour and event.day == now.date() and event.at > now.time():
        raise ToldWrong(field, tr("{hour} is in the future", hour=f"{event.at:%H:%M}"))


def _check_order(number: int, event: Event, case: Case) -> None:
    """Refuse an answer before its question."""
    earlier = case.event(event.about) if event.about else None
    if earlier and _is_before(event, earlier):
        raise _too_early(number, event, earlier)
    questions = [each for each in case.events if each.kind in _QUESTIONS.get(event.kind, ())]
    if not event.about and questions and all(_is_before(event, each) for each in questions):
        raise _too_early(number, event, questions[0])


def _check_challenge(number: int, event: Event, case: Case) -> None:
    """Refuse a grievance, appeal or review before the denial, unless it is about silence."""
    if event.kind not in (*_CHALLENGES, *_OUTSIDE) or event.about:
        return
    if event.kind in _OUTSIDE and _was_challenged(case, event):
        return
    refusals = [each for each in case.events if each.kind in _REFUSED]
    before = refusals and all(_is_before(event, each) for each in refusals)
    if before and event.day and not _was_silent(case, event.day):
        raise _too_early(number, event, refusals[0])


def _was_challenged(case: Case, review: Event) -> bool:
    """Say whether a grievance or appeal came first, which may be about silence itself."""
    return any(
        each.kind in _CHALLENGES and each.day and not _is_before(review, each)
        for each in case.events
    )


def _was_silent(case: Case, day: date) -> bool:
    """Say whether, by `day`, a request had waited longer than the usual limit."""
    return any(
        each.day is not None
        and (
            (each.kind is EventKind.SILENCE and each.day <= day)
            or (each.kind in _ASKED and latest_business_day(each.day, _USUAL_DAYS) < day)
        )
        for each in case.events
    )


def _check_opposites(case: Case) -> None:
    """Refuse an approval and a denial of the same thing on the same day."""
    granted = {(each.about, each.day) for each in case.events if each.kind is EventKind.GRANTED}
    for number, event in enumerate(case.events, start=1):
        if event.kind in _REFUSED and event.day and (event.about, event.day) in granted:
            reason = tr("the plan cannot approve and refuse the same thing on the same day")
            raise ToldWrong(_field(number, event, "kind"), reason)


def _is_before(event: Event, other: Event) -> bool:
    if event.day is None or other.day is None:
        return False
    if event.day == other.day and event.at and other.at:
        return event.at < other.at
    return event.day < other.day


def _too_early(number: int, event: Event, question: Event) -> ToldWrong:
    reason = tr(
        "{day} is before the {kind} of {other}",
        day=_moment(event.day, event.at),
        kind=question.kind,
        other=_moment(question.day, question.at),
    )
    return ToldWrong(_field(number, event, "day"), reason)


def _moment(day: date | None, at: time | None) -> str:
    hour = f", {at:%H:%M}" if at else ""
    return f"{long_date(day)}{hour}" if day else ""


def _field(number: int, event: Event, name: str) -> str:
    return f"event {number} ({event.kind}), {name}"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))
