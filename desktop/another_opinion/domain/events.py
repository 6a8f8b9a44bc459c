"""Things that happened, as the user tells them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from another_opinion.domain.opinions import Opinion
from another_opinion.domain.roughly import Roughly


class EventKind(StrEnum):
    """What happened.

    ``asked`` is a request of the patient whose receipt is not known, ``received`` one that the
    plan has; the ``outside`` ones ask for an opinion outside the network. ``appeal`` is the word
    of Medicare, Medi-Cal and employers' plans for what others call a grievance;
    ``payment_appeal`` is one about care already had. ``external_review`` asks an office outside
    the plan for something other than the state's Independent Medical Review.
    """

    CALL = "call"
    VISIT = "visit"
    NOTE = "note"

    ASKED = "asked"
    RECEIVED = "received"
    OUTSIDE_ASKED = "outside_asked"
    OUTSIDE_RECEIVED = "outside_received"
    REFERRAL = "referral"
    CLAIM = "claim"
    INFORMATION_ASKED = "information_asked"
    INFORMATION_SENT = "information_sent"
    SILENCE = "silence"
    DECIDED = "decided"
    GRANTED = "granted"
    DENIED = "denied"
    DENIED_EXPERIMENTAL = "denied_experimental"

    APPOINTMENT_ASKED = "appointment_asked"
    PRIMARY_CARE_ASKED = "primary_care_asked"
    URGENT_CARE_ASKED = "urgent_care_asked"
    APPOINTMENT_OFFERED = "appointment_offered"
    OPINION = "opinion"
    REPORT = "report"

    GRIEVANCE_SENT = "grievance_sent"
    GRIEVANCE = "grievance"
    GRIEVANCE_ACKNOWLEDGED = "grievance_acknowledged"
    GRIEVANCE_ANSWER = "grievance_answer"
    APPEAL_SENT = "appeal_sent"
    APPEAL = "appeal"
    PAYMENT_APPEAL = "payment_appeal"
    APPEAL_ANSWER = "appeal_answer"

    COMPLAINT = "complaint"
    COMPLAINT_ACKNOWLEDGED = "complaint_acknowledged"
    COMPLAINT_ANSWER = "complaint_answer"
    IMR_REQUEST = "imr_request"
    IMR_ACKNOWLEDGED = "imr_acknowledged"
    IMR_ACCEPTED = "imr_accepted"
    IMR_FILE = "imr_file"
    IMR_FILE_COMPLETE = "imr_file_complete"
    IMR_DECISION = "imr_decision"
    IMR_FAVORABLE = "imr_favorable"
    EXTERNAL_REVIEW = "external_review"
    EXTERNAL_DECISION = "external_decision"

    PAID = "paid"
    REPAID = "repaid"
    RECORDS_REQUEST = "records_request"
    SUMMARY_REQUEST = "summary_request"
    RECORDS = "records"
    PRIVACY_REQUEST = "privacy_request"
    PRIVACY_LETTER = "privacy_letter"
    PRIVACY_KEPT = "privacy_kept"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened on `day` (None while the day is not known).

    `roughly` is when it was, where no day is known. `at` is the clock time in California, where
    it is known. `who` names the person spoken to or seen. `about` is the id of the letter or
    event that this belongs to, if the user said. `urgent` says whether this could not wait;
    None leaves that to the checklist. `opinion` belongs to an event of that kind.
    """

    id: str
    kind: EventKind
    day: date | None = None
    text: str = ""
    who: str = ""
    at: time | None = None
    about: str = ""
    urgent: bool | None = None
    roughly: Roughly | None = None
    opinion: Opinion | None = None
