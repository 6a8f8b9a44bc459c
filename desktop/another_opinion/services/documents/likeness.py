"""Which page of a letter a scan or photo shows, and what was added to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from another_opinion.domain.documents import Document
from another_opinion.domain.files import Lent
from another_opinion.domain.letters import Version
from another_opinion.services.pages.reader import PageReader
from another_opinion.services.pages.signs import Added

Content = Callable[[str], Lent]
"""Lends bytes by their SHA-256 in hex."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A page of my copy of a letter (from 0) that a paper shows, and what was added to it."""

    number: int
    added: Added


@dataclass(frozen=True, slots=True)
class Likeness:
    """Compares pages of papers with those of my copy of a version.

    It has as many pages as the plan's copy, after which it is printed.
    """

    eyes: PageReader
    content: Content
    version: Version
    printed: bytes

    @classmethod
    def with_version(cls, eyes: PageReader, content: Content, version: Version) -> Likeness:
        """Take the bytes that were printed; raises DamagedContent."""
        whole = content(version.content)
        return cls(eyes, content, version, whole.part(0, whole.size))

    @property
    def pages(self) -> int:
        """How many pages my copy has."""
        return self.version.pages // 2

    def shown_on(self, paper: Document, page: int, first: int) -> Shown | None:
        """Return what page `page` (from 0) of a paper shows; raises UnreadableDocument.

        The page `first` of the letter is compared before the others.
        """
        for number in (first, *(each for each in range(self.pages) if each != first)):
            if (added := self._added(paper, page, number)) is not None:
                return Shown(number, added)
        return None

    def _added(self, paper: Document, page: int, number: int) -> Added | None:
        file, leaf = paper.source(page)
        return self.eyes.compare(
            file.content,
            loading(self.content, file.content),
            leaf,
            self.printed,
            self.pages + number,
            paper.title,
            file.password,
        )


def loading(content: Content, name: str) -> Callable[[], Lent]:
    """Return what lends the bytes of that name when they are wanted."""
    return lambda: content(name)
