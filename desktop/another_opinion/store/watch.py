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
    """Remembers how the file stood after our own last write."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known = _Standing.of(path)

    def look(self) -> None:
        """Raise CaseFileGone or CaseFileChanged if somebody else was at the file."""
        if _Standing.of(self._path) != self._known:
            raise CaseFileChanged(self._path)

    def look_whether_it_is_there(self) -> None:
        """Raise CaseFileGone or CaseFileChanged if what we have written is in another file."""
        now = _Standing.of(self._path)
        if (now.device, now.inode) != (self._known.device, self._known.inode):
            raise CaseFileChanged(self._path)

    def remember(self) -> None:
        """Take the file as it stands now for our own work."""
        self._known = _Standing.of(self._path)
