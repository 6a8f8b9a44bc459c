"""Papers that come home: which letter one is a copy of, and what it proves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from uuid import uuid4

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document, DocumentKind
from another_opinion.domain.letters import Delivery, Letter, Version, Way
from another_opinion.domain.shelving import in_two
from another_opinion.i18n import tr
from another_opinion.services.documents.names import LONGEST_TITLE
from another_opinion.services.path import names


def numbered(case: Case, number: str) -> Version | None:
    """Return the version that carries a letter number."""
    return next((each for each in case.versions if number and each.code == number), None)


@dataclass(frozen=True, slots=True)
class Part:
    """The pages of a paper (from 0) from one letter number to the next."""

    number: str
    start: int
    end: int


BESIDES = 2
"""Pages that may lie with a letter; a longer paper holds something else as well."""


def parts(document: Document, numbers: Sequence[tuple[int, str]]) -> tuple[Part, ...]:
    """Divide a paper by the letter numbers that were seen, each with its page.

    What lies before the first belongs to it, and copies of the same letter to each other.
    """
    starts = [
        (page, number)
        for place, (page, number) in enumerate(numbers)
        if not place or numbers[place - 1][1] != number
    ]
    begins = [0, *(page for page, _ in starts[1:])]
    ends = [*begins[1:], document.length]
    return tuple(
        Part(number, begin, end)
        for (_, number), begin, end in zip(starts, begins, ends, strict=True)
    )


def are_letters(case: Case, divided: Sequence[Part]) -> bool:
    """Say whether each part of a paper is a copy of a letter of the case, and nothing more."""
    versions = [numbered(case, part.number) for part in divided]
    return all(
        version is not None and part.end - part.start <= version.pages + BESIDES
        for version, part in zip(versions, divided, strict=True)
    )


def filed_each(
    case: Case, document: Document, into: Sequence[Part], is_stamped: Callable[[Letter], bool]
) -> tuple[Case, tuple[str, ...]]:
    """Return the case with each part of a paper filed with its letter, and the papers' ids.

    More than one part are papers of their own after that.
    """
    ids = [document.id, *(uuid4().hex for _ in into[1:])]
    for place, name in enumerate(ids[1:]):
        paper = case.document(ids[place])
        if paper:
            length = into[place].end - into[place].start
            case = in_two(case, paper, length, name, document.title)
    for part, name in zip(into, ids, strict=True):
        paper, version = case.document(name), numbered(case, part.number)
        letter = case.letter(version.letter) if version else None
        if paper and letter:
            stamped = is_stamped(letter)
            case = case.with_document(filed(paper, letter, part.number, stamped=stamped))
    return case, tuple(ids)


def version_on(case: Case, document: Document) -> Version | None:
    """Return the version that a paper is a copy of.

    That is the one whose number is on it; else the one that was handed in, or the newest, of the
    letter whose stamped copy it is.
    """
    if version := numbered(case, document.letter_number):
        return version
    letter = case.letter(document.about)
    if letter is None or document.kind is not DocumentKind.STAMPED_LETTER:
        return None
    versions = case.versions_of(letter.id)
    went = letter.delivery.version if letter.delivery else 0
    return next(
        (each for each in versions if each.number == went), next(iter(versions[::-1]), None)
    )


def filed(document: Document, letter: Letter, number: str, *, stamped: bool) -> Document:
    """Return a paper as a copy of a letter, which is `stamped` or else signed or sent."""
    about = names.letter(letter.kind)
    title = tr("Stamped copy: {letter}") if stamped else tr("Copy that came back: {letter}")
    return replace(
        document,
        title=title.format(letter=about)[:LONGEST_TITLE],
        kind=DocumentKind.STAMPED_LETTER if stamped else document.kind,
        about=letter.id,
        letter_number=number,
    )


def received_by_stamp(
    letter: Letter, version: Version, day: date, at: time | None = None
) -> Letter:
    """Return a letter that was handed in as its stamp says."""
    before = letter.delivery
    to = before.to if before else ""
    given = Delivery(version.number, day, Way.HAND, to, received=day, at=at, stamped=True)
    return replace(letter, delivery=given)
