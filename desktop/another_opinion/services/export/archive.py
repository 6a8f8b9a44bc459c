"""Everything in a case as one ZIP file."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document
from another_opinion.domain.history import Change
from another_opinion.errors import KnownError, MissingGlyphs
from another_opinion.i18n import tr
from another_opinion.services.chronology.pdf import render
from another_opinion.services.copies import written_whole
from another_opinion.services.documents.names import file_name
from another_opinion.services.export.readme import readme
from another_opinion.services.export.shelf import HEAD, Shelf
from another_opinion.services.export.tables import csv_file, tables
from another_opinion.services.path.chronology import chronology

Pieces = Callable[[str], Iterable[bytes]]
_MODE = 0o100600 << 16  # a file that only its owner reads


class Stopped(KnownError):
    """The user stopped it; nothing was left behind."""


@dataclass(frozen=True, slots=True)
class Everything:
    """A case with its record, what lies in the trash, and the title of each letter by its id.

    `pieces` gives the bytes of a document or a version bit by bit.
    """

    case: Case
    changes: Sequence[Change]
    removed: Sequence[Document]
    titles: dict[str, str]
    pieces: Pieces


@dataclass(frozen=True, slots=True)
class _Entry:
    """One file in the archive; `size` is known where it may be large."""

    name: str
    pieces: Callable[[], Iterable[bytes]]
    size: int = 0
    packed: bool = False


def write_archive(
    path: Path, everything: Everything, at: datetime, told: Callable[[int, int], object]
) -> None:
    """Write all of it to `path`, whole or not at all; one piece is in memory at a time.

    `told` is called with the number of the file and of all files, and may raise Stopped.
    Raises CannotWriteCopy and DamagedContent.
    """
    entries = list(_entries(everything, at))
    with written_whole(path) as file, zipfile.ZipFile(file, "w") as archive:
        for number, entry in enumerate(entries, start=1):
            told(number, len(entries))
            with archive.open(_head(entry, at), "w") as inside:
                for piece in entry.pieces():
                    told(number, len(entries))
                    inside.write(piece)


def _entries(everything: Everything, at: datetime) -> Iterator[_Entry]:
    case = everything.case
    printed = _chronology(case, at)
    yield _text("README.txt", readme(case, at, has_chronology=bool(printed)).encode())
    yield _text("case.json", _json(everything))
    shelf = Shelf()
    shelved = [
        *shelf.put("documents", case.documents),
        *shelf.put("documents in the trash", everything.removed),
    ]
    for name, content in tables(case, everything.changes).items():
        yield _text(f"tables/{name}", content)
    yield _text("tables/files of the documents.csv", csv_file(HEAD, shelf.rows))
    if printed:
        yield _Entry("chronology.pdf", lambda: [printed])
    yield from _letters(everything)
    for each in shelved:
        yield _Entry(each.name, _reader(everything.pieces, each.file.content), each.file.size)


def _letters(everything: Everything) -> Iterator[_Entry]:
    for number, version in enumerate(everything.case.versions, start=1):
        title = everything.titles.get(version.letter, tr("Letter"))
        title = tr("{title}, version {number}", title=title, number=version.number)
        name = f"letters/{number:03} {file_name(title, 'application/pdf')}"
        yield _Entry(name, _reader(everything.pieces, version.content))


def _reader(pieces: Pieces, content: str) -> Callable[[], Iterable[bytes]]:
    return lambda: pieces(content)


def _text(name: str, content: bytes) -> _Entry:
    return _Entry(name, lambda: [content], packed=True)


def _json(everything: Everything) -> bytes:
    whole = {
        "case": everything.case,
        "removed documents": everything.removed,
        "what was done": everything.changes,
    }
    return msgspec.json.format(msgspec.json.encode(whole), indent=2)


def _chronology(case: Case, at: datetime) -> bytes:
    """Print the chronology; nothing where it has letters that the typeface lacks."""
    try:
        return render(case, chronology(case), at.date()).pdf
    except MissingGlyphs:
        return b""


def _head(entry: _Entry, at: datetime) -> zipfile.ZipInfo:
    head = zipfile.ZipInfo(entry.name, at.timetuple()[:6])
    head.external_attr, head.file_size = _MODE, entry.size
    head.compress_type = zipfile.ZIP_DEFLATED if entry.packed else zipfile.ZIP_STORED
    return head
