"""The chronology of a case, which writes itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum

from another_opinion.domain.case import Case
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.letters import ELSEWHERE, Delivery, Letter, Version
from another_opinion.domain.places import Place
from another_opinion.domain.roughly import Roughly
from another_opinion.i18n import tr
from another_opinion.rules.days import CALIFORNIA
from another_opinion.services.path import names


class EntryKind(StrEnum):
    """What an entry that is no event tells."""

    ADVICE = "advice"
    LETTER_MADE = "letter made"
    HANDED_IN = "handed in"
    RECEIVED = "received"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the chronology; `day` is None while it is not known, though perhaps `roughly`.

    `at` is the clock time in California, if known. `ref` is where the thing can be seen.
    """

    id: str
    day: date | None
    at: time | None
    kind: EntryKind | EventKind
    title: str
    detail: str
    ref: Place
    roughly: Roughly | None = None

    @property
    def is_dated(self) -> bool:
        """Whether anything is known of when it was."""
        return self.day is not None or self.roughly is not None


def chronology(case: Case) -> tuple[Entry, ...]:
    """Return all that happened, in date order; what has no date comes last."""
    entries = [*_advice(case), *_letters(case), *_documents(case), *map(_of_event, case.events)]
    return tuple(sorted(entries, key=_order))


def _order(entry: Entry) -> tuple[date, time]:
    """Put an unknown hour at the end of its day: a letter is made before it is handed in.

    What is known roughly stands where its time begins.
    """
    if entry.roughly and not entry.day:
        return entry.roughly.first, time.min
    return entry.day or date.max, entry.at or time.max


def _advice(case: Case) -> Iterator[Entry]:
    if case.advice.given:
        yield Entry(
            id="advice",
            day=case.advice.given,
            at=None,
            kind=EntryKind.ADVICE,
            title=names.advice(case.doctor.name),
            detail=case.advice.what,
            ref=Place("details", "advice.what"),
        )


def _letters(case: Case) -> Iterator[Entry]:
    for letter in case.letters:
        yield from (_made(letter, version) for version in case.versions_of(letter.id))
        if letter.delivery:
            yield from _handed_in(letter, letter.delivery)


def _made(letter: Letter, version: Version) -> Entry:
    made = version.made.astimezone(CALIFORNIA)
    return Entry(
        id=f"made-{letter.id}-{version.number}",
        day=made.date(),
        at=made.time().replace(second=0, microsecond=0),
        kind=EntryKind.LETTER_MADE,
        title=names.letter(letter.kind),
        detail=tr("Version {number} made", number=version.number),
        ref=Place("letters", letter.id),
    )


def _handed_in(letter: Letter, delivery: Delivery) -> Iterator[Entry]:
    same_day, elsewhere = delivery.received == delivery.day, letter.kind in ELSEWHERE
    handed_in = Entry(
        id=f"handed-in-{letter.id}",
        day=delivery.day,
        at=delivery.at if same_day else None,
        kind=EntryKind.HANDED_IN,
        title=names.letter(letter.kind),
        detail=names.delivery(delivery),
        ref=Place("letters", letter.id),
    )
    yield handed_in
    if delivery.received and not same_day:
        yield replace(
            handed_in,
            id=f"received-{letter.id}",
            day=delivery.received,
            at=delivery.at,
            kind=EntryKind.RECEIVED,
            detail=tr("It was received") if elsewhere else tr("The plan received it"),
        )


def _documents(case: Case) -> Iterator[Entry]:
    for document in case.documents:
        yield Entry(
            id=document.id,
            day=document.day,
            at=None,
            kind=EntryKind.DOCUMENT,
            title=names.paper(document),
            detail=names.document(document.kind),
            ref=Place("documents", document.id),
        )


def _of_event(event: Event) -> Entry:
    return Entry(
        id=event.id,
        day=event.day,
        at=event.at,
        kind=event.kind,
        title=names.event(event.kind, event.who),
        detail=event.text,
        ref=Place("timeline", event.id),
        roughly=event.roughly,
    )
