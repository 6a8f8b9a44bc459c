"""Taking all that can be read out of a damaged case file into a new one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from uuid import uuid4

import msgspec

from another_opinion.domain.case import Case
from another_opinion.store.casefile import CaseFile
from another_opinion.store.check import (
    Item,
    Touched,
    chunks,
    items,
    read_pieces,
    touched_by_loss,
    whole_contents,
)
from another_opinion.store.rows import MANY, ONE, Head, Row, case_from
from another_opinion.store.torn import TornFile


class Rescued(msgspec.Struct, frozen=True):
    """What is in the new file, and what could not be read.

    A paper or version that is lost is still listed in the new file, without its pages.
    """

    entries: int
    papers: int
    lost: tuple[Touched, ...]
    unnamed: bool


def rescue(path: Path, key_and_salt: str, target: Path, at: datetime) -> Rescued:
    """Make a new file with the same key out of what can be read; the damaged one stays.

    Raises CaseFileExists, DiskFull or NotSaved.
    """
    torn = TornFile(path, key_and_salt)
    try:
        found, complete = items(torn)
        readable = [item for item in found if _makes_sense(item)]
        pieces = chunks(torn)
        whole = sorted(whole_contents(torn, pieces))
        file = CaseFile.make(target, lambda: key_and_salt, _case(readable, at), at)
        try:
            case = file.load()
            for name in whole:
                content = b"".join(read_pieces(torn, pieces[name]))
                file.save(case, case, "Rescued a paper", at, [content])
        finally:
            file.close()
    finally:
        torn.close()
    lost = tuple(touched_by_loss(found, set(whole)))
    unnamed = not complete or len(readable) < len(found)
    return Rescued(len(readable), len(whole), lost, unnamed)


def _case(found: list[Item], at: datetime) -> Case:
    return case_from([Row(*msgspec.structs.astuple(item)) for item in _completed(found, at)])


def _completed(found: list[Item], at: datetime) -> Iterator[Item]:
    """Give the parts, with empty ones for those that each case must have."""
    yield from found
    there = {item.kind for item in found}
    if "case" not in there:
        yield Item("case", "", 0, _json(Head(uuid4().hex, _first_day(found) or at.date())))
    for kind, type_ in ONE.items():
        if kind not in there:
            yield Item(kind, "", 0, _json(type_()))


def _first_day(found: list[Item]) -> date | None:
    """Return the earliest day on which a letter was begun."""
    days = [str(item.told.get("begun")) for item in found if item.kind == "letter"]
    return date.fromisoformat(min(days)) if days else None


def _makes_sense(item: Item) -> bool:
    kinds = {"case": Head, **ONE, **{kind: type_ for kind, (_, type_) in MANY.items()}}
    try:
        msgspec.json.decode(item.body, type=kinds[item.kind])
    except (msgspec.MsgspecError, KeyError):
        return False
    return True


def _json(part: object) -> str:
    return msgspec.json.encode(part).decode()
