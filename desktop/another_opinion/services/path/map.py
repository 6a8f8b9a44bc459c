"""The path to another opinion as a map, not a ladder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from another_opinion.domain.case import Case
from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.events import EventKind
from another_opinion.rules.clock import Trigger
from another_opinion.rules.library import Library
from another_opinion.rules.station import Station, StationName
from another_opinion.services.path.situation import (
    ANSWERS_TO_CHALLENGES,
    CHALLENGES,
    ON_REQUESTS,
    REVIEW_DECISIONS,
    REVIEWS,
    Situation,
)


class StationState(StrEnum):
    """How a station stands to the patient; ``open`` can be gone to now."""

    HERE = "here"
    OPEN = "open"
    DONE = "done"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Stop:
    """A station of the path, and how it stands in this case."""

    station: Station
    state: StationState


def path_map(case: Case, library: Library, now: datetime) -> tuple[Stop, ...]:
    """Return the stations under the plan's regulator in order, exactly one of them ``here``."""
    return map_of(Situation.of(case, library, now))


def map_of(situation: Situation) -> tuple[Stop, ...]:
    """Return the stations in a situation that is known."""
    states = _states(situation)
    return tuple(Stop(station, states[station.name]) for station in situation.stations)


def _states(situation: Situation) -> Mapping[StationName, StationState]:
    """Let a state override those before it: later, open, done, here."""
    reached = tuple(name for name in _reached(situation) if situation.station(name))
    return {
        **dict.fromkeys(StationName, StationState.LATER),
        **dict.fromkeys(_opened(situation), StationState.OPEN),
        **dict.fromkeys(_finished(situation, reached), StationState.DONE),
        reached[-1]: StationState.HERE,
    }


def _reached(situation: Situation) -> Iterator[StationName]:
    """Name the stations that the patient has come to, in the order of the path."""
    yield StationName.INTERNAL
    if situation.asked_outside:
        yield StationName.OUTSIDE
    if situation.has(*CHALLENGES, *ANSWERS_TO_CHALLENGES):
        yield StationName.GRIEVANCE
    if situation.has(*REVIEWS) or _got_there_alone(situation):
        yield StationName.STATE_REVIEW
    if situation.has(*REVIEW_DECISIONS):
        yield StationName.REIMBURSEMENT


def _got_there_alone(situation: Situation) -> bool:
    """Say whether the plan had to send the case to outside reviewers by itself."""
    review = situation.station(StationName.STATE_REVIEW)
    return bool(review and review.automatic) and situation.has(*ANSWERS_TO_CHALLENGES)


def _finished(situation: Situation, reached: tuple[StationName, ...]) -> Iterator[StationName]:
    """Name the stations behind the patient; the first only once an opinion was given."""
    for name in reached[:-1]:
        if name is not StationName.INTERNAL or situation.had_opinion:
            yield name


def _opened(situation: Situation) -> Iterator[StationName]:
    """Name the stations to which the patient may go now."""
    denied = bool(situation.standing_denials)
    yield StationName.INTERNAL
    yield StationName.REGULATOR
    if denied or situation.nobody_is_qualified:
        yield StationName.OUTSIDE
    if denied or situation.waiting(Trigger.SILENCE) or _is_past_its_limit(situation):
        yield StationName.GRIEVANCE
    if situation.review_is_open or situation.is_open_at_once(StationName.STATE_REVIEW):
        yield StationName.STATE_REVIEW
    if situation.has(EventKind.PAID) or situation.has_paper(DocumentKind.BILL):
        yield StationName.REIMBURSEMENT


def _is_past_its_limit(situation: Situation) -> bool:
    request = situation.newest_decision(*ON_REQUESTS)
    return request is not None and request.has_run_out
