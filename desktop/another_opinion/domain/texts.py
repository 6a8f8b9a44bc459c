"""The text of a page, word by word, with the place of each."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from another_opinion.domain.recipes import AS_IT_CAME, Recipe, turned
from another_opinion.domain.spellings import few_dollars, has_amount

Box = tuple[float, float, float, float]
"""Left, top, right and bottom as parts of a page's width and height, as it lies in the file."""

_PASSAGE = 11  # words
_NEAR = 40  # letters, about half of a passage
_LEAST_WORDS = 25  # different ones; with fewer, forms would look like each other
_SAME_WORDS, _SAME_FIGURES = 0.75, 0.9  # a photo is misread in places


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

    @property
    def lines(self) -> str:
        """The words as they stand on the page the right way up, line by line."""
        turn = self.recipe.turn
        return in_lines((word.text, turned(word.box, turn)) for word in self.words)

    def marks(self, wanted: str) -> tuple[Box, ...]:
        """Return where words stand that begin with one of those wanted."""
        beginnings = tokens(wanted)
        return tuple(
            word.box
            for word in self._words_for(wanted)
            if any(part.startswith(begin) for part in tokens(word.text) for begin in beginnings)
        )

    def found(self, search: Search) -> tuple[Box, ...]:
        """Return where the words stand that are looked for: as a whole, or else each of them."""
        whole = self.runs(search)
        if search.ways:
            whole += (self.marks(search.wanted),)
        boxes = dict.fromkeys(box for place in whole for box in place)
        return tuple(boxes) or self.marks(search.wanted)

    def runs(self, search: Search) -> tuple[tuple[Box, ...], ...]:
        """Return the boxes of each place where what is looked for stands as a whole."""
        return tuple(dict.fromkeys(place for run in search.runs for place in self.phrases(run)))

    def phrases(self, wanted: str) -> tuple[tuple[Box, ...], ...]:
        """Return the boxes of each place where words go on as those wanted.

        The last may only begin so; case and accents do not matter.
        """
        *firsts, last = tokens(wanted) or ("",)
        words = self._words_for(wanted)
        parts = [(part, word.box) for word in words for part in tokens(word.text)]
        said, length = [part for part, _ in parts], len(firsts) + 1
        starts = (
            end - length + 1
            for end in range(length - 1, len(said))
            if last and said[end].startswith(last) and said[end - length + 1 : end] == firsts
        )
        places = (parts[start : start + length] for start in starts)
        return tuple(tuple(dict.fromkeys(box for _, box in place)) for place in places)

    def _words_for(self, wanted: str) -> Sequence[Word]:
        """Return the words among which some are looked for: no time of the day for dollars."""
        figures = few_dollars(wanted)
        begin, _, _ = figures.partition(".")
        return [
            word
            for word in self.words
            if not figures
            or has_amount(word.text, figures)
            or not any(part.startswith(begin) for part in tokens(word.text))
        ]


class Hit(NamedTuple):
    """A page (from 0) of the bytes `content` on which all that was wanted stands."""

    content: str
    page: int


@dataclass(frozen=True, slots=True)
class Search:
    """What was found, in the words `wanted`, which may only look like those that were typed.

    One of the `ways` in which a date or an amount is written stands on each page, next to what is
    `wanted` beside it. `query` is the same for the index.
    """

    wanted: str = ""
    query: str = ""
    hits: tuple[Hit, ...] = ()
    ways: tuple[str, ...] = ()

    @property
    def runs(self) -> tuple[str, ...]:
        """What is best found as a whole, where its words follow each other."""
        return self.ways or (self.wanted,)


def tokens(words: str) -> tuple[str, ...]:
    """Return the runs of letters and digits, without case and accents, as the search has them."""
    if words.isascii() and words.isalnum():  # most words are
        return (words.lower(),)
    return tuple("".join(_letters(words)).split())


def alike(one: str, other: str) -> bool:
    """Say whether two readings are so near that the pages may be one and the same paper.

    A form that was filled in twice has the same words, but not the same figures.
    """
    here, there = frozenset(tokens(one)), frozenset(tokens(other))
    if min(len(here), len(there)) < _LEAST_WORDS:
        return False
    figures = [{word for word in words if word.isdigit()} for words in (here, there)]
    enough = _SAME_FIGURES if figures[0] | figures[1] else 1.0
    return _shared(here, there) >= _SAME_WORDS and _shared(*figures) >= enough


def _shared(here: Set[str], there: Set[str]) -> float:
    """Return the part of all words that both have."""
    both = here | there
    return len(here & there) / len(both) if both else 1.0


def around(words: str, search: Search) -> str:
    """Return some of the words of a page: around the place where most of those wanted stand."""
    letters = {ord(letter): _base(letter) for letter in set(words)}
    plain = words.translate(letters)
    place = words.count(" ", 0, _best_place(plain, search))
    each = words.split(" ")
    begin = max(min(place - _PASSAGE // 2, len(each) - _PASSAGE), 0)
    before, after = "…" if begin else "", "…" if begin + _PASSAGE < len(each) else ""
    return before + " ".join(each[begin : begin + _PASSAGE]) + after


def _best_place(plain: str, search: Search) -> int:
    """Return where the words stand as a whole, or else where most of them are near each other."""
    for run in search.runs:
        whole = r"\s+".join(map(re.escape, tokens(run)))
        if whole and (found := re.search(rf"(?<!\w){whole}", plain)):
            return found.start()
    beginnings = "|".join(map(re.escape, tokens(search.wanted)))
    stand = list(re.finditer(rf"(?<!\w)(?:{beginnings})", plain)) if beginnings else []
    most, best = 0, 0
    for first in stand:
        near = (each for each in stand if 0 <= each.start() - first.start() < _NEAR)
        if (count := len({each.group() for each in near})) > most:
            most, best = count, first.start()
    return best


@lru_cache(maxsize=4096)
def _base(letter: str) -> str:
    """Return one letter for it, without case and accents, or a blank for a sign."""
    return next(iter(_letters(letter)), " ")


def _letters(words: str) -> Iterator[str]:
    for letter in unicodedata.normalize("NFD", words.casefold()):
        if not unicodedata.combining(letter):
            yield letter if letter.isalnum() else " "


def in_lines(words: Iterable[tuple[str, Box]]) -> str:
    """Write words that stand in boxes of a page: each line of the page on one of its own."""
    lines: list[list[str]] = []
    before: Box | None = None
    for word, box in words:
        if before is not None and box[0] >= before[0] and _middle(box) < before[3]:
            lines[-1].append(word)
        else:
            lines.append([word])
        before = box
    return "\n".join(map(" ".join, lines))


def _middle(box: Box) -> float:
    return (box[1] + box[3]) / 2
