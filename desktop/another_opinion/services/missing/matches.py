"""What a paper may be that is not on file, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from another_opinion.domain.documents import Document, DocumentKind
from another_opinion.domain.facts import plain_date
from another_opinion.i18n import tr
from another_opinion.services.missing.mentions import Told
from another_opinion.services.missing.onfile import NO_DAY, days_away, kind_of
from another_opinion.services.missing.thing import Thing
from another_opinion.services.path import names


def likeliest_first(
    things: Iterable[Thing], paper: Document, told: Mapping[str, Told]
) -> list[Thing]:
    """Return things that a paper may be: those of its kind first, then those of the nearest day."""
    kind = kind_of(paper, told)

    def rank(thing: Thing) -> tuple[bool, int]:
        distance = days_away(paper, told, thing.day) if thing.day else None
        return thing.kind is not kind, NO_DAY if distance is None else distance

    return sorted((each for each in things if paper.id in each.papers), key=rank)


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
