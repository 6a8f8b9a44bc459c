"""What the user's own words leave out of a block: its citations, its quotations, its facts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from another_opinion.domain.letters import Basis
from another_opinion.services.letters.voice import is_voice

_QUOTATION = re.compile("“(.*?)”", re.DOTALL)
_CITATION = re.compile(
    r"\d+ (?:CCR|CFR|USC) [\d.-]+\d(?:\([a-z0-9]+\))*"
    r"|(?<![\w.$-])\d{3,6}(?:\.\d+)*(?:\([a-z0-9]+\))*(?![\w-])"
    r"|[Ss]ubdivision \([a-z]\)"
    r"|(?<!\w)\([a-z]\)\(\d\)"
)
_PLAIN = str.maketrans({"’": "'", "‘": "'", "”": '"', "“": '"'})


class Part(StrEnum):
    """What was left out or changed."""

    CITATION = "citation"
    QUOTATION = "quotation"
    FACT = "fact"


@dataclass(frozen=True, slots=True)
class Loss:
    """Something of the original words that the user's words no longer say."""

    part: Part
    words: str


def losses(fixed: str, text: str, facts: Iterable[Basis]) -> tuple[Loss, ...]:
    """Return what `text` no longer says of the `fixed` words and the facts in them."""
    known = tuple(basis for basis in facts if basis.value and not is_voice(basis.fact))
    return tuple(dict.fromkeys((*_of_the_law(fixed, text, known), *_of_the_case(text, known))))


def _of_the_law(fixed: str, text: str, facts: tuple[Basis, ...]) -> Iterator[Loss]:
    own_words = _without(fixed, (basis.value for basis in facts))
    said = _flat(text)
    for quotation in _QUOTATION.findall(own_words):
        if _flat(quotation) not in said:
            yield Loss(Part.QUOTATION, quotation)
    for citation in _CITATION.findall(_QUOTATION.sub("", own_words)):
        if not _is_cited(citation, text):
            yield Loss(Part.CITATION, citation)


def _of_the_case(text: str, facts: tuple[Basis, ...]) -> Iterator[Loss]:
    said = _flat(text)
    for basis in facts:
        if _flat(basis.value) not in said:
            yield Loss(Part.FACT, basis.value)


def _is_cited(citation: str, text: str) -> bool:
    """Say whether a citation stands in `text`, not as a part of another one."""
    if citation[0].isdigit():
        return re.search(rf"(?<![\w.]){re.escape(citation)}(?![\w(])", text) is not None
    return citation.lower() in text.lower()


def _without(text: str, values: Iterable[str]) -> str:
    """Return `text` without the facts in it, whose numbers are no citations."""
    for value in sorted(values, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(value)}(?!\w)", " ", text)
    return text


def _flat(text: str) -> str:
    return " ".join(text.translate(_PLAIN).split())
