"""Finding words in texts, whatever their case and accents."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape

Span = tuple[int, int]

_BEFORE, _AFTER = 60, 120  # characters of a passage around what was found


@dataclass(frozen=True, slots=True)
class Text:
    """Something to be read: where it stands, what it is called, and what it says."""

    id: str
    chapter: str
    title: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that holds what was looked for, and the words around it."""

    text: Text
    words: str


class Index:
    """Texts that are made ready once, and searched at every letter that is typed."""

    def __init__(self, texts: Sequence[Text]) -> None:
        self._texts = [(each, _bare("\n".join((each.title, *each.words)))) for each in texts]

    def seek(self, wanted: str) -> list[Passage]:
        """Return the texts that hold `wanted`, in order."""
        needle = _bare(" ".join(wanted.split()))
        if not needle:
            return []
        found = (text for text, bare in self._texts if needle in bare)
        return [Passage(text, _around(text, wanted)) for text in found]


def _around(text: Text, wanted: str) -> str:
    """Return what a text says around the first place of `wanted`, or how it begins."""
    places = ((words, find(wanted, words)) for words in text.words)
    first = ("".join(text.words[:1]), ((0, 0),))
    words, spans = next((place for place in places if place[1]), first)
    start = _end_of_word(words[: spans[0][0]], spans[0][0] - _BEFORE)
    end = spans[0][1] + len(words[spans[0][1] :][:_AFTER].rpartition(" ")[0])
    if len(words) - spans[0][1] <= _AFTER:
        end = len(words)
    passage = " ".join(words[start:end].split())
    return f"{'… ' if start else ''}{passage}{' …' if end < len(words) else ''}"


def _end_of_word(before: str, place: int) -> int:
    """Return the first beginning of a word at `place` or behind it; 0 at the beginning."""
    return before.find(" ", place) + 1 if place > 0 else 0


def find(wanted: str, words: str) -> tuple[Span, ...]:
    """Return where `wanted` stands in `words`, as (start, end); nowhere if it is empty."""
    needle = "".join(letter for letter, _ in _letters(" ".join(wanted.split())))
    if not needle:
        return ()
    plain, places = _plain(words)
    spans: list[Span] = []
    start = plain.find(needle)
    while start >= 0:
        end = start + len(needle)
        span = places[start], places[end - 1] + 1
        # A letter such as ß stands for two, and may hold what is wanted twice.
        if not spans or span[0] >= spans[-1][1]:
            spans.append(span)
        start = plain.find(needle, end)
    return tuple(spans)


def marked(words: str, spans: tuple[Span, ...], style: str) -> str:
    """Return `words` as HTML, with the spans in the CSS `style`."""
    pieces, done = [], 0
    for start, end in spans:
        pieces.append(escape(words[done:start]))
        pieces.append(f'<span style="{style}">{escape(words[start:end])}</span>')
        done = end
    return "".join([*pieces, escape(words[done:])])


def _bare(words: str) -> str:
    """Return `words` without case and accents."""
    parts = unicodedata.normalize("NFD", words.casefold())
    return parts if parts.isascii() else "".join(c for c in parts if not unicodedata.combining(c))


@cache  # a text is looked at again at the next letter that is typed
def _plain(words: str) -> tuple[str, tuple[int, ...]]:
    """Return `words` without case and accents, and the place that each letter came from."""
    letters = tuple(_letters(words))
    return "".join(letter for letter, _ in letters), tuple(place for _, place in letters)


def _letters(words: str) -> Iterator[tuple[str, int]]:
    """Give the letters of `words` without case and accents, each with its place."""
    for place, letter in enumerate(words):
        for part in unicodedata.normalize("NFD", letter.casefold()):
            if not unicodedata.combining(part):
                yield part, place
