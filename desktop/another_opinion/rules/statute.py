"""The words of a statute."""

from __future__ import annotations

from dataclasses import dataclass

from another_opinion.domain.collections import found
from another_opinion.rules.sourced import Sourced


@dataclass(frozen=True, slots=True)
class Section:
    """One subdivision, word for word; `id` is its mark, such as ``(a)(1)``."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statute(Sourced):
    """A statute by subdivisions; `note` says which print of it this is."""

    id: str
    title: str
    note: str
    section: tuple[Section, ...]

    def text_of(self, subdivision: str) -> str:
        """Return the words of a subdivision; nothing if there is none of that mark."""
        section = found(self.section, subdivision)
        return section.text if section else ""
