"""Things that happened, as the user tells them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum


class EventKind(StrEnum):
    """What happened."""

    CALL = "call"
    VISIT = "visit"
    REFERRAL = "referral"
    OPINION = "opinion"
    GRANTED = "granted"
    DENIED = "denied"
    GRIEVANCE = "grievance"
    GRIEVANCE_ANSWER = "grievance_answer"
    IMR_REQUEST = "imr_request"
    IMR_DECISION = "imr_decision"
    PAID = "paid"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened on `day` (None while the day is not known).

    `at` is the clock time in California, where it is known. `who` names the person spoken to
    or seen.
    """

    id: str
    kind: EventKind
    day: date | None
    text: str = ""
    who: str = ""
    at: time | None = None
