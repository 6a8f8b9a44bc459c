"""How one thing of the case differs from what it was, field by field, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date, datetime, time
from typing import Any

from another_opinion.domain.documents import Document, DocumentKind
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.facts import long_date, write_time
from another_opinion.domain.letters import Letter
from another_opinion.domain.people import Advice, Doctor, Patient, Plan, Writer
from another_opinion.domain.proof import Fact
from another_opinion.i18n import tr
from another_opinion.services.path import names


@dataclass(frozen=True, slots=True)
class Difference:
    """What stood in one field at that time; empty words mean that nothing did."""

    field: str
    words: str


def differences(then: object, now: object | None) -> tuple[Difference, ...]:
    """Return what was otherwise; all that there was if the thing is not there now."""
    if isinstance(then, Letter):
        return tuple(_of_letter(then, now if isinstance(now, Letter) else None))
    found = tuple(_of_fields(then, now))
    if not found and now is not None and then != now:
        found = (Difference(tr("Other details"), tr("not the same as now")),)
    return found


def _of_fields(then: Any, now: Any) -> Iterator[Difference]:
    labels = _labels(type(then))
    for field in fields(then):
        old = getattr(then, field.name)
        new = getattr(now, field.name) if now is not None else None
        if field.name in labels and old != new:
            words = _words(old)
            if words or now is not None:
                yield Difference(labels[field.name], words)


def _of_letter(then: Letter, now: Letter | None) -> Iterator[Difference]:
    current = {words.id: words.text for words in now.rewordings} if now else {}
    earlier = {words.id: words.text for words in then.rewordings}
    for text in (earlier[name] for name in earlier if earlier[name] != current.get(name)):
        yield Difference(tr("In your own words"), text)
    for text in (current[name] for name in current if name not in earlier):
        yield Difference(tr("Still in the fixed words"), text)
    details = {detail.id: detail.value for detail in now.details} if now else {}
    for detail in then.details:
        if detail.value and detail.value != details.get(detail.id):
            yield Difference(tr("Filled in"), detail.value)


def _labels(kind: type) -> dict[str, str]:
    return {
        Document: {
            "title": tr("Title"),
            "kind": tr("Kind of paper"),
            "day": tr("Date on the paper"),
            "sender": tr("From"),
            "people": tr("People named in it"),
            "tags": tr("Tags"),
        },
        Event: {
            "kind": tr("What happened"),
            "day": tr("Day"),
            "at": tr("Time"),
            "who": tr("With whom"),
            "text": tr("What was said or done"),
            "urgent": tr("Could not wait"),
        },
        Fact: {
            "text": tr("The fact"),
            "day": tr("Day"),
            "who": tr("Who says so"),
        },
        Patient: {
            "name": tr("Name"),
            "born": tr("Date of birth"),
            "address": tr("Mailing address"),
            "phone": tr("Phone"),
        },
        Plan: {
            "name": tr("Name of the plan"),
            "member_number": tr("Member number"),
            "phone": tr("Member Services phone"),
            "address": tr("Address of Member Services"),
        },
        Doctor: {
            "name": tr("Name of the doctor"),
            "specialty": tr("Specialty"),
            "group": tr("Medical group or clinic"),
        },
        Advice: {
            "what": tr("What the doctor advised"),
            "given": tr("When"),
            "worry": tr("What worries you about it"),
        },
        Writer: {"name": tr("Who is typing"), "relation": tr("Relation to the patient")},
    }.get(kind, {})


def _words(value: object) -> str:
    match value:
        case DocumentKind():
            return names.document(value)
        case EventKind():
            return names.event(value)
        case bool():
            return tr("yes") if value else tr("no")
        case datetime():
            return long_date(value.date())
        case date():
            return long_date(value)
        case time():
            return write_time(value)
        case tuple():
            return ", ".join(map(str, value))
        case None:
            return ""
    return str(value)
