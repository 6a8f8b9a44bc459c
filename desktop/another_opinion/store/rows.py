"""A case as rows, and back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple, Self

import msgspec

from another_opinion.domain.audits import Audit
from another_opinion.domain.case import Answer, Case
from another_opinion.domain.collections import replaced
from another_opinion.domain.documents import Document
from another_opinion.domain.events import Event
from another_opinion.domain.letters import Letter, Version
from another_opinion.domain.people import Advice, Doctor, Patient, Plan, Writer
from another_opinion.domain.proof import Fact
from another_opinion.domain.settled import Settled

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
    "fact": ("facts", Fact),
    "settled": ("settled", Settled),
}
Ranks = Mapping[str, int]


class Row(NamedTuple):
    """One part of a case as it lies in the file; `rank` is its place among its kind.

    Ranks have gaps where something was removed, so that it can come back to its place.
    """

    kind: str
    id: str
    rank: int
    body: str


class Head(msgspec.Struct, frozen=True):
    """What names the case as a whole, and the number of the last code of a paper."""

    id: str
    opened: date
    numbered: int = 0

    @classmethod
    def of(cls, case: Case) -> Self:
        """Return the head of a case."""
        return cls(case.id, case.opened, case.numbered)


def changed_rows(
    before: Case | None, after: Case, ranks: Callable[[str, Sequence[str]], Ranks]
) -> tuple[list[Row], list[Row]]:
    """Return the rows to write, and the rows to remove, these without a body.

    `ranks` gives the ranks that the items of a kind have in the file, and those that items of
    the given names had there last.
    """
    write: list[Row] = []
    remove: list[Row] = []
    if before is None or Head.of(before) != Head.of(after):
        write.append(Row("case", "", 0, _json(Head.of(after))))
    write += [
        Row(kind, "", 0, _json(getattr(after, kind)))
        for kind in ONE
        if before is None or getattr(before, kind) != getattr(after, kind)
    ]
    for kind, (field, _) in MANY.items():
        old = getattr(before, field) if before else ()
        new = getattr(after, field)
        if old is not new:
            names, items = [item.id for item in new], {item.id: item for item in old}
            known = ranks(kind, names)
            placed = _placed(names, known)
            write += [
                Row(kind, item.id, placed[item.id], _json(item))
                for item in new
                if items.get(item.id) != item or known.get(item.id) != placed[item.id]
            ]
            remove += [Row(kind, name, known[name], "") for name in items if name not in placed]
    return write, remove


def case_from(rows: Iterable[Row]) -> Case:
    """Build the case from its rows, which stand in the order of their ranks.

    Raises msgspec.ValidationError if a row does not hold what its kind promises, and KeyError
    if a part of the case has no row.
    """
    by_kind: dict[str, list[Any]] = {}
    for row in rows:
        if row.kind in ONE or row.kind in MANY:
            by_kind.setdefault(row.kind, []).append(part_from(row.kind, row.body))
        elif row.kind == "case":
            by_kind["case"] = [msgspec.json.decode(row.body, type=Head)]
    head = by_kind["case"][0]
    parts: dict[str, Any] = {kind: by_kind[kind][0] for kind in ONE}
    for kind, (field, _) in MANY.items():
        parts[field] = tuple(by_kind.get(kind, ()))
    return Case(id=head.id, opened=head.opened, numbered=head.numbered, **parts)


def part_from(kind: str, body: str) -> object:
    """Return the part of a case that a row holds; raises msgspec.ValidationError."""
    return msgspec.json.decode(body, type=ONE.get(kind) or MANY[kind][1])


def with_part(case: Case, kind: str, part: Any) -> Case:
    """Return the case with one part put in, over the one of the same id if there is one."""
    if isinstance(part, Document):
        return case.with_document(part)
    field, value = kind, part
    if kind in MANY:
        field, _ = MANY[kind]
        value = replaced(getattr(case, field), part)
    changed: dict[str, Any] = {field: value}
    return replace(case, **changed)


def _placed(names: list[str], known: Ranks) -> dict[str, int]:
    """Return rising ranks for items in this order, each with its known one where that goes."""
    placed: dict[str, int] = {}
    last = -1
    for name in names:
        last = placed[name] = max(known.get(name, last + 1), last + 1)
    return placed


def _json(part: object) -> str:
    return msgspec.json.encode(part).decode()
