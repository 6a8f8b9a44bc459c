"""Reading the law's data files."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from another_opinion.i18n import tr
from another_opinion.rules.misfit import in_words, misfit, no_field, unparsed

Kind = TypeVar("Kind")
Table = Mapping[str, Any]


class LawDataError(Exception):
    """A data file of the law is not as it must be: a fault of ours, not of the user's.

    `field` names the field or the line, and `reason` is a clause that says why.
    """

    def __init__(self, file: Path, field: str, reason: str) -> None:
        super().__init__(f"{file.name}, {field}: {reason}")
        self.file = file
        self.field = field
        self.reason = reason


def read_table(file: Path) -> Table:
    """Return what a data file holds; raise LawDataError if it cannot be read."""
    try:
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        raise LawDataError(file, tr("the file"), tr("it cannot be read")) from error
    except UnicodeDecodeError as error:
        raise LawDataError(file, tr("the file"), tr("it is not text in UTF-8")) from error
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LawDataError(file, *unparsed(text, str(error))) from error


def shaped(file: Path, table: Table, kind: type[Kind]) -> Kind:
    """Return `table` as a `kind`; raise LawDataError naming the field that does not fit."""
    try:
        value = msgspec.convert(table, kind, strict=True)
    except msgspec.ValidationError as error:
        raise LawDataError(file, *misfit(str(error))) from error
    for path in _unread(table, msgspec.to_builtins(value)):
        raise LawDataError(file, in_words(path), no_field(path.rpartition(".")[2]))
    return value


def with_words(words_file: Path, words: Table, table: Table) -> Table:
    """Return a table of law joined with its words; raise LawDataError if it has none."""
    name = table.get("id", "")
    if name not in words:
        raise LawDataError(words_file, name or "id", tr("there are no words for it here"))
    return {**words[name], **table}


def _unread(table: Any, read: Any, path: str = "$") -> Iterator[str]:
    """Give the fields of `table` that the value read from it does not have."""
    if isinstance(table, Mapping):
        for name, inner in table.items():
            if name in read:
                yield from _unread(inner, read[name], f"{path}.{name}")
            else:
                yield f"{path}.{name}"
    elif isinstance(table, list):
        for number, (inner, inner_read) in enumerate(zip(table, read, strict=True)):
            yield from _unread(inner, inner_read, f"{path}[{number}]")
