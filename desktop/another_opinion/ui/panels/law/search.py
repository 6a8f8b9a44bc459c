"""Finding words in a text, whatever their case and accents."""

from __future__ import annotations

import unicodedata
from html import escape

Span = tuple[int, int]


def find(wanted: str, words: str) -> tuple[Span, ...]:
    """Return where `wanted` stands in `words`, as (start, end); nowhere if it is empty."""
    plain, places = _plain(words)
    needle, _ = _plain(" ".join(wanted.split()))
    spans: list[Span] = []
    start = plain.find(needle) if needle else -1
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


def _plain(words: str) -> tuple[str, list[int]]:
    """Return `words` without case and accents, and the place that each letter came from."""
    letters, places = [], []
    for place, letter in enumerate(words):
        for part in unicodedata.normalize("NFD", letter.casefold()):
            if not unicodedata.combining(part):
                letters.append(part)
                places.append(place)
    return "".join(letters), places
