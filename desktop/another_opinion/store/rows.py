"""A case as rows, and back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

import msgspec

from another_opinion.domain.audits import Audit
from another_opinion.domain.case import Answer, Case
from another_opinion.domain.documents import Document
from another_opinion.domain.events import Event
from another_opinion.domain.letters import Letter, Version
from another_opinion.domain.people import Advice, Doctor, Patient, Plan, Writer

ONE: dict[str, type] = {
    "writer": Writer,
    "patient": Patient,
    "plan": Plan,
    "doctor": Doctor,
    "advice": Advice,
}
MANY: dict[str, tuple[str, type]] = {
    "answer": ("answers", Answer),
    "letter": ("letters", Letter),
    "version": ("versions", Version),
    "document": ("documents", Document),
    "event": ("events", Event),
    "audit": ("audits", Audit),
}


class Row(NamedTuple):
    """One part of a case as it lies in the file; `rank` is its place among its kind."""

    kind: str
    id: str
    rank: int
    body: str


class Head(msgspec.Struct, frozen=True):
    """What names the case as a whole."""

    id: str
    opened: date


def changed_rows(before: Case | None, after: Case) -> tuple[list[Row], list[tuple[str, str]]]:
    """Return the rows to write, and the (kind, id) of the rows to remove."""
    write: list[Row] = []
    remove: list[tuple[str, str]] = []
    if before is None:
        write.append(Row("case", "", 0, _json(Head(after.id, after.opened))))
    write += [
        Row(kind, "", 0, _json(getattr(after, kind)))
        for kind in ONE
        if before is None or getattr(before, kind) != getattr(after, kind)
    ]
    for kind, (field, _) in MANY.items():
        old = getattr(before, field) if before else ()
        new = getattr(after, field)
        if old is not new:
            known = dict(_ranked(old))
            write += [
                Row(kind, name, rank, _json(item))
                for name, (rank, item) in _ranked(new)
                if known.get(name) != (rank, item)
            ]
            remove += [(kind, name) for name in known.keys() - {item.id for item in new}]
    return write, remove


def case_from(rows: list[Row]) -> Case:
    """Build the case from its rows, which stand in the order of their ranks.

    Raises msgspec.ValidationError if a row does not hold what its kind promises.
    """
    by_kind: dict[str, list[str]] = {}
    for row in rows:
        by_kind.setdefault(row.kind, []).append(row.body)
    head = msgspec.json.decode(by_kind["case"][0], type=Head)
    parts: dict[str, Any] = {
        kind: msgspec.json.decode(by_kind[kind][0], type=type_) for kind, type_ in ONE.items()
    }
    for kind, (field, type_) in MANY.items():
        parts[field] = tuple(
            msgspec.json.decode(body, type=type_) for body in by_kind.get(kind, [])
        )
    return Case(id=head.id, opened=head.opened, **parts)


def _ranked(items: tuple[Any, ...]) -> Iterator[tuple[str, tuple[int, Any]]]:
    return ((item.id, (rank, item)) for rank, item in enumerate(items))


def _json(part: object) -> str:
    return msgspec.json.encode(part).decode()
