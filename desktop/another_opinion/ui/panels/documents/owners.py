"""The letters and events that a paper can belong to."""

from __future__ import annotations

from another_opinion.domain.case import Case
from another_opinion.domain.events import Event
from another_opinion.domain.facts import plain_date
from another_opinion.domain.letters import Letter
from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.services.path import names
from another_opinion.ui.parts.pick import Choice


def owners_in(case: Case) -> list[Choice]:
    """Return each letter and event by id and words, after the choice to name none."""
    return [
        ("", tr("Nothing yet")),
        *((letter.id, _of_letter(letter)) for letter in case.letters),
        *((event.id, _of_event(event)) for event in case.events),
    ]


def owner_of(name: str, case: Case) -> str:
    """Return the words for the letter or event of that id; nothing if there is none."""
    if letter := case.letter(name):
        return _of_letter(letter)
    event = case.event(name)
    return _of_event(event) if event else ""


def place_of(owner: str, case: Case) -> Place | None:
    """Return where the letter or event of that id can be seen."""
    if case.letter(owner):
        return Place("letters", owner)
    return Place("timeline", owner) if case.event(owner) else None


def _of_letter(letter: Letter) -> str:
    if letter.delivery:
        return names.letter_with_day(letter)
    title = names.letter(letter.kind)
    return tr("{title}, begun {day}", title=title, day=plain_date(letter.begun))


def _of_event(event: Event) -> str:
    what = names.event(event.kind, event.who)
    return f"{what}, {plain_date(event.day)}" if event.day else what
