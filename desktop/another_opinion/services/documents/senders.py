"""Who a paper may have come from, suggested from its words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from another_opinion.domain.case import Case
from another_opinion.domain.texts import tokens
from another_opinion.services.documents.dates import passage
from another_opinion.services.documents.letterhead import OFFICES, closing, first_of, letterhead
from another_opinion.services.documents.suggested import Names

_INSTITUTION = re.compile(
    r"\b(?:hospital|clinics?|cl[ií]nica|(?:medical|physicians?) (?:group|center|associates)"
    r"|health (?:plan|system|center|care)|centro m[eé]dico|grupo m[eé]dico|radiology|imaging"
    r"|laborator(?:y|ies|ios?)|pharmacy|farmacia|surgery center|orthop\w+|physical therapy"
    r"|associates|university|institute)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(r"^[^\W\d_][^,\d]*,\s*(?:M\.?D|D\.?O|DPM|DPT|PT|NP|PA-C|PhD)\b", re.IGNORECASE)
_HEADING = re.compile(
    r"\b(?:reports?|notes?|summary|evaluation|forms?|request|results?|notice|bill|receipt|cover"
    r"|informe|resultados|aviso|your)\b",
    re.IGNORECASE,
)
_NO_NAME = re.compile(r"\s*[,;|•\d(].*", re.DOTALL)
_LINES, _LONGEST = 3, 8  # at the top of a page; words of a name


def suggested_sender(words: str, case: Case) -> Names | None:
    """Suggest who a paper came from: who is known, or names itself at the top of it.

    `words` are those of the first page, line by line.
    """
    head = letterhead(words)
    earlier = (paper.sender for paper in case.documents)
    known = (case.plan.name, *OFFICES, *earlier, case.doctor.group, *doctors_of(case))
    names = dict.fromkeys(filter(None, known))
    if found := first_of(names, head):
        return Names((found[0],), passage(words, *found[1]))
    if named := _named(head):
        return Names((named,), passage(words, *_place(named, words)))
    start, end = closing(words)
    if found := first_of(names, end):
        return Names((found[0],), passage(words, start + found[1][0], start + found[1][1]))
    return None


def doctors_of(case: Case) -> Iterator[str]:
    """Give the doctors whom the case names."""
    yield case.doctor.name
    named = dict.fromkeys(event.who for event in case.events)
    yield from (who for who in named if tokens(who)[:1] in (("dr",), ("dra",)))


def _named(head: str) -> str:
    """Return what a letterhead calls itself, where nobody that is known stands in it."""
    for line in filter(None, map(str.strip, head.splitlines()[:_LINES])):
        if person := _PERSON.match(line):
            return person[0]
        name = _NO_NAME.sub("", line).strip()
        told = _INSTITUTION.search(name) and not _HEADING.search(name)
        if told and name[:1].isupper() and 1 < len(name.split()) <= _LONGEST:
            return name
    return ""


def _place(name: str, words: str) -> tuple[int, int]:
    start = words.index(name)
    return start, start + len(name)
