"""Copies that the user saves outside the case file, on purpose."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from another_opinion.errors import CannotWriteCopy

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})


def write_copy(path: Path, content: bytes) -> None:
    """Write `content` to `path`, whole or not at all; only this user can read it.

    Raises CannotWriteCopy; what lay at `path` before is then untouched.
    """
    with written_whole(path) as file:
        file.write(content)


@contextmanager
def written_whole(path: Path) -> Iterator[BinaryIO]:
    """Give a file that becomes `path` once all of it is written, and else leaves no trace.

    Raises CannotWriteCopy; what lay at `path` before is then untouched.
    """
    try:
        with _beside(path) as file:
            yield file
    except OSError as error:
        raise CannotWriteCopy(path, full=error.errno in _NO_ROOM) from error


@contextmanager
def _beside(path: Path) -> Iterator[BinaryIO]:
    # The temporary name says nothing about the case: a power cut may leave it behind.
    descriptor, name = tempfile.mkstemp(".part", ".another-opinion-", path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
