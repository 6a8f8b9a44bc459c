"""A case told by hand in a TOML file."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date, time
from pathlib import Path
from typing import Any

import msgspec

from another_opinion.domain.case import Answer, Case
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.people import Plan, PlanKind
from another_opinion.i18n import tr
from another_opinion.rules.misfit import misfit, unparsed
from another_opinion.rules.question import UNSURE
from another_opinion.services.lawdoor.fault import ToldWrong
from another_opinion.services.lawdoor.wording import plainly

CARD = "seen_on_card"
UNKNOWN = "unknown"

# Plans whose name says who regulates them.
_REGULATORS = {PlanKind.MEDICARE_ADVANTAGE: "medicare_advantage", PlanKind.MEDI_CAL: "medi_cal"}


class ToldEvent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something that happened; see `Event` for the fields."""

    kind: EventKind
    day: date | None = None
    at: time | None = None
    id: str = ""
    about: str = ""
    urgent: bool | None = None
    who: str = ""
    text: str = ""


class ToldCase(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the file holds: the facts, and the events in any order."""

    regulator: str = ""
    plan: PlanKind = PlanKind.NOT_SURE
    answers: Mapping[str, str] = {}
    event: tuple[ToldEvent, ...] = ()


def read_told(file: Path) -> ToldCase:
    """Read a case told by hand; raise ToldWrong if the file does not have its form."""
    try:
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        raise ToldWrong(str(file), tr("the file cannot be read")) from error
    except UnicodeDecodeError as error:
        raise ToldWrong(str(file), tr("the file is not text in UTF-8")) from error
    return _shaped(plainly(_parsed(text)))


def as_case(told: ToldCase, questions: Iterable[str], today: date) -> Case:
    """Return the case that was told, as the application holds it.

    Each of the `questions` that was left out counts as one of which nobody is sure.
    """
    answers = {**dict.fromkeys(questions, UNSURE), **told.answers}
    regulator = told.regulator or _REGULATORS.get(told.plan, "")
    if regulator and answers[CARD] == UNSURE:
        answers[CARD] = UNSURE if regulator == UNKNOWN else regulator
    return Case(
        id="told",
        opened=today,
        plan=Plan(kind=told.plan),
        answers=tuple(Answer(question, choice) for question, choice in answers.items()),
        events=tuple(_event(number, each) for number, each in enumerate(told.event, start=1)),
    )


def name_of(number: int, event: ToldEvent) -> str:
    """Return the id of an event, by default its number in the file (from 1)."""
    return event.id or f"event-{number}"


def _event(number: int, told: ToldEvent) -> Event:
    return Event(
        id=name_of(number, told),
        kind=told.kind,
        day=told.day,
        text=told.text,
        who=told.who,
        at=told.at,
        about=told.about,
        urgent=told.urgent,
    )


def _parsed(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ToldWrong(*unparsed(text, str(error))) from error


def _shaped(table: dict[str, Any]) -> ToldCase:
    try:
        return msgspec.convert(table, ToldCase, strict=True)
    except msgspec.ValidationError as error:
        reason = str(error)
        at_event = "`$.event[" in reason
        fields = (ToldEvent if at_event else ToldCase).__struct_fields__
        choices = [*EventKind] if at_event else [*PlanKind]
        raise ToldWrong(*misfit(reason, fields=fields, choices=choices)) from error
