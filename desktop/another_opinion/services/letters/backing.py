"""The exhibits behind what a letter tells of the past, such as the denial behind its date."""

from __future__ import annotations

from collections.abc import Iterable

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document, DocumentKind
from another_opinion.domain.events import EventKind
from another_opinion.domain.facts import long_date, plain_date
from another_opinion.domain.letters import Basis
from another_opinion.services.letters.history import ANSWERED, ASKED, CHALLENGED, REFUSED

_KINDS = {
    "request.day": ASKED,
    "refusal.day": REFUSED,
    "spoken.day": (EventKind.DECIDED,),
    "grievance.day": CHALLENGED,
    "answer.day": ANSWERED,
    "opinion.day": (EventKind.OPINION,),
    "call.day": (EventKind.CALL,),
}


def papers_behind(case: Case, told: Iterable[Basis]) -> tuple[str, ...]:
    """Return the ids of the exhibits on which days in a letter rest.

    A denial of that date is one, and what belongs to an event or letter of that day.
    """
    return tuple(
        dict.fromkeys(
            paper.id
            for basis in told
            if basis.fact in _KINDS and basis.value
            for paper in case.documents
            if paper.exhibit and _shows(case, paper, basis)
        )
    )


def _shows(case: Case, paper: Document, basis: Basis) -> bool:
    denial = basis.fact == "refusal.day" and paper.kind is DocumentKind.DENIAL
    if denial and paper.day and plain_date(paper.day) == basis.value:
        return True
    event = case.event(paper.about)
    if event is None or event.day is None or event.kind not in _KINDS[basis.fact]:
        return False
    return basis.value in (plain_date(event.day), long_date(event.day))
