"""Whether the case file is still the one that was opened, seen without opening it again."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from another_opinion.errors import CaseFileChanged, CaseFileGone


@dataclass(frozen=True, slots=True)
class _Standing:
    device: int
    inode: int
    size: int
    modified: int

    @classmethod
    def of(cls, path: Path) -> _Standing:
        try:
            found = os.stat(path)  # noqa: PTH116 (a stat, and never an open)
        except OSError as error:
            raise CaseFileGone(path) from error
        return cls(found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)


class Watch:
    """Remembers how the file, and the log beside it, stood after our own last write."""

    def __init__(self, path: Path, log: Path) -> None:
        self._path, self._log = path, log
        self.remember()

    def look(self) -> None:
        """Raise CaseFileGone or CaseFileChanged if somebody else was at the file."""
        if _Standing.of(self._path) != self._known:
            raise CaseFileChanged(self._path)

    def look_whether_it_is_there(self) -> None:
        """Raise CaseFileGone or CaseFileChanged if what we have written is in another file."""
        if self.is_another:
            raise CaseFileChanged(self._path)

    @property
    def is_another(self) -> bool:
        """Whether another file lies at the place; raises CaseFileGone."""
        now = _Standing.of(self._path)
        return (now.device, now.inode) != (self._known.device, self._known.inode)

    @property
    def left_our_log(self) -> bool:
        """Whether our log lies beside another file now; raises CaseFileGone."""
        return self.is_another and self._known_log == _identity(self._log) is not None

    def remember(self) -> None:
        """Take the file and the log as they stand now for our own work; raises CaseFileGone."""
        self._known = _Standing.of(self._path)
        self._known_log = _identity(self._log)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = os.stat(path)  # noqa: PTH116
    except OSError:
        return None
    return found.st_dev, found.st_ino
