"""Copies saved out of an open case."""

from __future__ import annotations

from pathlib import Path

from another_opinion.errors import CannotWriteCopy
from another_opinion.services.copies import write_copy, written_whole
from another_opinion.session.session import Session


def save_copy(session: Session, path: Path, content: bytes) -> None:
    """Write `content` to `path`, whole or not at all; raises CannotWriteCopy.

    The open case file itself is never replaced.
    """
    if session.owns(path):
        raise CannotWriteCopy(path)
    write_copy(path, content)


def save_paper(session: Session, path: Path, name: str) -> None:
    """Write the bytes of a paper to `path`, piece by piece, whole or not at all.

    Raises CannotWriteCopy, DamagedContent, or CopyGivenUp where the case is closed meanwhile; any
    thread may do it.
    """
    if session.owns(path):
        raise CannotWriteCopy(path)
    with written_whole(path) as file:
        for piece in session.lend(name):
            file.write(piece)
