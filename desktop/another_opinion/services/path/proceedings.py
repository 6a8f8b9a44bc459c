"""What the plan was asked, and what it answered."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, time

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document, DocumentKind
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.letters import (
    EXPEDITED_GRIEVANCE,
    EXPEDITED_REQUEST,
    REQUESTS,
    Delivery,
)
from another_opinion.domain.places import Place
from another_opinion.services.path.handed import COUNTS_AS

DENIALS = (EventKind.DENIED, EventKind.DENIED_EXPERIMENTAL)

_CHALLENGES = frozenset({EventKind.GRIEVANCE, EventKind.APPEAL})
_OF_LETTERS = frozenset(
    {*COUNTS_AS.values(), *_CHALLENGES, EventKind.GRIEVANCE_SENT, EventKind.APPEAL_SENT}
)


@dataclass(frozen=True, slots=True)
class Act:
    """Something asked or answered on `day` (None while it is not known).

    `at` is the clock time in California, if known; `place` is where the application shows the
    act; `about` is the id of the letter or event that it belongs to, if the user said; `thread`
    is the first of that chain. `urgent` is None if only the checklist can say. `only_sent` acts
    happened on the plan's side at some day from `day` on.
    """

    place: Place
    day: date | None
    at: time | None = None
    about: str = ""
    thread: str = ""
    urgent: bool | None = None
    only_sent: bool = False
    kind: EventKind | None = None


def requests(case: Case) -> tuple[Act, ...]:
    """Return the patient's requests, on the day when the plan received them.

    A request whose receipt nobody knows stands on the day when it was sent.
    """
    inside = _asked_and_received(case, EventKind.ASKED, EventKind.RECEIVED)
    outside = _asked_and_received(case, EventKind.OUTSIDE_ASKED, EventKind.OUTSIDE_RECEIVED)
    return (*_letters(case), *inside, *outside)


def happened(case: Case, *kinds: EventKind) -> tuple[Act, ...]:
    """Return the events of these kinds; a letter that was handed in counts as what it is."""
    ties = _ties(case)
    letters = () if _OF_LETTERS.isdisjoint(kinds) else tuple(_counted_letters(case))
    known = {act.place.item for act in letters}
    told = (
        _of_event(event, ties)
        for event in case.events
        if event.kind in kinds and not (event.about in known and event.kind in _OF_LETTERS)
    )
    return (*told, *(act for act in letters if act.kind in kinds))


def received(case: Case, sent: Iterable[EventKind], kinds: Iterable[EventKind]) -> tuple[Act, ...]:
    """Return what the plan received of these kinds, and what was sent with receipt unknown."""
    receipts = happened(case, *kinds)
    unknown = (act for act in happened(case, *sent) if not is_answered(act, receipts))
    return (*receipts, *(replace(act, only_sent=True) for act in unknown))


def denials(case: Case) -> tuple[Act, ...]:
    """Return the denials, each once, whether told as an event, kept as a paper, or both.

    One that the plan only spoke of counts until its letter comes.
    """
    told = happened(case, *DENIALS)
    known = {act.place.item for act in told} | {act.day for act in told if act.day}
    papers = (paper for paper in case.documents if paper.kind is DocumentKind.DENIAL)
    ties = _ties(case)
    in_writing = (
        *told,
        *(_of_paper(paper, ties) for paper in papers if not {*paper.links, paper.day} & known),
    )
    return (*_spoken(case, in_writing), *in_writing)


def _spoken(case: Case, in_writing: Iterable[Act]) -> Iterator[Act]:
    """Give the refusals of which there is no letter yet."""
    letters = tuple(in_writing)
    told = happened(case, EventKind.DECIDED)
    return (act for act in told if not is_answered(act, letters))


def acts(case: Case, kinds: Iterable[EventKind]) -> tuple[Act, ...]:
    """Return what happened of these kinds; papers count as denials too."""
    wanted = set(kinds)
    papers = denials(case) if EventKind.DENIED in wanted else ()
    return (*happened(case, *wanted), *(act for act in papers if act.kind is None))


def answers_to_requests(case: Case) -> tuple[Act, ...]:
    """Return what settles a request: approval, denial, or the opinion itself."""
    return (*happened(case, EventKind.GRANTED, EventKind.OPINION), *denials(case))


def is_answered(request: Act, answers: Iterable[Act]) -> bool:
    """Say whether one of the `answers` came to `request`, then or later.

    An answer that the user tied to another letter or event does not count.
    """
    return any(_answers(answer, request) for answer in answers)


def _answers(answer: Act, request: Act) -> bool:
    if answer.about == request.place.item:
        return True
    tied_elsewhere = answer.about and answer.thread != request.thread
    return not tied_elsewhere and _not_before(answer, request)


def _not_before(answer: Act, request: Act) -> bool:
    return answer.day is not None and request.day is not None and answer.day >= request.day


def _asked_and_received(case: Case, sent: EventKind, receipt: EventKind) -> Iterator[Act]:
    """Give the requests told as events, but not the receipts of letters."""
    return (act for act in received(case, [sent], [receipt]) if not case.letter(act.about))


def _letters(case: Case) -> Iterator[Act]:
    """Give the requests that were handed in, received when an event or the letter says."""
    kinds = (EventKind.RECEIVED, EventKind.OUTSIDE_RECEIVED)
    for letter in case.letters:
        if letter.kind in REQUESTS and letter.delivery:
            act = _of_letter(case, letter.id, letter.delivery, kinds)
            yield replace(act, urgent=True) if letter.kind == EXPEDITED_REQUEST else act


def _counted_letters(case: Case) -> Iterator[Act]:
    """Give the letters that were handed in and count as an event, each with its kind."""
    for letter in case.letters:
        kind = COUNTS_AS.get(letter.kind)
        if kind and letter.delivery:
            receipts = _CHALLENGES if kind in _CHALLENGES else (kind,)
            act = _of_letter(case, letter.id, letter.delivery, receipts)
            urgent = True if letter.kind == EXPEDITED_GRIEVANCE else None
            yield replace(act, urgent=urgent, kind=_named(kind, case))


def _named(kind: EventKind, case: Case) -> EventKind:
    """Return the name of what a letter is: after a refusal some laws call a grievance an appeal."""
    is_appeal = kind is EventKind.GRIEVANCE and denials(case)
    return EventKind.APPEAL if is_appeal else kind


def _of_letter(case: Case, letter: str, delivery: Delivery, receipts: Collection[EventKind]) -> Act:
    place = Place("letters", letter)
    if delivery.received:
        return Act(place, delivery.received, delivery.at, thread=letter)
    told = (event for event in case.events if event.kind in receipts and event.about == letter)
    if receipt := next(told, None):
        return Act(place, receipt.day, receipt.at, thread=letter)
    return Act(place, delivery.day, thread=letter, only_sent=True)


def _ties(case: Case) -> Mapping[str, str]:
    """Return for each event that is tied to a letter or to another event what that is."""
    return {event.id: event.about for event in case.events if event.about}


def _first_of_chain(name: str, ties: Mapping[str, str]) -> str:
    """Return the first letter or event of the chain that one belongs to."""
    seen = {name}
    while (before := ties.get(name, "")) and before not in seen:
        seen.add(before)
        name = before
    return name


def _of_event(event: Event, ties: Mapping[str, str]) -> Act:
    return Act(
        place=Place("timeline", event.id),
        day=event.day,
        at=event.at,
        about=event.about,
        thread=_first_of_chain(event.id, ties),
        urgent=event.urgent,
        kind=event.kind,
    )


def _of_paper(paper: Document, ties: Mapping[str, str]) -> Act:
    thread = _first_of_chain(paper.about, ties) or paper.id
    return Act(Place("documents", paper.id), paper.day, about=paper.about, thread=thread)
