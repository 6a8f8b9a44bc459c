"""The day and hour on an office's stamp, suggested from the words in the box."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time

from another_opinion.domain.texts import Word
from another_opinion.services.documents.dates import month_number

_MONTH = r"([a-z]{3,10})[.,]?"
_YEAR = r"['’]?(\d{4}|\d{2})\b"
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_PATTERNS = (
    (re.compile(rf"\b{_MONTH}\s*{_DAY}\s*[,.]?\s*{_YEAR}", re.I), (3, 1, 2)),
    (re.compile(rf"\b{_DAY}[\s-]*{_MONTH}[\s,-]*{_YEAR}", re.I), (3, 2, 1)),
    (re.compile(rf"\b(\d{{4}})[\s-]+{_MONTH}[\s-]+(\d{{1,2}})\b", re.I), (1, 2, 3)),
    (re.compile(r"\b(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})\b"), (3, 1, 2)),
    (re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b"), (1, 2, 3)),
)
_TIME = re.compile(r"\b(\d{1,2})[:.](\d{2})\s*([ap])\.?\s?m\b", re.I)
_NOON = 12
_CENTURY = 2000


@dataclass(frozen=True, slots=True)
class StampRead:
    """A day that may be on a stamp, with the words that it came from, and an hour if one is."""

    day: date
    words: str
    at: time | None = None


def stamp_read(words: Sequence[Word], made: date, today: date) -> StampRead | None:
    """Suggest the day of a stamp; one before the letter was `made` or after `today` is none.

    Where two days can be read, the one that stands there more often is taken, then the first.
    """
    text = in_lines(words)
    found = [(day, said) for day, said in _days(text) if made <= day <= today]
    if not found:
        return None
    counted = Counter(day for day, _ in found)
    day, said = max(found, key=lambda each: counted[each[0]])
    return StampRead(day, said, _time(text))


def in_lines(words: Sequence[Word]) -> str:
    """Return words in the order of reading, line by line, though they slant a little."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=_middle):
        beside = [line for line in lines if _are_level(line[-1], word)]
        beside[-1].append(word) if beside else lines.append([word])
    ordered = (sorted(line, key=lambda each: each.box[0]) for line in lines)
    return "\n".join(" ".join(word.text for word in line) for line in ordered)


def _days(text: str) -> Iterator[tuple[date, str]]:
    found = [(match, order) for pattern, order in _PATTERNS for match in pattern.finditer(text)]
    for match, order in sorted(found, key=lambda each: each[0].start()):
        year, month, day = (match[part] for part in order)
        number = int(month) if month.isdecimal() else month_number(month)
        full = int(year) if len(year) > 2 else _CENTURY + int(year)
        try:
            yield date(full, number, int(day)), " ".join(match[0].split())
        except ValueError:
            continue


def _time(text: str) -> time | None:
    for match in _TIME.finditer(text):
        hour, minute = int(match[1]), int(match[2])
        if 1 <= hour <= _NOON and minute < 60:
            return time(hour % _NOON + (_NOON if match[3] in "pP" else 0), minute)
    return None


def _middle(word: Word) -> float:
    return (word.box[1] + word.box[3]) / 2


def _are_level(one: Word, other: Word) -> bool:
    height = min(one.box[3] - one.box[1], other.box[3] - other.box[1])
    return abs(_middle(one) - _middle(other)) < 0.6 * height
