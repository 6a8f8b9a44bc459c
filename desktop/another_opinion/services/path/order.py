"""Whether things can have happened in the order in which they are told."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from another_opinion.domain.case import Case
from another_opinion.domain.events import Event, EventKind
from another_opinion.rules.days import latest_business_day

MAY_COME = (EventKind.VISIT, EventKind.NOTE)
REFUSED = (EventKind.DENIED, EventKind.DENIED_EXPERIMENTAL, EventKind.DECIDED)

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


def told_before(event: Event, case: Case) -> Event | None:
    """Return the event after which this one must have come, if it is told before it.

    That is the question of an answer, or the refusal of a grievance, appeal or review, unless
    this is about silence.
    """
    return _before_its_question(event, case) or _before_its_refusal(event, case)


def _before_its_question(event: Event, case: Case) -> Event | None:
    earlier = case.event(event.about) if event.about else None
    if earlier and _is_before(event, earlier):
        return earlier
    questions = [each for each in case.events if each.kind in _QUESTIONS.get(event.kind, ())]
    before_all = questions and all(_is_before(event, each) for each in questions)
    return questions[0] if before_all and not event.about else None


def _before_its_refusal(event: Event, case: Case) -> Event | None:
    if event.kind not in (*_CHALLENGES, *_OUTSIDE) or event.about or event.day is None:
        return None
    if event.kind in _OUTSIDE and _was_challenged(case, event):
        return None
    refusals = [each for each in case.events if each.kind in REFUSED]
    before_all = refusals and all(_is_before(event, each) for each in refusals)
    return refusals[0] if before_all and not _was_silent(case, event.day) else None


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


def _is_before(event: Event, other: Event) -> bool:
    if event.day is None or other.day is None:
        return False
    if event.day == other.day and event.at and other.at:
        return event.at < other.at
    return event.day < other.day
