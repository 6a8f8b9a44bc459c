"""Words of a letter that never part at the end of a line."""

from __future__ import annotations

import re

from another_opinion.domain.spellings import ENGLISH
from another_opinion.services.letters.fonts import NO_BREAK_SPACE

_MONTHS = "|".join(each.title() for each in ENGLISH)
_TIES = re.compile(
    rf"""
    \b(?:[Ss]ubdivision|[Ss]ection|Code|CFR|CCR)\ (?=\(?\d|\([a-z])  # section 1383.15
    | \b\d+\ (?=C[FC]R\b)                                            # 28 CCR
    | \b72\ (?=hours)
    | \bEx\.\ [A-Z]+,?\ (?=p\.|[,;)]) | \bEx\.\ (?=[A-Z]+[,;)]) | \bp\.\ (?=\d)  # Ex. C, p. 4
    | \b(?:{_MONTHS})\ \d{{1,2}},\ (?=\d{{4}}\b)                     # August 10, 2026
    """,
    re.VERBOSE,
)


def tied(text: str) -> str:
    """Return the text with a day, a citation and the page of an exhibit each in one piece."""
    return _TIES.sub(lambda words: words[0].replace(" ", NO_BREAK_SPACE), text)
