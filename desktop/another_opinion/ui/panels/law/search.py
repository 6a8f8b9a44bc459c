"""Finding words in a text, whatever their case and accents."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from html import escape

Span = tuple[int, int]


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


@cache  # the same texts are searched at every letter that is typed
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
