"""The papers that are on file, put in order once for all questions about what is not."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document, DocumentKind
from another_opinion.services.missing.mentions import Told

NO_DAY = 1_000
"""Days by which a paper without one is away from any: behind all that have one."""

LATEST = timedelta(days=60)
"""After what happened, up to which a paper may be of it, where nothing else is known."""

_BEFORE = timedelta(days=3)
_MOST = 3


class OnFile:
    """Answers for hundreds of events among hundreds of papers, so none goes through all of them."""

    def __init__(self, case: Case, told: Mapping[str, Told]) -> None:
        self._places = {paper.id: place for place, paper in enumerate(case.documents)}
        self._unlike = {paper.id: paper.unlike for paper in case.documents}
        self._tied = {(name, paper.kind) for paper in case.documents for name in paper.links}
        self._from = {(paper.kind, paper.day) for paper in case.documents if paper.day}
        self._dated: dict[DocumentKind, list[tuple[date, str]]] = defaultdict(list)
        self._undated: dict[DocumentKind, list[str]] = defaultdict(list)
        for paper in case.documents:
            if not paper.links:
                self._put(paper, told)
        for dated in self._dated.values():
            dated.sort()

    def is_tied(self, owner: str, kinds: Collection[DocumentKind]) -> bool:
        """Say whether a paper of one of those kinds belongs to a letter or an event."""
        return any((owner, kind) in self._tied for kind in kinds)

    def is_from(self, day: date, kinds: Collection[DocumentKind]) -> bool:
        """Say whether a paper of one of those kinds is from a day."""
        return any((kind, day) in self._from for kind in kinds)

    def may_be(
        self,
        thing: str,
        kinds: Collection[DocumentKind],
        day: date | None = None,
        after: timedelta = LATEST,
    ) -> tuple[str, ...]:
        """Return the ids of papers that belong to nothing and may be one of those kinds.

        Where `day` is given, they are from around it, up to `after` it, the nearest first; those
        of the very day stand alone. A paper of which the user said that it is not the `thing` is
        left out.
        """
        away: dict[str, int] = {}
        for name, distance in self._away(kinds, day, after):
            if thing not in self._unlike[name]:
                away[name] = min(distance, away.get(name, distance))
        nearest = sorted(away, key=lambda name: (away[name], self._places[name]))
        if day and 0 in away.values():
            nearest = [name for name in nearest if away[name] == 0]
        return tuple(nearest[:_MOST])

    def _put(self, paper: Document, told: Mapping[str, Told]) -> None:
        kind, days = kind_of(paper, told), days_of(paper, told)
        self._dated[kind] += ((day, paper.id) for day in days)
        if not days:
            self._undated[kind].append(paper.id)

    def _away(
        self, kinds: Collection[DocumentKind], day: date | None, after: timedelta
    ) -> Iterator[tuple[str, int]]:
        for kind in kinds:
            yield from ((name, NO_DAY) for name in self._undated[kind])
            dated = self._dated[kind]
            if day is None:
                yield from ((name, NO_DAY) for _, name in dated)
                continue
            first = bisect_left(dated, day - _BEFORE, key=lambda each: each[0])
            last = bisect_right(dated, day + after, key=lambda each: each[0])
            yield from ((name, abs((its - day).days)) for its, name in dated[first:last])


def kind_of(paper: Document, told: Mapping[str, Told]) -> DocumentKind:
    """Return what a paper is, or, as long as nobody said so, what its words tell."""
    known = paper.kind is not DocumentKind.OTHER
    return paper.kind if known else told.get(paper.id, Told()).kind


def days_of(paper: Document, told: Mapping[str, Told]) -> frozenset[date]:
    """Return the date of a paper, or, as long as nobody said so, all days on its first page."""
    return frozenset({paper.day}) if paper.day else told.get(paper.id, Told()).days


def days_away(paper: Document, told: Mapping[str, Told], day: date) -> int | None:
    """Return how many days a paper is away from one; None where it is too far."""
    days = days_of(paper, told)
    if not days:
        return NO_DAY
    near = (each - day for each in days if -_BEFORE <= each - day <= LATEST)
    return min((abs(each.days) for each in near), default=None)
