"""Case files for tests, made quickly: the key is derived only once."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from hashlib import shake_256
from pathlib import Path
from tempfile import TemporaryDirectory

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document
from another_opinion.domain.letters import Letter, Version
from another_opinion.domain.people import Patient, Plan
from another_opinion.store.casefile import CaseFile
from another_opinion.store.connection import connect, read_salt
from another_opinion.store.contents import content_id
from another_opinion.store.key import key_and_salt

PASSPHRASE = "torch glove buyer evoke winter"
NAME = "Rosalía Peñaflor"
CASE = Case(
    id="rosa",
    opened=date(2026, 9, 21),
    patient=Patient(name=NAME, born=date(1948, 2, 29)),
    plan=Plan(name="Golden Poppy Health", member_number="GP 0042-17"),
)
SCAN = shake_256(b"a long scan").digest(12_000_000)
NOON = datetime(2026, 9, 21, 19, 0, tzinfo=UTC)


class Clock:
    """A clock that goes on by a minute each time someone looks."""

    def __init__(self) -> None:
        self.looks = 0

    def __call__(self) -> datetime:
        self.looks += 1
        return NOON + timedelta(minutes=self.looks)


@cache
def _original() -> tuple[bytes, str]:
    with TemporaryDirectory() as folder:
        path = Path(folder, "original.opinion")
        CaseFile.create(path, PASSPHRASE, CASE, NOON).close()
        return path.read_bytes(), key_and_salt(PASSPHRASE, read_salt(path))


def key() -> str:
    """Return the key of every file that `begin` makes."""
    return _original()[1]


def begin(path: Path) -> CaseFile:
    """Put a closed file with CASE at `path` and open it."""
    path.write_bytes(_original()[0])
    return reopen(path)


def reopen(path: Path) -> CaseFile:
    """Open a file that `begin` made, without waiting for the passphrase."""
    return CaseFile(path, connect(path, key()), key())


def version(letter: str, number: int, pdf: bytes) -> Version:
    """Return the record of a printed letter."""
    return Version(f"{letter}-{number}", letter, number, NOON, "2026-09", 1, content_id(pdf))


def printed(case: Case, letter: str, pdf: bytes) -> Case:
    """Return a case with one more version of a letter, begun if it was not."""
    with_letter = case.with_letter(case.letter(letter) or Letter(letter, "request", CASE.opened))
    number = len(case.versions_of(letter)) + 1
    return with_letter.with_version(version(letter, number, pdf))


def scanned(case: Case, name: str, scan: bytes) -> Case:
    """Return a case with one more document."""
    content = content_id(scan)
    paper = Document(name, "A paper", content, "image/png", len(scan), 1, NOON)
    return case.with_document(paper)


def worried(case: Case, worry: str) -> Case:
    """Return a case with another worry."""
    return replace(case, advice=replace(case.advice, worry=worry))


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    """Ask a closed file something that the application never asks."""
    with closing(connect(path, key())) as connection:
        return list(connection.execute(sql))


def beside(path: Path) -> set[str]:
    """Return the names of all files in the folder of the case file."""
    return {file.name for file in path.parent.iterdir()}
