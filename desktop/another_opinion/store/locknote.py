"""A note beside an open case file that says which computer has it open.

SQLite's own lock keeps a second window on this computer out. It does not reach another computer
that gets the file through a sync service or a share; the note does. It holds the computer, the
process and the time, as JSON, and no name of a person.
"""

from __future__ import annotations

import os
import platform
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from another_opinion.errors import CaseFileHeld

FRESH = timedelta(minutes=15)  # the owner looks after its note more often than that


@dataclass(frozen=True, slots=True)
class LockNote:
    """Who has a case file open, and when that was last true."""

    host: str
    process: int
    at: datetime

    def holds(self, now: datetime) -> bool:
        """Say whether someone else seems to have the file open at `now`.

        A note of this computer holds as long as its process lives. One of another computer holds
        while it is fresh; one from the future is a clock that is wrong, and holds.
        """
        if self.host == this_host():
            return self.process != os.getpid() and _lives(self.process)
        return now - self.at < FRESH


def note_of(path: Path) -> Path:
    """Return where the note about a case file lies."""
    return path.with_name(f".{path.name}.lock")


def this_host() -> str:
    """Return the name of this computer."""
    return platform.node() or "this computer"


def read_note(path: Path) -> LockNote | None:
    """Return the note about a case file; None if there is none that makes sense."""
    try:
        return msgspec.json.decode(note_of(path).read_bytes(), type=LockNote)
    except (OSError, msgspec.MsgspecError):
        return None


def elsewhere(path: Path, now: datetime) -> LockNote | None:
    """Return the note of another computer that seems to have the file open."""
    note = read_note(path)
    return note if note and note.host != this_host() and note.holds(now) else None


def look_for_owner(path: Path, now: datetime) -> None:
    """Raise CaseFileHeld where another computer seems to have the file open.

    A second window on this computer is kept out by SQLite's own lock.
    """
    if note := elsewhere(path, now):
        raise CaseFileHeld(path, note.host, note.at)


def overrule(path: Path) -> None:
    """Take the note away that another computer left; raises nothing."""
    with suppress(OSError):
        note_of(path).unlink(missing_ok=True)


def write_note(path: Path, now: datetime) -> None:
    """Say that this process has the file open; where nothing can be written, nothing is said."""
    note, place = LockNote(this_host(), os.getpid(), now), note_of(path)
    with suppress(OSError):
        place.unlink(missing_ok=True)  # a link laid there must not be followed
        handle = os.open(place, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(msgspec.json.encode(note))


def remove_note(path: Path) -> None:
    """Take our own note away, and nobody else's."""
    note = read_note(path)
    if note and (note.host, note.process) == (this_host(), os.getpid()):
        with suppress(OSError):
            note_of(path).unlink(missing_ok=True)


def _lives(process: int) -> bool:
    if sys.platform == "win32":  # untested; there, signal 0 would end the process
        return True  # SQLite's lock decides
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True  # it is somebody else's
    return True
