"""Where a statement about the law comes from, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from another_opinion.rules.days import after_months

_FRESH_MONTHS = 12


class Confidence(StrEnum):
    """How far a statement was compared with the text of the law."""

    VERIFIED = "verified in source"
    SOURCE_PAGE = "verified in source (source page)"
    PARALLEL_TEXT = "verified in source (parallel text)"
    SECONDARY = "verified in source (secondary)"
    FROM_MEMORY = "from memory, not verified"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced:
    """A statement with its authority.

    `rows` name the rows of the fact table behind it, `source` the texts that were read (by
    their keys in the library), `as_of` the day up to which they were read. `caveat` narrows
    the confidence.
    """

    rows: tuple[str, ...]
    citation: str
    source: tuple[str, ...]
    as_of: date
    confidence: Confidence
    caveat: str = ""

    def needs_check(self, today: date) -> bool:
        """Say whether this was never verified, or was read over twelve months before `today`."""
        return self.confidence is Confidence.FROM_MEMORY or is_old(self.as_of, today)


def is_old(as_of: date, today: date) -> bool:
    """Say whether what was read on `as_of` is over twelve months old."""
    return today > after_months(as_of, _FRESH_MONTHS)


@dataclass(frozen=True, slots=True)
class Source:
    """A text that was read, by its key in the fact table."""

    id: str
    what: str
