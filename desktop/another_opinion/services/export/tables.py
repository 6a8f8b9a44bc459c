"""A case as tables for a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Any

import msgspec

from another_opinion.domain.case import Case
from another_opinion.domain.history import Change

_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would reckon out
_ABOUT = ("writer", "patient", "plan", "doctor", "advice")
_LISTS = ("answers", "letters", "versions", "documents", "events", "audits", "facts", "settled")


def tables(case: Case, changes: Iterable[Change]) -> dict[str, bytes]:
    """Return a CSV file by name for each list in the case."""
    facts = [
        (about, each.name, _cell(getattr(getattr(case, about), each.name)))
        for about in _ABOUT
        for each in fields(getattr(case, about))
    ]
    made = {"people and plan.csv": csv_file(("about", "fact", "value"), facts)}
    for name in _LISTS:
        made[f"{name}.csv"] = _list(getattr(case, name))
    made["what was done.csv"] = _list(changes)
    return made


def csv_file(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Write a table as UTF-8 with a mark at its beginning, which spreadsheets look for."""
    paper = io.StringIO()
    writer = csv.writer(paper)
    writer.writerow(head)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return paper.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _list(things: Iterable[Any]) -> bytes:
    rows = [msgspec.to_builtins(each) for each in things]
    head = list(dict.fromkeys(name for row in rows for name in row))
    return csv_file(head, [[_cell(row.get(name)) for name in head] for row in rows])


def _cell(value: object) -> str:
    plain = msgspec.to_builtins(value)
    if plain is None:
        return ""
    return plain if isinstance(plain, str) else json.dumps(plain, ensure_ascii=False)
