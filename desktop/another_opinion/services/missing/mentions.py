"""What the words of a paper tell of other papers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from another_opinion.domain.documents import DocumentKind
from another_opinion.services.documents.dates import dates_in, passage
from another_opinion.services.documents.kinds import suggested_kind
from another_opinion.services.missing.studies import studies_in

_GAP, _BEFORE = 60, 40  # letters between a record and its day; letters before that tell of it
_HEADING = 40  # words in which a report names itself
_LONGEST = 200  # pages in a series
_BETWEEN = re.compile(r"[.;:?!]\s|[|•]")  # two things, not one
_AHEAD = re.compile(
    r"request|den(?:y|ied|ial)|schedul|order|appoint|authori[sz]|approv|recommend|repeat"
    r"|solicit|pedid|cita\b|program|autoriz|neg[oóa]|recomend|repetir",
    re.IGNORECASE,
)
_SEE = re.compile(
    r"\b(?:see|refer to|v[eé]ase|ver|consulte)\s+(?:(?:the|el|la|los|las|attached|enclosed"
    r"|separate|full|adjunt[oa])\s+)*$",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:the|an?|your|her|his|this|see|la|el|las|los|una?|su|de|with|con)\s+$", re.IGNORECASE
)
_OF_DAY = re.compile(r"\s+(?:of|on|del?|from|dated)\s+(?:[\w]+\s+)?\d", re.IGNORECASE)
_REFERRAL = re.compile(
    r"\b(?:referred (?:(?:you|him|her|them|the patient|patient|me) )?to|referral to"
    r"|(?:referid|derivad|remitid)[oa] (?:al?|a la))\s+(?:see )?"
    r"(?P<title>Dr\.|Dra\.|Dr|Dra|Doctora?)\s+(?P<name>[^\W\d_][\w'’-]*(?:\s+[^\W\d_][\w'’-]*){0,3})",
    re.IGNORECASE,
)
_REFERRING = ("referr", "referid", "derivad", "remitid")
_NUMBER = re.compile(
    r"\b(?:page|pg\.?|p[aá]gina|p[aá]g\.?)\s*(\d{1,3})\s*(?:of|de|/)\s*(\d{1,3})\b", re.IGNORECASE
)
_POINTED = re.compile(
    r"\b(?:see|on|to|at|ver|v[eé]ase|en|consulte)\s+(?:the\s+|la\s+)?$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A record that a page (from 0) names: its kind, its day if told, and the words for it.

    `doctor` is set instead of `study` where somebody was referred to a doctor.
    """

    page: int
    words: str
    study: str = ""
    day: date | None = None
    doctor: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What the words of a paper tell: what they name, and what the paper itself is.

    `studies` stand in its heading and `days` on its first page. `heading` are its first words,
    `numbers` the marks “page 3 of 5” on each page, as pairs. `kind` is what it may be by its words.
    """

    mentions: tuple[Mention, ...] = ()
    heading: str = ""
    studies: frozenset[str] = frozenset()
    days: frozenset[date] = frozenset()
    numbers: tuple[frozenset[tuple[int, int]], ...] = ()
    kind: DocumentKind = DocumentKind.OTHER


def told_by(pages: Sequence[str]) -> Told:
    """Read the words of the pages of a paper, in order; a page that was not read has none."""
    first = pages[0] if pages else ""
    heading = " ".join(first.split()[:_HEADING])
    told = suggested_kind(first)
    return Told(
        tuple(each for page, words in enumerate(pages) for each in _mentions(page, words)),
        heading,
        frozenset(_own_studies(heading)),
        frozenset(day for _, _, day in dates_in(first)),
        tuple(frozenset(_numbers(words)) for words in pages),
        told.kind if told else DocumentKind.OTHER,
    )


def _own_studies(heading: str) -> Iterator[str]:
    """Give what a paper calls itself, and not what its first sentence tells of."""
    for start, end, study in studies_in(heading):
        before, after = heading[max(start - _BEFORE, 0) : start], heading[end : end + _BEFORE]
        if not (_TOLD.search(before) or _AHEAD.search(_sentence(before)) or _OF_DAY.match(after)):
            yield study


def _mentions(page: int, words: str) -> Iterator[Mention]:
    yield from _studies(page, words)
    small = words.lower()
    if not any(sign in small for sign in _REFERRING):
        return
    for match in _REFERRAL.finditer(words):
        name = _capitals(match["name"])
        if name:
            end = match.start("name") + len(name)
            said = passage(words, match.start(), end)
            yield Mention(page, said, doctor=f"{match['title']} {name}")


def _studies(page: int, words: str) -> Iterator[Mention]:
    studies = list(studies_in(words))
    for place, (start, end, study) in enumerate(studies):
        after = studies[place + 1][0] if place + 1 < len(studies) else len(words)
        before = words[max(start - _BEFORE, 0) : start]
        if _AHEAD.search(_sentence(before)):
            continue
        days = _days_around(words, start, end)
        dated = next((each for each in days if end <= each[0] < min(end + _GAP, after)), None)
        if dated and _belongs(words[end : dated[0]]):
            yield Mention(page, passage(words, start, dated[1]), study, dated[2])
        elif led := next((each for each in days if 0 < start - each[1] <= len("  lumbar ")), None):
            yield Mention(page, passage(words, led[0], end), study, led[2])
        elif see := _SEE.search(before):
            yield Mention(page, passage(words, start - len(see[0]), end), study)


def _days_around(words: str, start: int, end: int) -> list[tuple[int, int, date]]:
    """Return the dates near a place, each with where it begins and ends, in order."""
    first = max(start - _BEFORE, 0)
    near = words[first : end + _GAP + _BEFORE]
    return sorted((begin + first, stop + first, day) for begin, stop, day in dates_in(near))


def _belongs(between: str) -> bool:
    return not _BETWEEN.search(between) and not _AHEAD.search(between)


def _sentence(before: str) -> str:
    """Return what stands before in the same sentence."""
    return _BETWEEN.split(before)[-1]


def _capitals(name: str) -> str:
    """Return the words of a name up to one that is no part of it."""
    words: list[str] = []
    for word in name.split():
        if not word[0].isupper():
            break
        words.append(word)
    return " ".join(words)


def _numbers(words: str) -> Iterator[tuple[int, int]]:
    small = words.lower()
    if not any(sign in small for sign in ("pag", "pg", "pág")):
        return
    for match in _NUMBER.finditer(words):
        number, count = int(match[1]), int(match[2])
        before = words[max(match.start() - _BEFORE, 0) : match.start()]
        is_one = 1 <= number <= count and 1 < count <= _LONGEST
        if is_one and not _POINTED.search(before):
            yield number, count
