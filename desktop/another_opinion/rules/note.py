"""Common advice beside what the law says, and words that need explaining."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """What a piece of common advice is worth in law."""

    LAW = "law"
    PARTLY_LAW = "partly law"
    ADVICE = "advice, not law"
    CORRECTED = "not what the law says"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something that people say about second opinions, and what the law says to it."""

    id: str
    rows: tuple[str, ...]
    standing: Standing
    said: str
    law: str


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the trade, explained."""

    id: str
    term: str
    means: str
