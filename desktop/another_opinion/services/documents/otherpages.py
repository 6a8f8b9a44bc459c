"""The pages of a letter that come home one by one, each as a photo of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from another_opinion.domain.binding import moved
from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document, DocumentKind
from another_opinion.domain.letters import Letter, Version
from another_opinion.domain.shelving import in_one
from another_opinion.errors import DamagedContent, UnreadableDocument
from another_opinion.services.documents.homecoming import version_on
from another_opinion.services.documents.likeness import Content, Likeness
from another_opinion.services.pages.reader import PageReader

_SECONDS = 60.0
_APART = timedelta(days=2)
"""Between the photos of one letter."""
_MOST = 12
"""Papers that are looked at for one copy, the newest first."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A stamped copy of a version that lacks pages, and a paper that may be one of them."""

    copy: Document
    paper: Document
    version: Version


@dataclass(frozen=True, slots=True)
class OtherPage:
    """A paper that shows page `number` (from 0) of the letter of which `copy` lacks pages.

    Both are the ids of papers.
    """

    copy: str
    paper: str
    number: int


def lacking(case: Case, copy: Document) -> Version | None:
    """Return the version of which a paper is the stamped copy, if it has fewer pages than that."""
    version = version_on(case, copy) if copy.kind is DocumentKind.STAMPED_LETTER else None
    return version if version and copy.length < version.pages // 2 else None


def lacks_pages_of(case: Case, letter: Letter) -> bool:
    """Say whether the stamped copy of a letter has fewer pages than the letter."""
    return any(lacking(case, each) for each in case.documents if each.about == letter.id)


def pairs_with(case: Case, paper: Document) -> tuple[Pair, ...]:
    """Return a paper with each that may hold pages of the same letter.

    Where it is a copy with a letter number, these are the papers that nobody has sorted yet, or
    that came for the same letter without a number; otherwise they are such copies.
    """
    papers = sorted(case.documents, key=lambda each: each.added, reverse=True)
    copies = [paper] if paper.letter_number else [each for each in papers if each.letter_number]
    others = papers if paper.letter_number else [paper]
    return tuple(
        Pair(copy, other, version)
        for copy in copies
        if (version := lacking(case, copy))
        for other in others
        if _may_belong(copy, other, version)
    )[:_MOST]


def other_page(pairs: Sequence[Pair], content: Content) -> OtherPage | None:
    """Return the first of the pairs of which the paper begins with another page of the letter.

    They are compared in a worker that is there for nothing else; a paper that cannot be read is
    passed over.
    """
    with PageReader(_SECONDS) as eyes:
        for pair in pairs:
            try:
                letter = Likeness.with_version(eyes, content, pair.version)
                shown = letter.shown_on(pair.paper, 0, pair.copy.length)
            except (DamagedContent, UnreadableDocument):
                continue
            if shown:
                return OtherPage(pair.copy.id, pair.paper.id, shown.number)
    return None


def put_in(
    case: Case, copy: Document, paper: Document, number: int, shown: Sequence[int] = ()
) -> tuple[Case, tuple[int, ...]]:
    """Return the case with a paper among the pages of a copy, in the order of the letter.

    The paper begins with page `number` (from 0) of the letter. `shown` tells which page of it
    each page of the copy shows; those of another count are taken to be the first ones. With the
    case comes what the pages show then.
    """
    held = list(shown) if len(shown) == copy.length else list(range(copy.length))
    place = next((page for page, its in enumerate(held) if its >= number), copy.length)
    whole = in_one(case, copy, paper)
    bound = whole.document(copy.id)
    if bound is None:
        raise LookupError(copy.id)
    added = range(copy.length, bound.length)
    ordered = moved(bound, added, place)
    held[place:place] = range(number, number + len(added))
    return whole.with_document(ordered), tuple(held)


def _may_belong(copy: Document, other: Document, version: Version) -> bool:
    unsorted = other.kind is DocumentKind.OTHER and not other.about
    same = other.kind is DocumentKind.STAMPED_LETTER and other.about == copy.about
    return (
        (unsorted or same)
        and not other.letter_number
        and copy.length + other.length <= version.pages // 2
        and abs(copy.added - other.added) <= _APART
    )
