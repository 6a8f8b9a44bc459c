"""Whether a case that was told by hand can be so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, date, datetime, time

from another_opinion.domain.case import Case
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.facts import long_date
from another_opinion.i18n import tr
from another_opinion.rules.days import CALIFORNIA
from another_opinion.rules.library import Library
from another_opinion.rules.question import REGULATORS_OF, UNSURE, answers_of
from another_opinion.services.lawdoor.fault import ToldWrong
from another_opinion.services.lawdoor.told import CARD, UNKNOWN, ToldCase
from another_opinion.services.path.order import MAY_COME, REFUSED, told_before

_FIRST_DAY = date(2000, 1, 1)


def check(told: ToldCase, case: Case, library: Library, now: datetime) -> None:
    """Raise ToldWrong for the first thing in the case that cannot be so at `now`."""
    _check_regulator(told, library)
    _check_answers(told, case, library)
    _check_names(case)
    for number, event in enumerate(case.events, start=1):
        _check_day(number, event, now)
        _check_order(number, event, case)
    _check_opposites(case)


def _check_regulator(told: ToldCase, library: Library) -> None:
    known = {each.id for each in library.regulators}
    if told.regulator and told.regulator not in known:
        raise ToldWrong("regulator", tr("it must be one of {ids}", ids=_listed(known)))
    on_card = told.answers.get(CARD, UNSURE)
    if told.regulator and on_card not in (UNSURE, told.regulator):
        raise ToldWrong("regulator", tr("`answers.seen_on_card` says {other}", other=on_card))
    named = told.regulator or on_card
    possible = REGULATORS_OF.get(told.plan, (named,))
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
    if event.kind in MAY_COME:
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
    """Refuse an answer before its question, and a grievance or review before the denial."""
    if question := told_before(event, case):
        raise _too_early(number, event, question)


def _check_opposites(case: Case) -> None:
    """Refuse an approval and a denial of the same thing on the same day."""
    granted = {(each.about, each.day) for each in case.events if each.kind is EventKind.GRANTED}
    for number, event in enumerate(case.events, start=1):
        if event.kind in REFUSED and event.day and (event.about, event.day) in granted:
            reason = tr("the plan cannot approve and refuse the same thing on the same day")
            raise ToldWrong(_field(number, event, "kind"), reason)


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
