"""What is suggested for a paper, each with the words on the page that it came from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from another_opinion.domain.documents import DocumentKind


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind that a paper may be of, and the words."""

    kind: DocumentKind
    words: str


@dataclass(frozen=True, slots=True)
class Day:
    """A day that may be the date of a paper, and the words."""

    day: date
    words: str


@dataclass(frozen=True, slots=True)
class Names:
    """Names that stand on a page, and the words around the first."""

    names: tuple[str, ...]
    words: str
