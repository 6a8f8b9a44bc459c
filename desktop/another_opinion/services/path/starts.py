"""What starts the clocks of a case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from another_opinion.domain.case import Case
from another_opinion.domain.events import EventKind
from another_opinion.rules.clock import Trigger
from another_opinion.rules.regulator import Regulator
from another_opinion.services.path.proceedings import (
    Act,
    denials,
    happened,
    is_answered,
    received,
    requests,
)

_EVENTS: dict[EventKind, Trigger] = {
    EventKind.CLAIM: Trigger.CLAIM,
    EventKind.DECIDED: Trigger.DECISION,
    EventKind.DENIED_EXPERIMENTAL: Trigger.EXPERIMENTAL_DENIAL,
    EventKind.INFORMATION_ASKED: Trigger.INFORMATION_ASKED,
    EventKind.APPOINTMENT_ASKED: Trigger.APPOINTMENT,
    EventKind.PRIMARY_CARE_ASKED: Trigger.PRIMARY_CARE,
    EventKind.COMPLAINT: Trigger.COMPLAINT,
    EventKind.IMR_REQUEST: Trigger.REVIEW_REQUEST,
    EventKind.IMR_ACCEPTED: Trigger.REVIEW_ACCEPTED,
    EventKind.IMR_FILE_COMPLETE: Trigger.REVIEW_FILE,
    EventKind.IMR_FAVORABLE: Trigger.REVIEW_WON,
    EventKind.EXTERNAL_REVIEW: Trigger.EXTERNAL_REVIEW,
    EventKind.RECORDS_REQUEST: Trigger.RECORDS_REQUEST,
    EventKind.SUMMARY_REQUEST: Trigger.SUMMARY_REQUEST,
    EventKind.PRIVACY_REQUEST: Trigger.PRIVACY_REQUEST,
    EventKind.PRIVACY_LETTER: Trigger.PRIVACY_LETTER,
}

_SENT = {
    EventKind.GRIEVANCE: EventKind.GRIEVANCE_SENT,
    EventKind.APPEAL: EventKind.APPEAL_SENT,
}


@dataclass(frozen=True, slots=True)
class Start:
    """An act that starts the clocks of a trigger.

    `by` is the last day on which it may have happened, if only a range is known; `shown` says
    that something shows the end of that range, and it is not only today. `later` holds the days
    from which a kinder reading of the law would count.
    """

    trigger: Trigger
    act: Act
    urgent: bool
    by: date | None = None
    shown: bool = False
    later: tuple[date, ...] = ()


def is_urgent(case: Case) -> bool:
    """Say whether the user told that waiting could do serious harm."""
    return case.choices.get("urgent") == "yes"


def told_starts(case: Case, regulator: Regulator, today: date) -> Iterator[Start]:
    """Give the starts that the case itself tells of, up to `today` in California."""
    urgent = is_urgent(case)
    for trigger, acts in _told(case, regulator):
        for act in acts:
            in_haste = urgent if act.urgent is None else act.urgent
            if act.only_sent:
                yield _sent(Start(trigger, act, in_haste), case, today)
            else:
                yield Start(trigger, act, in_haste)


def _told(case: Case, regulator: Regulator) -> Iterator[tuple[Trigger, Iterable[Act]]]:
    yield Trigger.REQUEST, requests(case)
    yield Trigger.REFERRAL, _referrals(case, regulator)
    yield Trigger.DENIAL, denials(case)
    yield Trigger.GRIEVANCE, _challenges(case, regulator.grievances)
    yield Trigger.APPEAL, _challenges(case, regulator.appeals)
    yield Trigger.PAYMENT_APPEAL, happened(case, *_payment_appeals(regulator))
    yield Trigger.URGENT_CARE, _all_urgent(happened(case, EventKind.URGENT_CARE_ASKED))
    yield Trigger.EXPERIMENTAL_REVIEW_REQUEST, _experimental_reviews(case)
    for kind, trigger in _EVENTS.items():
        yield trigger, happened(case, kind)


def _referrals(case: Case, regulator: Regulator) -> Iterable[Act]:
    """Return the referrals on the day from which the plan's time to decide runs."""
    referrals = happened(case, EventKind.REFERRAL)
    return _complete(case, referrals) if regulator.waits_for_information else referrals


def _complete(case: Case, referrals: Iterable[Act]) -> Iterator[Act]:
    """Give the referrals on the day when the plan had all that it needed and asked for."""
    asked = happened(case, EventKind.INFORMATION_ASKED)
    sent = happened(case, EventKind.INFORMATION_SENT)
    for referral in referrals:
        wanted = [act for act in asked if is_answered(referral, [act])]
        came = [act for act in sent if wanted and is_answered(wanted[-1], [act])]
        if came:
            yield replace(referral, day=came[-1].day, at=came[-1].at)
        elif not wanted:
            yield referral


def _challenges(case: Case, kinds: tuple[EventKind, ...]) -> tuple[Act, ...]:
    """Return the grievances or appeals of these kinds, the ones only sent included."""
    return received(case, [_SENT[kind] for kind in kinds if kind in _SENT], kinds)


def _payment_appeals(regulator: Regulator) -> Iterator[EventKind]:
    if EventKind.PAYMENT_APPEAL not in (*regulator.grievances, *regulator.appeals):
        yield EventKind.PAYMENT_APPEAL


def _all_urgent(acts: Iterable[Act]) -> Iterator[Act]:
    return (replace(act, urgent=True) for act in acts)


def _experimental_reviews(case: Case) -> Iterator[Act]:
    """Give the requests for review that answer a refusal as experimental."""
    reviews = happened(case, EventKind.IMR_REQUEST)
    refusals = happened(case, EventKind.DENIED_EXPERIMENTAL)
    return (act for act in reviews if any(is_answered(refusal, [act]) for refusal in refusals))


# What shows that the plan has a letter, whatever it answers.
_REACTIONS = (
    EventKind.GRANTED,
    EventKind.DENIED,
    EventKind.DENIED_EXPERIMENTAL,
    EventKind.INFORMATION_ASKED,
    EventKind.GRIEVANCE_ACKNOWLEDGED,
    EventKind.GRIEVANCE_ANSWER,
    EventKind.APPEAL_ANSWER,
)


def _sent(start: Start, case: Case, today: date) -> Start:
    """Return the start of what was sent, with the last day on which the plan may have got it."""
    reactions = happened(case, *_REACTIONS)
    days = [each.day for each in reactions if each.day and is_answered(start.act, [each])]
    sent = start.act.day or today
    return replace(start, by=max(sent, min((*days, today))), shown=bool(days))
