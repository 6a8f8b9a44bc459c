"""Copying an open case file page by page, while it is being edited."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from another_opinion.errors import CaseFileError, DiskFull, NotACaseFile, NotSaved

AT_ONCE = 256  # pages of 4 KiB in one step, during which an edit waits: some milliseconds
_BREATH = 0.002  # seconds between two steps, so that an edit gets its turn


class Stopped(Exception):
    """The copy was given up, since the file is about to be closed."""


def copy_pages(
    source: sqlcipher.Connection,
    key: str,
    target: Path,
    progress: Callable[[float], object],
    stopped: Callable[[], bool],
) -> None:
    """Copy into an empty file, with the same key and salt; edits may go on meanwhile.

    The copy needs no file beside it, so that it opens from a medium that is only read. Raises
    Stopped; DiskFull or NotSaved about the copy, and NotACaseFile where a page is damaged.
    """

    def step(_status: int, remaining: int, total: int) -> None:
        if stopped():
            raise Stopped
        progress(1 - remaining / total if total else 1.0)
        time.sleep(_BREATH)

    copy = sqlcipher.connect(str(target), isolation_level=None)
    with closing(copy):
        copy.execute("PRAGMA cipher_log_level = NONE")
        copy.execute(f"PRAGMA key = \"x'{key}'\"")
        copy.execute("PRAGMA cipher_compatibility = 4")
        copy.execute("PRAGMA locking_mode = EXCLUSIVE")
        copy.execute("PRAGMA temp_store = MEMORY")
        try:
            source.backup(copy, pages=AT_ONCE, progress=step)
        except sqlcipher.DatabaseError as error:
            raise _known(str(error))(target) from error
        (mode,) = copy.execute("PRAGMA journal_mode = DELETE").fetchone()
        if mode != "delete":
            raise RuntimeError(f"the copy has a log in the mode {mode!r}")


def _known(words: str) -> type[CaseFileError]:
    """Return what an error of a copy means; it comes in SQLite's words, without a number."""
    if "full" in words:
        return DiskFull
    return NotACaseFile if "malformed" in words or "not a database" in words else NotSaved
