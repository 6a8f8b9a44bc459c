"""What was asked, refused and said before, as a letter tells it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from another_opinion.domain.case import Case
from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.facts import long_date, plain_date
from another_opinion.domain.letters import FOLLOW_UP, REQUESTS
from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.services.path.handed import COUNTS_AS

ASKED = (
    EventKind.ASKED,
    EventKind.RECEIVED,
    EventKind.OUTSIDE_ASKED,
    EventKind.OUTSIDE_RECEIVED,
    EventKind.REFERRAL,
)
REFUSED = (EventKind.DENIED, EventKind.DENIED_EXPERIMENTAL)
CHALLENGED = (
    EventKind.GRIEVANCE,
    EventKind.GRIEVANCE_SENT,
    EventKind.APPEAL,
    EventKind.APPEAL_SENT,
)
ANSWERED = (EventKind.GRIEVANCE_ANSWER, EventKind.APPEAL_ANSWER)


CALL = "call"
"""The detail of a letter that names the call of which it tells, if it is not the newest."""


def history(case: Case, letter: str = "", call_told: str = "") -> Mapping[str, str]:
    """Return what the newest events tell, apart from `letter`; empty where nothing is known.

    Of the calls, the one of the id `call_told` counts, if there is one.
    """
    chosen = (each for each in calls(case) if each.id == call_told)
    call = next(chosen, newest_call(case))
    opinion = _newest_event(case, EventKind.OPINION)
    return {
        "request.day": _newest((*_sent(case, letter, REQUESTS), *_told(case, ASKED))),
        "reminder.day": _newest(_sent(case, letter, (FOLLOW_UP,))),
        "refusal.day": _newest((*_refusals(case), *_told(case, REFUSED))),
        "spoken.day": _newest(_told(case, (EventKind.DECIDED,))),
        "grievance.day": _newest((*_challenges(case, letter), *_told(case, CHALLENGED))),
        "answer.day": _newest(_told(case, ANSWERED)),
        "opinion.day": _day_of(opinion),
        "opinion.doctor": opinion.who if opinion else "",
        "call.day": long_date(call.day) if call and call.day else "",
        "call.who": call.who if call else "",
        "call.said": call.text if call else "",
    }


def calls(case: Case) -> tuple[Event, ...]:
    """Return the calls that were noted, the newest first."""
    noted = (event for event in case.events if event.kind is EventKind.CALL)
    return tuple(sorted(noted, key=lambda event: event.day or date.min, reverse=True))


def newest_call(case: Case) -> Event | None:
    """Return the call that a letter would confirm."""
    return _newest_event(case, EventKind.CALL)


def history_labels() -> Mapping[str, str]:
    """Return what to call those facts."""
    return {
        "request.day": tr("Day of your request"),
        "reminder.day": tr("Day of your reminder"),
        "refusal.day": tr("Day of the refusal"),
        "spoken.day": tr("Day on which the plan said no"),
        "grievance.day": tr("Day of your grievance or appeal"),
        "answer.day": tr("Day of the plan's answer to it"),
        "opinion.day": tr("Day of the second opinion"),
        "opinion.doctor": tr("Doctor who gave the second opinion"),
        "call.day": tr("Day of the call"),
        "call.who": tr("With whom you spoke"),
        "call.said": tr("What was said in the call"),
    }


def place_in_history(fact: str) -> Place | None:
    """Return where a fact of the history is told, if it is one."""
    return Place("timeline") if fact in history_labels() else None


def _sent(case: Case, letter: str, kinds: Iterable[str]) -> Iterable[date]:
    wanted = tuple(kinds)
    return (
        each.delivery.day
        for each in case.letters
        if each.kind in wanted and each.delivery and each.id != letter
    )


def _challenges(case: Case, letter: str) -> Iterable[date]:
    return _sent(case, letter, (kind for kind, count in COUNTS_AS.items() if count in CHALLENGED))


def _refusals(case: Case) -> Iterable[date | None]:
    return (paper.day for paper in case.documents if paper.kind is DocumentKind.DENIAL)


def _told(case: Case, kinds: tuple[EventKind, ...]) -> Iterable[date | None]:
    return (event.day for event in case.events if event.kind in kinds)


def _newest(days: Iterable[date | None]) -> str:
    newest = max((day for day in days if day), default=None)
    return plain_date(newest) if newest else ""


def _newest_event(case: Case, kind: EventKind) -> Event | None:
    """Return the last event of a kind; one whose day is not known counts as the first."""
    events = [event for event in case.events if event.kind is kind]
    return max(events, key=lambda event: event.day or date.min, default=None)


def _day_of(event: Event | None) -> str:
    return plain_date(event.day) if event and event.day else ""
