"""The date of a paper, suggested from its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_ENGLISH = "january february march april may june july august september october november december"
_SPANISH = (
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
)
_MONTHS = {
    name[:length]: number
    for language in (_ENGLISH, _SPANISH)
    for number, name in enumerate(language.split(), start=1)
    for length in (3, 4, len(name))
}
_NAME = r"([a-z]{3,10})\.?"
_OF = r"(?:del?\s+)?"
_PATTERNS = (
    (re.compile(rf"\b{_NAME}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b", re.I), (3, 1, 2)),
    (
        re.compile(rf"\b(\d{{1,2}})\s+(?:de\s+)?{_NAME},?\s+(?:del?\s+)?(\d{{4}})\b", re.I),
        (3, 2, 1),
    ),
    (re.compile(r"\b(\d{1,2})[/-](\d{1,2})[/-](\d{4})\b"), (3, 1, 2)),  # as Americans write it
    (re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b"), (1, 2, 3)),
)
_OF_THE_PAPER = re.compile(r"(\bdated?|fecha|sent|printed|mailed)\W*(\w+\W+){0,2}$", re.I)
_OF_A_PERSON = re.compile(r"(born|birth|\bdob|nacimiento|nacid[oa])\W*(\w+\W+){0,3}$", re.I)
_BEFORE, _AROUND = 40, 24  # letters that tell what a date is; letters that are shown with it
_EARLIEST = 1990


@dataclass(frozen=True, slots=True)
class Suggested:
    """A day that may be the date of a paper, and the words on the page that it came from."""

    day: date
    words: str


def suggested_day(words: str, today: date) -> Suggested | None:
    """Suggest the date of a paper from the words of its first page.

    One that is called a date is better than one that stands earlier; a birthday, or a day that
    is still to come, is none.
    """
    found = sorted(dates_in(words))
    likely = [
        (place, end, day)
        for place, end, day in found
        if day.year >= _EARLIEST and day <= today and not _OF_A_PERSON.search(_before(words, place))
    ]
    called = [each for each in likely if _OF_THE_PAPER.search(_before(words, each[0]))]
    best = next(iter((*called, *likely)), None)
    return Suggested(best[2], passage(words, best[0], best[1])) if best else None


def dates_in(words: str) -> Iterator[tuple[int, int, date]]:
    """Give the places where each date begins and ends, and the date; not in any order."""
    for pattern, order in _PATTERNS:
        for match in pattern.finditer(words):
            year, month, day = (_number(match[part]) for part in order)
            try:
                yield match.start(), match.end(), date(year, month, day)
            except ValueError:
                continue


def month_number(name: str) -> int:
    """Return the number of a month by its name or the beginning of it; 0 if it is none."""
    return _MONTHS.get(name.casefold(), 0)


def _number(part: str) -> int:
    return int(part) if part.isdecimal() else month_number(part)


def _before(words: str, place: int) -> str:
    return words[max(place - _BEFORE, 0) : place]


def passage(words: str, start: int, end: int) -> str:
    """Return what stands between two places with the whole words around it."""
    before = words[max(start - _AROUND, 0) : start]
    after = words[end : end + _AROUND]
    if start > _AROUND:
        before = "… " + before.partition(" ")[2]
    if end + _AROUND < len(words):
        after = after.rpartition(" ")[0] + " …"
    return f"{before}{words[start:end]}{after}"
