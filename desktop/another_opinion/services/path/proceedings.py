"""What the plan was asked, and what it answered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document, DocumentKind
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.places import Place

INSIDE_REQUEST = "second-opinion-request"
OUTSIDE_REQUEST = "outside-network-request"
REQUESTS = (INSIDE_REQUEST, OUTSIDE_REQUEST)


@dataclass(frozen=True, slots=True)
class Act:
    """Something asked or answered on `day` (None while it is not known).

    `at` is the clock time in California, if known; `place` is where the application shows the
    act; `about` is the id of the letter or event that an answer belongs to, if the user said.
    """

    place: Place
    day: date | None
    at: time | None = None
    about: str = ""


def requests(case: Case) -> tuple[Act, ...]:
    """Return the requests that were handed in, on the day when the plan received them."""
    return tuple(
        Act(Place("letters", letter.id), letter.delivery.received, letter.delivery.at)
        for letter in case.letters
        if letter.kind in REQUESTS and letter.delivery
    )


def happened(case: Case, *kinds: EventKind) -> tuple[Act, ...]:
    """Return the events of these kinds."""
    return tuple(_of_event(event) for event in case.events if event.kind in kinds)


def denials(case: Case) -> tuple[Act, ...]:
    """Return the denials, each once, whether told as an event, kept as a paper, or both."""
    told = happened(case, EventKind.DENIED)
    known = {act.place.item for act in told} | {act.day for act in told if act.day}
    papers = (paper for paper in case.documents if paper.kind is DocumentKind.DENIAL)
    return (
        *told,
        *(_of_paper(paper) for paper in papers if not {paper.about, paper.day} & known),
    )


def answers_to_requests(case: Case) -> tuple[Act, ...]:
    """Return what settles a request: approval, denial, or the opinion itself."""
    return (*happened(case, EventKind.GRANTED, EventKind.OPINION), *denials(case))


def is_answered(request: Act, answers: Iterable[Act]) -> bool:
    """Say whether one of the `answers` came to `request`, then or later.

    An answer that the user tied to another letter or event does not count.
    """
    return any(
        answer.about == request.place.item or (not answer.about and _not_before(answer, request))
        for answer in answers
    )


def _not_before(answer: Act, request: Act) -> bool:
    return answer.day is not None and request.day is not None and answer.day >= request.day


def _of_event(event: Event) -> Act:
    return Act(Place("timeline", event.id), event.day, event.at)


def _of_paper(paper: Document) -> Act:
    return Act(Place("documents", paper.id), paper.day, about=paper.about)
