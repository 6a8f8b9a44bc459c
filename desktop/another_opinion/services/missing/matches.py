"""Papers that may be what is not on file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document, DocumentKind
from another_opinion.domain.facts import plain_date
from another_opinion.i18n import tr
from another_opinion.services.missing.mentions import Told
from another_opinion.services.missing.thing import Thing
from another_opinion.services.path import names

_BEFORE, _AFTER = timedelta(days=3), timedelta(days=60)  # what happened
_MOST = 3
_NO_DAY = 1_000  # days; behind all that have one


def may_be(
    case: Case,
    told: Mapping[str, Told],
    thing: str,
    kinds: Collection[DocumentKind],
    day: date | None = None,
    after: timedelta = _AFTER,
) -> tuple[str, ...]:
    """Return the ids of papers that belong to nothing and may be one of those kinds.

    Where `day` is given, they are from around it, up to `after` it, the nearest first; those of
    the very day stand alone. A paper of which the user said that it is not the `thing` is left out.
    """
    away: dict[str, int] = {}
    for paper in case.documents:
        if paper.links or thing in paper.unlike or kind_of(paper, told) not in kinds:
            continue
        distance = _distance(paper, told, day, after) if day else 0
        if distance is not None:
            away[paper.id] = distance
    nearest = sorted(away, key=lambda each: away[each])
    if day and 0 in away.values():
        nearest = [each for each in nearest if away[each] == 0]
    return tuple(nearest[:_MOST])


def likeliest_first(
    things: Iterable[Thing], paper: Document, told: Mapping[str, Told]
) -> list[Thing]:
    """Return things that a paper may be: those of its kind first, then those of the nearest day."""
    kind = kind_of(paper, told)

    def rank(thing: Thing) -> tuple[bool, int]:
        distance = _distance(paper, told, thing.day) if thing.day else None
        return thing.kind is not kind, _NO_DAY if distance is None else distance

    return sorted((each for each in things if paper.id in each.papers), key=rank)


def kind_of(paper: Document, told: Mapping[str, Told]) -> DocumentKind:
    """Return what a paper is, or, as long as nobody said so, what its words tell."""
    known = paper.kind is not DocumentKind.OTHER
    return paper.kind if known else told.get(paper.id, Told()).kind


def _distance(
    paper: Document, told: Mapping[str, Told], day: date, after: timedelta = _AFTER
) -> int | None:
    """Return how many days a paper is away from a day; None where it is too far."""
    days = {paper.day} if paper.day else told.get(paper.id, Told()).days
    if not days:
        return _NO_DAY
    near = (each - day for each in days if -_BEFORE <= each - day <= after)
    return min((abs(each.days) for each in near), default=None)


def why(thing: Thing, paper: Document, told: Mapping[str, Told]) -> str:
    """Say why a paper is offered for a thing: why that is missing, and what the paper tells."""
    days = told.get(paper.id, Told()).days
    kind = kind_of(paper, told)
    tells = []
    if kind is not DocumentKind.OTHER:
        tells.append(names.document(kind))
    if thing.day and (thing.day in days or thing.day == paper.day):
        tells.append(plain_date(thing.day))
    if not tells:
        return thing.why
    return f"{thing.why} {tr('This paper tells: {what}.', what=', '.join(tells))}"
