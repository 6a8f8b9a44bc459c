"""What belongs together: letters, events and papers."""

from __future__ import annotations

from collections.abc import Iterator

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.facts import plain_date
from another_opinion.domain.places import Place
from another_opinion.domain.proof import Fact
from another_opinion.i18n import tr
from another_opinion.services.path import names
from another_opinion.services.proof.words import short

# What the patient or a doctor starts, and what others then answer.
_STARTS = frozenset(
    (
        EventKind.ASKED,
        EventKind.RECEIVED,
        EventKind.OUTSIDE_ASKED,
        EventKind.OUTSIDE_RECEIVED,
        EventKind.REFERRAL,
        EventKind.CLAIM,
        EventKind.INFORMATION_ASKED,
        EventKind.DENIED,
        EventKind.DENIED_EXPERIMENTAL,
        EventKind.APPOINTMENT_ASKED,
        EventKind.PRIMARY_CARE_ASKED,
        EventKind.URGENT_CARE_ASKED,
        EventKind.OPINION,
        EventKind.GRIEVANCE_SENT,
        EventKind.GRIEVANCE,
        EventKind.APPEAL_SENT,
        EventKind.APPEAL,
        EventKind.PAYMENT_APPEAL,
        EventKind.COMPLAINT,
        EventKind.IMR_REQUEST,
        EventKind.EXTERNAL_REVIEW,
        EventKind.RECORDS_REQUEST,
        EventKind.SUMMARY_REQUEST,
        EventKind.PRIVACY_REQUEST,
        EventKind.PRIVACY_LETTER,
    )
)


_LONGEST = 34  # characters of a fact's sentence: buttons do not wrap


def owners_for(case: Case, event: Event) -> tuple[tuple[str, str], ...]:
    """Return the letters and events, by id and words, that an event may belong to."""
    return (*_letters(case), *_events(case, event))


def place_of(case: Case, owner: str) -> Place | None:
    """Return where the letter, event, paper or fact of that id can be seen."""
    if case.letter(owner):
        return Place("letters", owner)
    if case.document(owner):
        return Place("documents", owner)
    if case.fact(owner):
        return Place("facts", owner)
    return Place("timeline", owner) if case.event(owner) else None


def what_is(case: Case, name: str) -> str:
    """Say what the letter, event, paper or fact of that id is, with its day."""
    if letter := case.letter(name):
        return names.letter_with_day(letter)
    if document := case.document(name):
        return names.paper(document)
    if fact := case.fact(name):
        return tr("Fact: {fact}", fact=short(fact, _LONGEST))
    event = case.event(name)
    return _dated(event) if event else ""


def papers_of(case: Case, owner: str) -> tuple[Document, ...]:
    """Return the papers that belong to a letter or event."""
    return tuple(each for each in case.documents if owner in each.links)


def followers_of(case: Case, owner: str) -> tuple[Event, ...]:
    """Return the events that belong to a letter or event."""
    return tuple(each for each in case.events if each.about == owner)


def facts_of(case: Case, owner: str) -> tuple[Fact, ...]:
    """Return the facts that belong to an event."""
    return tuple(each for each in case.facts if each.about == owner)


def _letters(case: Case) -> Iterator[tuple[str, str]]:
    for letter in case.letters:
        if letter.delivery:
            yield letter.id, names.letter_with_day(letter)


def _events(case: Case, event: Event) -> Iterator[tuple[str, str]]:
    """Give the events that may come before this one, but none that hangs on it."""
    for each in case.events:
        if each.kind in _STARTS and not _hangs_on(case, each, event):
            yield each.id, _dated(each)


def _hangs_on(case: Case, event: Event, other: Event) -> bool:
    seen, here = set[str](), event
    while here.id not in seen:
        if here.id == other.id:
            return True
        seen.add(here.id)
        here = case.event(here.about) or here
    return False


def _dated(event: Event) -> str:
    what = names.event(event.kind, event.who)
    return tr("{what}, {day}", what=what, day=plain_date(event.day)) if event.day else what
