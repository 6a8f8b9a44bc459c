"""Letters to the plan: what the user changed, what was made, what was handed in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum

from another_opinion.domain.collections import replaced, without

INSIDE_REQUEST = "second-opinion-request"
OUTSIDE_REQUEST = "outside-network-request"
FURTHER_REQUEST = "further-request"
EXPEDITED_REQUEST = "expedited-request"
EXPEDITED_GRIEVANCE = "expedited-grievance"
DOCTOR_STATEMENT = "doctor-statement"
PHONE_SCRIPT = "phone-script"
FOLLOW_UP = "follow-up"
WRITTEN_DENIAL = "written-denial"
REPORT_REQUEST = "report-request"
GRIEVANCE = "grievance"
IMR_LETTER = "imr-letter"
IMR_SHEET = "imr-sheet"
ASSISTANT_SHEET = "assistant-sheet"
DEFECTIVE_DENIAL = "defective-denial"
RECORDS_REQUEST = "records-request"
EMPLOYER_APPEAL = "employer-appeal"
MEDICARE_APPEAL = "medicare-reconsideration"
MEDI_CAL_APPEAL = "medi-cal-appeal"
FEDERAL_APPEAL = "federal-reconsideration"
EMPLOYER_REVIEW = "employer-review"
INSURER_REVIEW = "insurer-review"
MEDICARE_FORWARDING = "medicare-forwarding"
MEDI_CAL_HEARING = "medi-cal-hearing"
FEDERAL_REVIEW = "federal-office-review"
TIMELINES_REQUEST = "timelines-request"
CALL_CONFIRMATION = "call-confirmation"
INDEPENDENCE_QUESTION = "independence-question"
RELEASE = "release"
COUNTER_RECORD = "counter-record"
REIMBURSEMENT_REQUEST = "reimbursement-request"
REQUESTS = (INSIDE_REQUEST, OUTSIDE_REQUEST, FURTHER_REQUEST, EXPEDITED_REQUEST)
"""The kinds of letter by which an opinion is asked for."""
ELSEWHERE = (
    RECORDS_REQUEST,
    RELEASE,
    INDEPENDENCE_QUESTION,
    IMR_LETTER,
    INSURER_REVIEW,
    EMPLOYER_REVIEW,
    MEDI_CAL_HEARING,
    FEDERAL_REVIEW,
)
"""The kinds of letter that go to someone other than the plan."""


@dataclass(frozen=True, slots=True)
class Basis:
    """A fact of the case as it was when the user reworded a block that holds it."""

    fact: str
    value: str


@dataclass(frozen=True, slots=True)
class Rewording:
    """A block of a letter in the user's own words; the application never changes them.

    `basis` holds the facts that the block was made from, so that a later change of one of
    them can be pointed out.
    """

    id: str
    text: str
    basis: tuple[Basis, ...] = ()


@dataclass(frozen=True, slots=True)
class Detail:
    """A fact that only this letter needs, such as the specialist asked for."""

    id: str
    value: str


class Way(StrEnum):
    """How a letter went to the plan."""

    HAND = "hand"
    CERTIFIED_MAIL = "certified_mail"
    MAIL = "mail"
    FAX = "fax"
    PORTAL = "portal"


@dataclass(frozen=True, slots=True)
class Enclosure:
    """An exhibit that went with a version: its letters then, and the paper's id and title."""

    code: str
    document: str
    title: str


@dataclass(frozen=True, slots=True)
class Version:
    """One printed or saved state of a letter; nothing about it can change.

    `number` counts from 1 within the letter, `made` is an instant with its time zone, and
    `content` the SHA-256 in hex by which the PDF's bytes lie in the case file. `code` is the
    letter number that its copies carry; nothing where they have none.
    """

    id: str
    letter: str
    number: int
    made: datetime
    law: str
    pages: int
    content: str
    code: str = ""
    enclosures: tuple[Enclosure, ...] = ()


@dataclass(frozen=True, slots=True)
class Delivery:
    """That a version was handed in: when, how and to whom.

    `received` is the day on which the plan is known to have it; None while that is not
    known. `at` is the clock time in California, known from a stamp or a fax slip.
    `reference` is the number of certified mail, or that on a fax slip or of a message.
    """

    version: int
    day: date
    way: Way
    to: str = ""
    received: date | None = None
    at: time | None = None
    stamped: bool = False
    reference: str = ""

    @property
    def by_hand(self) -> bool:
        """Whether it was handed in, and not sent."""
        return self.way is Way.HAND


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter that the user has begun; `kind` names its template.

    `facts` are the ids of those that it states, in order; `tells_sources` says that a last page
    tells where each comes from. `large` asks for large print.
    """

    id: str
    kind: str
    begun: date
    rewordings: tuple[Rewording, ...] = ()
    details: tuple[Detail, ...] = ()
    delivery: Delivery | None = None
    facts: tuple[str, ...] = ()
    tells_sources: bool = False
    large: bool = False

    def detail(self, name: str) -> str:
        """Return a fact that only this letter holds, or nothing."""
        return next((detail.value for detail in self.details if detail.id == name), "")

    def with_detail(self, name: str, value: str) -> Letter:
        """Return this letter with one of its own facts set."""
        return replace(self, details=replaced(self.details, Detail(name, value)))

    def rewording(self, block: str) -> Rewording | None:
        """Return the user's own words for a block, if there are any."""
        return next((words for words in self.rewordings if words.id == block), None)

    def with_rewording(self, words: Rewording) -> Letter:
        """Return this letter with one block in the user's words."""
        return replace(self, rewordings=replaced(self.rewordings, words))

    def without_rewording(self, block: str) -> Letter:
        """Return this letter with one block back in the fixed wording."""
        return replace(self, rewordings=without(self.rewordings, block))
