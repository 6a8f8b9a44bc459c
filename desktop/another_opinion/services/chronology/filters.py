"""Kinds of entries that the user may want to see alone."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from another_opinion.domain.events import EventKind
from another_opinion.i18n import tr
from another_opinion.services.path.chronology import Entry, EntryKind


class Filter(StrEnum):
    """Which entries to show."""

    ALL = "all"
    LETTERS = "letters"
    PAPERS = "papers"
    TALKS = "talks"
    ANSWERS = "answers"
    NO_DATE = "no date"


_KINDS: dict[Filter, frozenset[EntryKind | EventKind]] = {
    Filter.LETTERS: frozenset(
        (EntryKind.LETTER_MADE, EntryKind.HANDED_IN, EntryKind.RECEIVED, EventKind.GRIEVANCE)
    ),
    Filter.PAPERS: frozenset((EntryKind.DOCUMENT,)),
    Filter.TALKS: frozenset((EventKind.CALL, EventKind.VISIT)),
    Filter.ANSWERS: frozenset(
        (EventKind.GRANTED, EventKind.DENIED, EventKind.GRIEVANCE_ANSWER, EventKind.PAID)
    ),
}


def name(chosen: Filter) -> str:
    """Name a filter as the user picks it."""
    return {
        Filter.ALL: tr("Everything"),
        Filter.LETTERS: tr("Letters"),
        Filter.PAPERS: tr("Papers"),
        Filter.TALKS: tr("Calls and visits"),
        Filter.ANSWERS: tr("The plan's answers"),
        Filter.NO_DATE: tr("Without a date"),
    }[chosen]


def chosen(entries: Sequence[Entry], wanted: Filter) -> tuple[Entry, ...]:
    """Return the entries that a filter lets through, in their order."""
    if wanted is Filter.ALL:
        return tuple(entries)
    if wanted is Filter.NO_DATE:
        return tuple(entry for entry in entries if not entry.is_dated)
    return tuple(entry for entry in entries if entry.kind in _KINDS[wanted])
