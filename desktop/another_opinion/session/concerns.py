"""What should be known of an open file before anybody types in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from another_opinion.store.casefile import CaseFile
from another_opinion.store.locknote import LockNote
from another_opinion.store.neighbours import conflict_copies
from another_opinion.store.seen import Standing
from another_opinion.store.share import lies_on_network

_ASIDE = timedelta(hours=1)  # a clock may be wrong by so much


class About(StrEnum):
    """What a concern is about."""

    OLDER = "older"  # changes that were seen here are not in it
    PARTED = "parted"  # so are they, and others were made instead
    READ_ONLY = "read only"
    CLOCK = "clock"  # the newest change is of a later time than now
    ELSEWHERE = "elsewhere"  # another computer has it open, too
    COPIES = "copies"  # a sync service made copies of it
    NETWORK = "network"


@dataclass(frozen=True, slots=True)
class Concern:
    """One of them; `at` is the time of the newest change, or of the other computer's note."""

    about: About
    at: datetime
    names: tuple[str, ...] = ()


def concerns_about(file: CaseFile, standing: Standing, now: datetime) -> Iterator[Concern]:
    """Give what should be known of a file that was opened, the gravest first."""
    newest = file.newest().at
    if standing is not Standing.AS_EXPECTED:
        yield Concern(About(standing.value), newest)
    if file.read_only:
        yield Concern(About.READ_ONLY, newest)
    if newest - now > _ASIDE:
        yield Concern(About.CLOCK, newest)
    if copies := conflict_copies(file.path):
        yield Concern(About.COPIES, newest, tuple(copy.name for copy in copies))
    if lies_on_network(file.path):
        yield Concern(About.NETWORK, newest)


def held_elsewhere(note: LockNote) -> Concern:
    """Return the concern that another computer has opened the file meanwhile."""
    return Concern(About.ELSEWHERE, note.at, (note.host,))
