"""Copies saved out of an open case."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from another_opinion.domain.documents import Document
from another_opinion.domain.looks import Looks
from another_opinion.errors import CannotWriteCopy
from another_opinion.services.copies import write_copy, written_whole
from another_opinion.services.documents.bound import Bound, Shelf, bound
from another_opinion.services.pages.reader import PageReader
from another_opinion.session.session import Session


def save_copy(session: Session, path: Path, content: bytes) -> None:
    """Write `content` to `path`, whole or not at all; raises CannotWriteCopy.

    The open case file itself is never replaced.
    """
    if session.owns(path):
        raise CannotWriteCopy(path)
    write_copy(path, content)


def looks_of(session: Session, paper: Document) -> Looks:
    """Return how the pages of a paper are shown; raises KnownError."""
    return Looks(paper, {name: session.file.recipes_of(name) for name in paper.contents})


def save_bound(
    session: Session,
    path: Path,
    looks: Looks,
    reader: PageReader,
    told: Callable[[int, int], object],
) -> Bound:
    """Write a paper as it is shown to `path`, as a PDF with words, whole or not at all.

    Returns what was written, which tells what is missing in it. `told` is called with the number
    of each page and of all, and may raise. Raises CannotWriteCopy, UnreadableDocument,
    DamagedContent, or CopyGivenUp where the case is closed meanwhile; any thread may do it.
    """
    if session.owns(path):
        raise CannotWriteCopy(path)
    made = bound(reader, looks, Shelf(session.lent, session.lent_text), told)
    write_copy(path, made.pdf)
    return made


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
