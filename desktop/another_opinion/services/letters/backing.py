"""The exhibits behind what a letter tells of the past, such as the denial behind its date."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from another_opinion.domain.case import Case
from another_opinion.domain.documents import PROOFS_OF_RECEIPT, Document, DocumentKind
from another_opinion.domain.events import EventKind
from another_opinion.domain.facts import long_date, plain_date
from another_opinion.domain.letters import FOLLOW_UP, REQUESTS, Basis
from another_opinion.services.letters.history import ANSWERED, ASKED, CHALLENGED, REFUSED
from another_opinion.services.path.handed import COUNTS_AS

_KINDS = {
    "request.day": ASKED,
    "refusal.day": REFUSED,
    "spoken.day": (EventKind.DECIDED,),
    "grievance.day": CHALLENGED,
    "answer.day": ANSWERED,
    "opinion.day": (EventKind.OPINION,),
    "call.day": (EventKind.CALL,),
}
_LETTERS = {
    "request.day": REQUESTS,
    "reminder.day": (FOLLOW_UP,),
    "grievance.day": tuple(kind for kind, count in COUNTS_AS.items() if count in CHALLENGED),
}
_DAYS = _KINDS.keys() | _LETTERS.keys()
_OF_A_LETTER = PROOFS_OF_RECEIPT | {DocumentKind.MAIL_RECEIPT}


def papers_behind(case: Case, told: Iterable[Basis]) -> tuple[str, ...]:
    """Return the ids of the exhibits on which days in a letter rest.

    A denial of that date is one, what belongs to an event of that day, and what shows that a
    letter went on it.
    """
    return tuple(
        dict.fromkeys(
            paper.id
            for basis in told
            if basis.value and basis.fact in _DAYS
            for paper in case.documents
            if paper.exhibit and _shows(case, paper, basis)
        )
    )


def _shows(case: Case, paper: Document, basis: Basis) -> bool:
    denial = basis.fact == "refusal.day" and paper.kind is DocumentKind.DENIAL
    days = [paper.day] if denial else []
    days += [_day_of(case, link, paper, basis.fact) for link in paper.links]
    return any(day and basis.value in (plain_date(day), long_date(day)) for day in days)


def _day_of(case: Case, link: str, paper: Document, fact: str) -> date | None:
    """Return the day of an event of the kind that is told, or of a letter that went."""
    if event := case.event(link):
        return event.day if event.kind in _KINDS.get(fact, ()) else None
    letter = case.letter(link)
    told = letter and letter.kind in _LETTERS.get(fact, ()) and paper.kind in _OF_A_LETTER
    return letter.delivery.day if letter and told and letter.delivery else None
