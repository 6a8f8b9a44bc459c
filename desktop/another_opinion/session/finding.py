"""Papers of the case in which words stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from another_opinion.domain.documents import Document, DocumentKind
from another_opinion.domain.spellings import ENGLISH, spelled
from another_opinion.domain.texts import Box, Hit, PageText, Search, tokens
from another_opinion.services.path import names
from another_opinion.session.session import Session


@dataclass(frozen=True, slots=True)
class Find:
    """A paper that was found: the pages (from 0) on which the words stand, and some around.

    There are no pages where only its title was found.
    """

    document: Document
    pages: tuple[int, ...] = ()
    passage: str = ""


@dataclass(frozen=True)
class Finds:
    """All that was found, by which search, for what was `typed`."""

    typed: str = ""
    search: Search = field(default_factory=Search)
    finds: tuple[Find, ...] = ()

    def of(self, document: str) -> Find | None:
        """Return the find in the document of that id."""
        return self._by_id.get(document)

    @cached_property
    def _by_id(self) -> dict[str, Find]:
        return {each.document.id: each for each in self.finds}


def find(session: Session, typed: str) -> Finds:
    """Find papers with all the words that were typed on one page, or in the title."""
    found = session.file.search(typed)
    hits = _by_content(found)
    finds = (
        _find(session, paper, found, _pages(paper, hits), typed) for paper in session.case.documents
    )
    return Finds(typed, found, tuple(each for each in finds if each))


Place = tuple[int, tuple[Box, ...]]
"""A page (from 0), and the boxes of what was found in one place of it."""


def places_in(session: Session, paper: Document, typed: str) -> Iterator[list[Place]]:
    """Find words in one paper, a page at a time, in order; looking at a page takes a moment.

    These are places where they follow each other, or where that is nowhere, each of them; if none
    of these stands anywhere in the case, words that look like them.
    """
    found = session.file.search(typed)
    pages = _pages(paper, _by_content(found))
    any_found = False
    if found.ways or found.wanted == typed:
        for page in pages:
            text = _text(session, paper, page)
            places = text.runs(found) if text else ()
            any_found = any_found or bool(places)
            yield [(page, boxes) for boxes in places]
    if not any_found:
        for page in pages:
            text = _text(session, paper, page)
            yield [(page, (box,)) for box in text.marks(found.wanted)] if text else []


def _text(session: Session, paper: Document, page: int) -> PageText | None:
    file, number = paper.source(page)
    return session.file.text_of(file.content, number)


def _by_content(found: Search) -> dict[str, list[int]]:
    """Return the pages that were found, by the bytes that they are of."""
    hits: dict[str, list[int]] = {}
    for hit in found.hits:
        hits.setdefault(hit.content, []).append(hit.page)
    return hits


def _pages(paper: Document, hits: Mapping[str, Sequence[int]]) -> list[int]:
    """Return the pages of a paper that show what was found, in order."""
    contents = (content for content in paper.contents if content in hits)
    return sorted(page for each in contents for page in paper.showing(each, hits[each]))


def _find(
    session: Session, paper: Document, found: Search, pages: list[int], typed: str
) -> Find | None:
    if pages:
        file, number = paper.source(pages[0])
        passage = session.file.passage(found, Hit(file.content, number))
        return Find(paper, tuple(pages), passage)
    title, words = _names(paper), tokens(typed)
    titled = words and all(any(part.startswith(each) for part in title) for each in words)
    return Find(paper) if titled or _is_of_the_day(paper, typed) else None


def _is_of_the_day(paper: Document, typed: str) -> bool:
    """Say whether a date that was typed is, as far as it goes, that of the paper."""
    told = spelled(typed)
    if paper.day is None or told is None or told.rest:
        return False
    day = f"{ENGLISH[paper.day.month - 1]} {paper.day.day} {paper.day.year}"
    return any(day.startswith(way) for way in told.ways)


def _names(paper: Document) -> tuple[str, ...]:
    """Return the words by which a paper itself is known, its code with and without zeros."""
    kind = "" if paper.kind is DocumentKind.OTHER else names.document(paper.kind)
    words = (paper.title, paper.code, str(paper.number), paper.sender, *paper.people, *paper.tags)
    return tokens(" ".join((*words, kind)))
