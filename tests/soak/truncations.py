"""Case files that end too early."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from another_opinion.errors import CaseFileError
from another_opinion.store.casefile import CaseFile
from another_opinion.store.connection import PAGE
from casefiles import CASE, NOON, PASSPHRASE, begin, scanned
from soak.figure import Figure


def truncations(folder: Path, times: int) -> Figure:
    """Cut a file off at so many lengths, 0 and 1 byte among them; each must be refused."""
    path = folder / "Rosa.opinion"
    with closing(begin(path)) as file:
        scan = b"A scan" * 100_000
        file.save(CASE, scanned(CASE, "scan", scan), "Added a paper", NOON, [scan])
    whole = path.read_bytes()
    accepted = [length for length in _lengths(len(whole), times) if _opens(path, whole[:length])]
    found = f"{len(accepted)} opened as if whole"
    return Figure("file cut off", times, found, not accepted)


def _lengths(size: int, times: int) -> list[int]:
    """Return lengths from 0 on, at and beside the ends of pages."""
    special = [0, 1, 15, 16, 100, PAGE - 1, PAGE, PAGE + 1, size - PAGE, size - 1]
    rest = times - len(special)
    return [*special, *(size * step // (rest + 1) for step in range(1, rest + 1))]


def _opens(path: Path, content: bytes) -> bool:
    """Say whether a file opens; it must be untouched if it does not."""
    path.write_bytes(content)
    try:
        with closing(CaseFile.open(path, PASSPHRASE)) as file:
            file.load()
    except CaseFileError:
        return path.read_bytes() != content
    return True
