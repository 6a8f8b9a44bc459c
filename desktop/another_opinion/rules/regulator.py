"""Public offices that watch over health plans, and how to reach them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from another_opinion.domain.events import EventKind
from another_opinion.rules.sourced import Confidence, Sourced


class Governs(StrEnum):
    """Whether Health & Safety Code 1383.15 binds a plan."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Regulator(Sourced):
    """Who regulates a plan, what that means for 1383.15, and whom to ask.

    `id` is also the choice of the question ``seen_on_card`` that points here; ``unknown`` is
    the one for every other answer. `contacts` names contacts of the library. `grievances` and
    `appeals` are the kinds of events that this law treats as one or the other. Where it
    `waits_for_information`, a referral's time runs from when the plan has what it asked for.
    """

    id: str
    governs: Governs
    contacts: tuple[str, ...]
    grievances: tuple[EventKind, ...]
    appeals: tuple[EventKind, ...]
    waits_for_information: bool = False
    name: str
    who: str
    means: str
    ask: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A public office or free help; numbers are printed only if a source shows them.

    `check` asks the reader to compare the number with the one on a recent letter.
    """

    id: str
    rows: tuple[str, ...]
    source: tuple[str, ...]
    confidence: Confidence
    name: str
    help: str
    phone: str = ""
    tdd: str = ""
    web: str = ""
    address: str = ""
    check: bool = False
