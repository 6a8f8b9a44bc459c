"""Copies that the user saves outside the case file, on purpose."""

from __future__ import annotations

import errno
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from another_opinion.errors import CannotWriteCopy

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})


def write_copy(path: Path, content: bytes) -> None:
    """Write `content` to `path`, whole or not at all; only this user can read it.

    Raises CannotWriteCopy; what lay at `path` before is then untouched.
    """
    try:
        _write_beside(path, content)
    except OSError as error:
        raise CannotWriteCopy(path, full=error.errno in _NO_ROOM) from error


def _write_beside(path: Path, content: bytes) -> None:
    # The temporary name says nothing about the case: a power cut may leave it behind.
    descriptor, name = tempfile.mkstemp(".part", ".another-opinion-", path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
