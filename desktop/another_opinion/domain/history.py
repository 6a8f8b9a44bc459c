"""What was done to the case, and what its parts were before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Change:
    """One edit: its number in the file, when it was made, its name and its author.

    `mark` is random: two copies of a file that went different ways have different marks.
    """

    number: int
    at: datetime
    label: str
    who: str
    mark: str


@dataclass(frozen=True, slots=True)
class Past:
    """What a change made of one part of the case; no part where the change removed it."""

    change: Change
    part: object | None


@dataclass(frozen=True, slots=True)
class Removed:
    """Something in the trash: what it was, and the change that removed it."""

    kind: str
    id: str
    part: object
    change: Change
