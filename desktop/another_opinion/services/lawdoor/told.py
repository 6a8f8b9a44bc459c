"""A case told by hand in a TOML file."""

from __future__ import annotations

import re
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
from another_opinion.rules.question import UNSURE
from another_opinion.services.lawdoor.fault import ToldWrong
from another_opinion.services.lawdoor.wording import plainly

CARD = "seen_on_card"
UNKNOWN = "unknown"

_LINE = re.compile(r"at line (\d+)")
_SHORT_TIME = re.compile(r"\d:\d\d$")
_ENTRY = re.compile(r"event\[(\d+)\]\.?")

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
        raise _unparsed(text, str(error)) from error


def _unparsed(text: str, reason: str) -> ToldWrong:
    found = _LINE.search(reason)
    if found is None:
        return ToldWrong(tr("the file"), tr("it ends too early to be TOML"))
    number = int(found[1])
    line = text.splitlines()[number - 1].strip()
    field = tr("line {number}, `{line}`", number=number, line=line)
    if "date" in reason:
        return ToldWrong(field, tr("there is no such day or time"))
    if _SHORT_TIME.search(line):
        return ToldWrong(field, tr("write a time as 16:00:00, or in quotes"))
    return ToldWrong(field, tr("this is not TOML"))


def _shaped(table: dict[str, Any]) -> ToldCase:
    try:
        return msgspec.convert(table, ToldCase, strict=True)
    except msgspec.ValidationError as error:
        raise _misshapen(str(error)) from error


def _misshapen(reason: str) -> ToldWrong:
    """Say which field has not its form, from the words of the library that reads it."""
    what, _, path = reason.partition(" - at ")
    path = path.strip("`").removeprefix("$").removeprefix(".")
    field = _ENTRY.sub(lambda found: f"event {int(found[1]) + 1}, ", path).rstrip(", ")
    return ToldWrong(field or tr("the file"), _why(what, path))


def _why(what: str, path: str) -> str:
    """Say in a clause why a value is not taken."""
    named = re.findall(r"[`']([^`']*)[`']", what)
    at_event = path.startswith("event[")
    match what.split()[:3]:
        case ["Object", "contains", _]:
            known = ", ".join(
                ToldEvent.__struct_fields__ if at_event else ToldCase.__struct_fields__
            )
            return tr("there is no field `{name}`; there are {known}", name=named[0], known=known)
        case ["Object", "missing", _]:
            return tr("the field `{name}` is missing", name=named[0])
        case ["Invalid", "enum", _]:
            known = ", ".join(EventKind if at_event else PlanKind)
            return tr("there is no `{name}`; there are {known}", name=named[0], known=known)
        case ["Invalid", "RFC3339", _]:
            wanted = _in_words(what.split()[-1])
            return tr("it must be {wanted}, not {found}", wanted=wanted, found=_in_words("str"))
        case ["Expected", *_] if len(named) == 2:
            wanted, found = map(_in_words, named)
            return tr("it must be {wanted}, not {found}", wanted=wanted, found=found)
        case _:
            return what[:1].lower() + what[1:]


def _in_words(kind: str) -> str:
    """Name a kind of value; the library names only the first where several are allowed."""
    return {
        "str": tr("words in quotes"),
        "bool": tr("true or false"),
        "date": tr("a day like 2026-09-21"),
        "time": tr("a time like 16:00:00"),
        "array": tr("a list"),
        "object": tr("a table"),
        "int": tr("a number"),
        "float": tr("a number"),
    }.get(kind.split(" |")[0], f"`{kind}`")
