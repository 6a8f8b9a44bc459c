"""The text of a page, word by word, with the place of each."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from another_opinion.domain.recipes import AS_IT_CAME, Recipe

Box = tuple[float, float, float, float]
"""Left, top, right and bottom as parts of a page's width and height, as it lies in the file."""


class Source(StrEnum):
    """Where the text of a page comes from."""

    FILE = "file"  # the file tells it
    PICTURE = "picture"  # it was recognized
    NOWHERE = "nowhere"  # the page could not be read


@dataclass(frozen=True, slots=True)
class Word:
    """A word without blanks, as it stands on the page."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class PageText:
    """The words of a page in the order of reading, and how the page becomes readable."""

    source: Source
    words: tuple[Word, ...] = ()
    recipe: Recipe = AS_IT_CAME

    def marks(self, wanted: str) -> tuple[Box, ...]:
        """Return where words stand that begin with one of those wanted."""
        beginnings = tokens(wanted)
        return tuple(
            word.box
            for word in self.words
            if any(part.startswith(begin) for part in tokens(word.text) for begin in beginnings)
        )


@dataclass(frozen=True, slots=True)
class Hit:
    """A page (from 0) of the bytes `content` on which all that was wanted stands."""

    content: str
    page: int


@dataclass(frozen=True, slots=True)
class Search:
    """What was found, in the words `wanted`, which may only look like those that were typed.

    `query` is the same for the index.
    """

    wanted: str = ""
    query: str = ""
    hits: tuple[Hit, ...] = ()


def tokens(words: str) -> tuple[str, ...]:
    """Return the runs of letters and digits, without case and accents, as the search has them."""
    return tuple("".join(_letters(words)).split())


def _letters(words: str) -> Iterator[str]:
    for letter in unicodedata.normalize("NFD", words.casefold()):
        if not unicodedata.combining(letter):
            yield letter if letter.isalnum() else " "
