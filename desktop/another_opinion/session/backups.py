"""Backups of an open case, and the case in a new place."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from another_opinion.errors import (
    CannotWriteCopy,
    CaseDamaged,
    CaseFileExists,
    CaseShrank,
    CopyGivenUp,
    DiskFull,
    NotACaseFile,
    NotSaved,
)
from another_opinion.session.session import Session
from another_opinion.store.backup import BackedUp, back_up, copy_checked
from another_opinion.store.check import Condition
from another_opinion.store.connection import make_empty
from another_opinion.store.pagecopy import Stopped

Progress = Callable[[float], object]  # is told which part is copied, 0 to 1


def back_up_case(session: Session, folder: Path, now: datetime, progress: Progress) -> BackedUp:
    """Make a backup while the case is edited; any thread may do it.

    Raises BackupError, or CopyGivenUp where the case is closed meanwhile. CaseShrank says that a
    backup was made, of a case that is suddenly much smaller.
    """
    try:
        made = back_up(session.file, folder, now, progress)
    except Stopped as error:
        raise CopyGivenUp from error
    if made.shrank:
        raise CaseShrank(folder)
    return made


def save_elsewhere(session: Session, path: Path, progress: Progress) -> Path:
    """Write the whole case into a new file with the same passphrase; any thread may do it.

    Raises CaseFileExists, CannotWriteCopy, CaseDamaged or CopyGivenUp; there is no new file then.
    """
    try:
        make_empty(path)
    except FileExistsError as error:
        raise CaseFileExists(path) from error
    except OSError as error:
        raise CannotWriteCopy(path) from error
    try:
        _copy(session, path, progress)
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise
    return path


def _copy(session: Session, path: Path, progress: Progress) -> None:
    try:
        found = copy_checked(session.file, path, progress)
    except Stopped as error:
        raise CopyGivenUp from error
    except NotACaseFile as error:
        raise CaseDamaged(session.path) from error
    except NotSaved as error:
        raise CannotWriteCopy(path, full=isinstance(error, DiskFull)) from error
    if found.condition not in (Condition.WHOLE, Condition.HARMLESS):
        raise CaseDamaged(session.path)
