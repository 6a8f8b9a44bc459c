"""A case file of some size: to open it, to edit it, to add a paper."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from another_opinion.domain.case import Case
from another_opinion.session.session import Session
from another_opinion.store.casefile import CaseFile
from another_opinion.store.connection import read_salt
from another_opinion.store.key import key_and_salt
from bench import keepassxc
from bench.measure import Measure, timed
from casefiles import CASE, PASSPHRASE, begin, key, reopen, scanned, worried

PAPER = 2_000_000  # bytes
NOON = datetime(2026, 9, 21, 19, 0, tzinfo=UTC)
SIZES = (40, 300)  # MB


def measures(folder: Path) -> Iterator[Measure]:
    """Measure files of each size."""
    for size in SIZES:
        path = filled(folder / f"{size}.opinion", size)
        yield _opening(path, size)
        with closing(Session(reopen(path), lambda: NOON)) as session:
            yield _editing(session, folder / "plain", size)
            yield _adding(session, folder, size)
        yield _backing_up(path, folder / f"backups of {size}", size)


def filled(path: Path, size: int) -> Path:
    """Make a case file that holds so many MB of papers."""
    with closing(begin(path)) as file:
        case = CASE
        for number in range(size * 1_000_000 // PAPER):
            paper = os.urandom(PAPER)
            after = scanned(case, f"paper {number}", paper)
            file.save(case, after, "Added a paper", NOON, [paper])
            case = after
    return path


def _opening(path: Path, size: int) -> Measure:
    def our_way() -> Case:
        with closing(CaseFile.open(path, PASSPHRASE)) as file:
            return file.load()

    salt = read_salt(path)
    peer = timed(lambda: key_and_salt(PASSPHRASE, salt), 5)
    return Measure(
        f"open {size} MB with the passphrase", timed(our_way, 5), "256,000 rounds alone", peer
    )


def _editing(session: Session, plain: Path, size: int) -> Measure:
    numbers = count()

    def edit() -> None:
        session.edit("Typed", worried(session.case, f"Worry {next(numbers)}"))

    ours = timed(edit, 400)
    with plain.open("ab") as file:
        theirs = timed(_append(file.fileno(), 4096), 400)
    return Measure(f"edit at {size} MB", ours, "4 kB appended and synced", theirs)


def _backing_up(path: Path, folder: Path, size: int) -> Measure:
    """Measure a whole backup, looked through, beside a plain copy that is only synced."""
    folder.mkdir()
    command = [sys.executable, "-m", "bench.backing", str(path), key(), str(folder)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    seconds, own, of_the_look = said.split()

    def copy() -> None:
        with path.open("rb") as source, (folder / "plain").open("wb") as target:
            shutil.copyfileobj(source, target)
            os.fsync(target.fileno())

    return Measure(
        f"back up {size} MB",
        [float(seconds)],
        "a plain copy, synced",
        timed(copy, 3),
        f"peak {own} MB, {of_the_look} MB to look through it",
    )


def _append(file: int, size: int) -> Callable[[], None]:
    def append() -> None:
        os.write(file, os.urandom(size))
        os.fsync(file)

    return append


def _adding(session: Session, folder: Path, size: int) -> Measure:
    numbers = count()

    def add() -> None:
        paper = os.urandom(PAPER)
        name = f"another {next(numbers)}"
        session.edit("Added a paper", scanned(session.case, name, paper), [paper])

    theirs = keepassxc.adding(folder, size, PAPER, times=3)
    return Measure(f"add a paper of 2 MB at {size} MB", timed(add, 40), "keepassxc-cli", theirs)
