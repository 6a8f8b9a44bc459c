"""The path to another opinion as a map, not a ladder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from another_opinion.domain.case import Case
from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.events import EventKind
from another_opinion.rules.library import Library
from another_opinion.rules.regulator import Governs
from another_opinion.rules.station import Station, StationName
from another_opinion.services.path.proceedings import OUTSIDE_REQUEST, denials
from another_opinion.services.path.situation import ON_REQUESTS, Situation


class StationState(StrEnum):
    """How a station stands to the patient.

    ``open`` can be gone to now; ``elsewhere`` is one that other rules than these decide.
    """

    HERE = "here"
    OPEN = "open"
    DONE = "done"
    LATER = "later"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Stop:
    """A station of the path, and how it stands in this case."""

    station: Station
    state: StationState


def path_map(case: Case, library: Library, now: datetime) -> tuple[Stop, ...]:
    """Return every station in the order of the path, exactly one of them ``here``."""
    situation = Situation.of(case, library, now)
    states = _elsewhere() if situation.governs is Governs.NO else _states(situation)
    return tuple(Stop(station, states[station.id]) for station in library.stations)


def _elsewhere() -> Mapping[StationName, StationState]:
    """Leave only the first station, since a plain request can always be made."""
    states = dict.fromkeys(StationName, StationState.ELSEWHERE)
    return states | {StationName.INTERNAL: StationState.HERE}


def _states(situation: Situation) -> Mapping[StationName, StationState]:
    """Let a state override those before it: later, open, done, here."""
    reached = tuple(_reached(situation))
    return {
        **dict.fromkeys(StationName, StationState.LATER),
        **dict.fromkeys(_opened(situation), StationState.OPEN),
        **dict.fromkeys(_finished(situation, reached), StationState.DONE),
        reached[-1]: StationState.HERE,
    }


def _reached(situation: Situation) -> Iterator[StationName]:
    """Name the stations that the patient has come to, in the order of the path."""
    yield StationName.INTERNAL
    if situation.has_handed_in(OUTSIDE_REQUEST):
        yield StationName.OUTSIDE
    if situation.has(EventKind.GRIEVANCE):
        yield StationName.GRIEVANCE
    if situation.has(EventKind.IMR_REQUEST):
        yield StationName.STATE_REVIEW
    if situation.has(EventKind.IMR_DECISION):
        yield StationName.REIMBURSEMENT


def _finished(situation: Situation, reached: tuple[StationName, ...]) -> Iterator[StationName]:
    """Name the stations behind the patient; the first only once an opinion was given."""
    for name in reached[:-1]:
        if name is not StationName.INTERNAL or situation.had_opinion:
            yield name


def _opened(situation: Situation) -> Iterator[StationName]:
    """Name the stations to which the patient may go now."""
    denied = bool(denials(situation.case))
    yield StationName.INTERNAL
    if denied or situation.nobody_is_qualified:
        yield StationName.OUTSIDE
    if denied or _is_past_its_limit(situation):
        yield StationName.GRIEVANCE
    if situation.is_urgent or situation.state_review_is_open:
        yield StationName.STATE_REVIEW
    if situation.has(EventKind.PAID) or situation.has_paper(DocumentKind.BILL):
        yield StationName.REIMBURSEMENT


def _is_past_its_limit(situation: Situation) -> bool:
    request = situation.newest(*ON_REQUESTS)
    return request is not None and request.has_run_out
