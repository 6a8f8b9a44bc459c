"""Facts that the user states, each with the places on papers that show it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from another_opinion.domain.roughly import Roughly
from another_opinion.domain.texts import Box


class Account(StrEnum):
    """Who says that something is so."""

    OWN = "own"  # whoever writes saw or heard it
    OTHERS = "others"  # another person, or a paper


@dataclass(frozen=True, slots=True)
class Passage:
    """A place that shows a fact: a page of a paper, or a part of it.

    `content` is the SHA-256 in hex of a file's bytes, `page` counts from 0 in them, and `box` is
    a rectangle on the page as it lies there; None where the whole page is meant. `document` is
    the id of the paper that showed it; pages can be put into another order or paper later.
    """

    document: str
    content: str
    page: int
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A sentence that can be proved: one row of the case, which letters can state.

    `day` is when it was so, `roughly` what is known where the day is not. `who` names the person
    or paper that says so, where it is not the one who writes. `about` is the id of the event that
    the fact belongs to. `sought` says that a paper for it is being looked for.
    """

    id: str
    text: str
    day: date | None = None
    roughly: Roughly | None = None
    account: Account = Account.OWN
    who: str = ""
    passages: tuple[Passage, ...] = ()
    about: str = ""
    sought: bool = False

    def resting_on(self, passage: Passage) -> Fact:
        """Return this fact with one more place that shows it."""
        if passage in self.passages:
            return self
        return replace(self, passages=(*self.passages, passage))

    def without(self, passage: Passage) -> Fact:
        """Return this fact without one of its places."""
        return replace(self, passages=tuple(each for each in self.passages if each != passage))
