"""Backups: whole copies of an open case file, checked before they get their name."""

from __future__ import annotations

import itertools
import os
import re
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from errno import ENOSPC
from pathlib import Path

from another_opinion.errors import (
    BackupDriveFull,
    BackupDriveMissing,
    BackupError,
    BackupNotWhole,
    BackupNotWritten,
    CannotWriteCopy,
    CaseFileError,
    CaseFileMissing,
    DiskFull,
    NotACaseFile,
    NotSaved,
)
from another_opinion.store.apart import check_apart
from another_opinion.store.casefile import CaseFile
from another_opinion.store.check import Condition, Findings
from another_opinion.store.connection import make_empty
from another_opinion.store.key import SALT_BYTES
from another_opinion.store.neighbours import ENDING
from another_opinion.store.retention import kept

Progress = Callable[[float], object]  # is told which part of the pages is copied, 0 to 1

_NAME = re.compile(r"(.+) backup (\d{4}-\d\d-\d\d \d\d\.\d\d) no (\d+)" + re.escape(ENDING))
_TIME = "%Y-%m-%d %H.%M"
_UNFINISHED = ".part"
_PIECE = 1 << 20
_LITTLE = 256 * 1024  # bytes: a file of that size may well halve


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup of a case file: when it was made, and its change counter.

    `at` is the clock time on the wall when it was made; the number says which one is newer.
    """

    path: Path
    case: str
    at: datetime
    number: int


@dataclass(frozen=True, slots=True)
class BackedUp:
    """A backup that was made; `size` and `before` are bytes, `before` those of the last one."""

    backup: Backup
    size: int
    before: int

    @property
    def shrank(self) -> bool:
        """Whether less than half of the case seems to be there."""
        return self.before > _LITTLE and self.size * 2 < self.before


def copy_checked(file: CaseFile, target: Path, progress: Progress) -> Findings:
    """Copy an open file page by page into an empty one, and have another process look at that.

    Raises DiskFull or NotSaved about the copy, NotACaseFile where it makes no sense.
    """
    _, key = file.before_copying()
    file.copy_pages(target, progress)
    try:
        _reach_disk(target)
    except OSError as error:
        raise NotSaved(target) from error
    return check_apart(target, key)


def backups_in(folder: Path, case: str) -> list[Backup]:
    """Return the backups of the file called `case`, newest first; none is opened.

    Raises BackupDriveMissing.
    """
    try:
        files = list(folder.iterdir())
    except OSError as error:
        raise BackupDriveMissing(folder) from error
    found = [backup for file in files if (backup := _named(file)) and backup.case == case]
    return sorted(found, key=lambda backup: (backup.number, backup.at), reverse=True)


def back_up(file: CaseFile, folder: Path, now: datetime, progress: Progress) -> BackedUp:
    """Make a backup of an open file while it is being edited, and remove superfluous ones.

    Where nothing has changed since the last one, that is returned. Raises BackupDriveMissing,
    BackupDriveFull, BackupNotWritten, or BackupNotWhole if the copy is not good; what was there
    is still there.
    """
    case, (start, key) = file.path.stem, file.before_copying()
    earlier = [each for each in backups_in(folder, case) if _is_of(each, key)]
    if earlier and earlier[0].number == start:
        size = earlier[0].path.stat().st_size
        return BackedUp(earlier[0], size, size)
    unfinished = folder / f".{case}{_UNFINISHED}"
    try:
        number = _copy(file, unfinished, start, progress)
        name = f"{case} backup {now:{_TIME}} no {number}{ENDING}"
        made = Backup(_give_name(unfinished, folder / name), case, now, number)
    except (OSError, CaseFileError) as error:
        raise _trouble(error, folder) from error
    finally:
        _remove(unfinished)
    before = earlier[0].path.stat().st_size if earlier else 0
    done = BackedUp(made, made.path.stat().st_size, before)
    if not done.shrank:
        _prune([made, *earlier], made)
    return done


def put_back(backup: Path, folder: Path) -> Path:
    """Copy a backup, or any file that nobody has open, into a folder, under a name of its own.

    The backup stays as it is. Raises CaseFileMissing, or CannotWriteCopy and leaves no copy.
    """
    copy = _free_name(backup, folder)
    try:
        make_empty(copy)
    except OSError as error:
        raise CannotWriteCopy(copy, full=error.errno == ENOSPC) from error
    try:
        with backup.open("rb") as source, copy.open("wb") as target:
            shutil.copyfileobj(source, target, _PIECE)
            target.flush()
            os.fsync(target.fileno())
    except OSError as error:
        _remove(copy)
        if not backup.exists():
            raise CaseFileMissing(backup) from error
        raise CannotWriteCopy(copy, full=error.errno == ENOSPC) from error
    return copy


def _free_name(backup: Path, folder: Path) -> Path:
    named = _named(backup)
    stem = f"{named.case} (backup of {named.at:{_TIME}})" if named else f"{backup.stem} (copy)"
    names = itertools.chain([stem], (f"{stem} {number}" for number in itertools.count(2)))
    return next(path for name in names if not (path := folder / f"{name}{ENDING}").exists())


def _copy(file: CaseFile, target: Path, start: int, progress: Progress) -> int:
    """Copy page by page and check the copy; return its change counter."""
    _remove(target)  # of a backup that was cut short
    make_empty(target)
    try:
        findings = copy_checked(file, target, progress)
    except NotACaseFile as error:
        raise BackupNotWhole(target.parent) from error
    if findings.condition is not Condition.WHOLE or findings.changes < start:
        raise BackupNotWhole(target.parent)
    return findings.changes


def _give_name(unfinished: Path, name: Path) -> Path:
    """Give a checked copy its name, which nothing else has; return it."""
    if name.exists():
        raise FileExistsError(name)
    unfinished.rename(name)
    _reach_disk(name.parent)
    return name


def _prune(backups: list[Backup], newest: Backup) -> None:
    keep = kept(backup.at.replace(tzinfo=None) for backup in backups)
    for backup in backups:
        if backup is not newest and backup.at.replace(tzinfo=None) not in keep:
            with suppress(OSError):
                backup.path.unlink()


def _is_of(backup: Backup, key: str) -> bool:
    """Say whether a backup opens with this key, and so is not another case of that name."""
    try:
        with backup.path.open("rb") as file:
            return file.read(SALT_BYTES).hex() == key[-2 * SALT_BYTES :]
    except OSError:
        return False


def _named(file: Path) -> Backup | None:
    if not (match := _NAME.fullmatch(file.name)):
        return None
    try:
        at = datetime.strptime(match[2], _TIME)
    except ValueError:
        return None
    return Backup(file, match[1], at, int(match[3]))


def _reach_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _remove(unfinished: Path) -> None:
    for leftover in (unfinished, unfinished.with_name(unfinished.name + "-journal")):
        with suppress(OSError):
            leftover.unlink(missing_ok=True)


def _trouble(error: OSError | CaseFileError, folder: Path) -> BackupError:
    if not folder.is_dir():
        return BackupDriveMissing(folder)
    if isinstance(error, DiskFull) or getattr(error, "errno", 0) == ENOSPC:
        return BackupDriveFull(folder)
    if isinstance(error, NotACaseFile):  # a page of the case itself cannot be read
        return BackupNotWhole(folder)
    return BackupNotWritten(folder)
