"""Checking a case file: what is touched, and what is whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

from another_opinion.store.connection import PAGE
from another_opinion.store.key import SALT_BYTES
from another_opinion.store.rows import MANY, ONE
from another_opinion.store.torn import Rows, TornFile

KINDS: Rows = [(kind,) for kind in ("case", *ONE, *MANY)]


class Condition(StrEnum):
    """How a case file is."""

    WHOLE = "whole"
    HARMLESS = "harmless"  # only unused room is damaged
    BOOKS = "books"  # all can be read, but the file should be made anew
    TOUCHED = "touched"  # a part of the case cannot be read
    BEGINNING = "beginning"  # the key fits, but nothing can be read
    FOREIGN = "foreign"  # no case file, or another key


class Touched(msgspec.Struct, frozen=True):
    """A part of the case that cannot be read; `title` is what the user called it."""

    kind: str
    id: str
    title: str = ""


class Findings(msgspec.Struct, frozen=True):
    """What a check found.

    `damaged` counts pages of 4 KiB that are not as they were written. `unnamed` says that
    entries may be lost which cannot be named any more. `changes` is the number of the newest
    change, and `at` its time as in ISO 8601.
    """

    condition: Condition
    pages: int = 0
    damaged: int = 0
    cut_short: bool = False
    touched: tuple[Touched, ...] = ()
    unnamed: bool = False
    entries: int = 0
    papers: int = 0
    changes: int = 0
    at: str = ""


class Item(msgspec.Struct, frozen=True):
    """A part of the case as it lies in the file."""

    kind: str
    id: str
    rank: int
    body: str

    @property
    def told(self) -> dict[str, Any]:
        """What the part says of itself."""
        told = msgspec.json.decode(self.body)
        return told if isinstance(told, dict) else {}

    @property
    def contents(self) -> set[str]:
        """The names of the bytes that belong to it."""
        told = self.told
        return {str(each.get("content")) for each in (told, *told.get("joined", ()))}


def check(path: Path, key_and_salt: str) -> Findings:
    """Look at every page, entry and paper of a file that nobody has open."""
    size = path.stat().st_size
    if size < PAGE:
        return Findings(Condition.FOREIGN, cut_short=True)
    torn = TornFile(path, key_and_salt)
    try:
        faults, _ = torn.ask("PRAGMA cipher_integrity_check")
        pages = -(-size // PAGE)
        if len(faults) >= pages:
            return Findings(Condition.FOREIGN, pages, len(faults))
        salt_whole = _salt(path) == key_and_salt[-2 * SALT_BYTES :]
        short = size % PAGE != 0 or not torn.is_as_long_as_it_says()
        return _look(torn, pages, len(faults), salt_whole=salt_whole, cut_short=short)
    finally:
        torn.close()


def _look(
    torn: TornFile, pages: int, damaged: int, *, salt_whole: bool, cut_short: bool
) -> Findings:
    if "item" not in torn.tables():
        return Findings(Condition.BEGINNING, pages, damaged, cut_short=cut_short)
    books, _ = torn.ask("PRAGMA integrity_check(1)")
    torn.begin_anew()  # the answer may be about damage
    found, complete = items(torn)
    whole = set(whole_contents(torn, chunks(torn)))
    touched = tuple(touched_by_loss(found, whole))
    changes, all_changes = torn.numbered("change", "at")
    newest = max(changes, default=(0, ""))
    condition = Condition.WHOLE
    if touched or not complete:
        condition = Condition.TOUCHED
    elif books != [("ok",)] or not all_changes or not salt_whole:
        condition = Condition.BOOKS
    elif damaged:
        condition = Condition.HARMLESS
    return Findings(
        condition,
        pages,
        damaged,
        cut_short=cut_short,
        touched=touched,
        unnamed=not complete,
        entries=len(found),
        papers=len(whole),
        changes=newest[0],
        at=newest[1],
    )


def items(torn: TornFile) -> tuple[list[Item], bool]:
    """Return the parts of the case that can be read, and whether these are all.

    A part that cannot be read is taken from its history, as it last was.
    """
    rows, complete = torn.lettered("item", "kind, id, rank, body", "id", KINDS)
    found = {(row[0], row[1]): Item(*row) for row in rows}
    if not complete and "history" in torn.tables():
        past, _ = torn.numbered("history", "change, kind, id, rank, body")
        for _, _, kind, name, rank, body in sorted(past, key=lambda row: row[1], reverse=True):
            last = Item(kind, name, rank, body or "")
            found.setdefault((kind, name), last)
    kept = [item for item in found.values() if item.body]
    return sorted(kept, key=lambda item: (item.rank, item.id)), complete


def chunks(torn: TornFile) -> dict[str, list[tuple[int, int]]]:
    """Return the number and the row of each piece that can be found, by content, in order."""
    pieces: dict[str, list[tuple[int, int]]] = {}
    rows, _ = torn.numbered("chunk", "content, number")
    for row, content, number in rows:
        pieces.setdefault(content, []).append((number, row))
    return {content: sorted(found) for content, found in pieces.items()}


def whole_contents(torn: TornFile, pieces: dict[str, list[tuple[int, int]]]) -> Iterator[str]:
    """Give the names of the contents whose bytes are what was stored."""
    for content, places in pieces.items():
        digest = sha256()
        for piece in read_pieces(torn, places):
            digest.update(piece)
        if digest.hexdigest() == content:
            yield content


def read_pieces(torn: TornFile, places: Iterable[tuple[int, int]]) -> Iterator[bytes]:
    """Give the pieces of a content, up to the first that cannot be read."""
    for _, row in places:
        found, whole = torn.ask("SELECT bytes FROM chunk NOT INDEXED WHERE rowid = ?", row)
        if not whole or not found:
            return
        yield found[0][0]


def touched_by_loss(found: list[Item], whole: set[str]) -> Iterator[Touched]:
    """Give the papers and versions whose bytes are not among those that are whole."""
    for item in found:
        if item.kind in ("document", "version") and not item.contents <= whole:
            yield Touched(item.kind, item.id, str(item.told.get("title", "")))


def _salt(path: Path) -> str:
    with path.open("rb") as file:
        return file.read(SALT_BYTES).hex()
