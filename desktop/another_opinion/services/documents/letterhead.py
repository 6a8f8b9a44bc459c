"""Where a paper names who it came from: its head, and the end of a letter."""

from __future__ import annotations

import re
from collections.abc import Iterable

from another_opinion.domain.texts import tokens
from another_opinion.services.documents.dates import dates_in

OFFICES = (
    "Department of Managed Health Care",
    "California Department of Insurance",
    "Department of Health Care Services",
)
_LONGEST = 40  # words in which a sender names itself
_ADDRESSED = re.compile(
    r"\b(?:Dear\b|Estimad[oa]s?\b|To whom\b|A quien\b|(?:Re|To|Para|Attention|Attn|Patient|Paciente"
    r"|Member|Name|Nombre|(?:Health )?Plan|Insurance|Seguro|Sent to|Addressed to)\s*:)",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"\b(?:Sincerely|(?:Best |Kind )?Regards|Respectfully|Atentamente|Signed by|Firmado)\b",
    re.IGNORECASE,
)
_TITLES = {"dr", "dra", "doctor", "doctora", "md", "do"}

Place = tuple[int, int]


def letterhead(words: str) -> str:
    """Return the beginning of a page, up to where it turns to somebody or tells its date."""
    end = len(words)
    for number, match in enumerate(re.finditer(r"\S+", words)):
        if number == _LONGEST:
            end = match.start()
            break
    turns = [match.start() for match in _ADDRESSED.finditer(words, 0, end)]
    turns += [start for start, _, _ in dates_in(words[:end]) if words[:start].strip()]
    return words[: min(turns, default=end)]


def closing(words: str) -> tuple[int, str]:
    """Return where the end of a letter begins, and what stands there; nothing if it has none."""
    found = list(_CLOSING.finditer(words))
    start = found[-1].end() if found else len(words)
    return start, words[start : start + 200]


def first_of(names: Iterable[str], words: str) -> tuple[str, Place] | None:
    """Return the name that stands first in words, and where; the longer of two in one place."""
    found = [(name, place) for name in names if (place := place_of(name, words))]
    return min(found, key=lambda each: (each[1][0], -each[1][1]), default=None)


def place_of(name: str, words: str) -> Place | None:
    """Return where a name stands in words, whatever its case, accents and signs between.

    A person may be called by the last name first, and with another title or none.
    """
    wanted = tokens(name)
    bare = tuple(part for part in wanted if part not in _TITLES)
    told = [
        (part, match.start(), match.end())
        for match in re.finditer(r"\S+", words)
        for part in tokens(match[0])
    ]
    ways = {wanted: None, bare: None} if len(bare) > 1 else {wanted: None}
    if len(bare) == 2 and bare != wanted:  # a person, as the title tells
        ways[bare[::-1]] = None
    for way in ways:
        for start in range(len(told) - len(way) + 1):
            here = told[start : start + len(way)]
            if way and tuple(part for part, _, _ in here) == way:
                return here[0][1], here[-1][2]
    return None
