"""The record of changes as a person reads it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from another_opinion.domain.facts import long_date, write_time
from another_opinion.domain.history import Change
from another_opinion.i18n import tr
from another_opinion.rules.days import CALIFORNIA

ONE_GO = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Entry:
    """Changes of one name that one person made in one go; `last` is the newest of them."""

    last: Change
    first: Change
    count: int


def entries(changes: Iterable[Change], wanted: str = "") -> list[Entry]:
    """Gather changes, which stand newest first, and keep those with `wanted` in name or author.

    Typing is saved every second; nobody wants to read each of these rows.
    """
    found: list[Entry] = []
    for change in changes:
        if not _matches(change, wanted):
            continue
        if found and _in_one_go(change, found[-1].first):
            entry = found.pop()
            found.append(Entry(entry.last, change, entry.count + 1))
        else:
            found.append(Entry(change, change, 1))
    return found


def when(at: datetime) -> str:
    """Write the moment of a change as ``Monday, September 21, 2026, 2:14 p.m.``."""
    here = at.astimezone(CALIFORNIA)
    return tr("{day}, {time}", day=long_date(here.date()), time=write_time(here.time()))


def who(change: Change) -> str:
    """Name the author of a change."""
    return change.who or tr("name not given")


def _matches(change: Change, wanted: str) -> bool:
    words = f"{change.label} {change.who} {when(change.at)}".casefold() if wanted else ""
    return all(word in words for word in wanted.casefold().split())


def _in_one_go(change: Change, later: Change) -> bool:
    same = (change.label, change.who) == (later.label, later.who)
    return same and abs(later.at - change.at) <= ONE_GO
