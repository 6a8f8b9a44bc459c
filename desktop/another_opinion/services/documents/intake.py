"""The way of a file into the case."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document
from another_opinion.errors import Unreadable, UnreadableDocument
from another_opinion.services.documents.names import printable, title_from
from another_opinion.services.pages.measures import LARGEST_FILE
from another_opinion.services.pages.reader import Description, PageReader


@dataclass(frozen=True, slots=True)
class Paper:
    """A file that was read and found good: what it is, and its bytes."""

    document: Document
    content: bytes


def take_in(path: Path, reader: PageReader, at: datetime, passwords: Iterable[str] = ()) -> Paper:
    """Read a file and describe it; raises UnreadableDocument.

    `passwords` are tried where the file has its own.
    """
    name = printable(path.name)
    return take(_read(path, name), path.name, reader, at, passwords)


def take(
    content: bytes,
    name: str,
    reader: PageReader,
    at: datetime,
    passwords: Iterable[str] = (),
) -> Paper:
    """Describe the content of a file of that name; raises as `take_in`."""
    shown = printable(name)
    description, password = _described(content, shown, reader, passwords)
    document = Document(
        id=uuid4().hex,
        title=title_from(name) or shown,
        content=sha256(content).hexdigest(),
        media=description.media,
        size=len(content),
        pages=description.pages,
        added=at,
        password=password,
        attachments=tuple(map(printable, description.cargo.attachments)),
        scripted=description.cargo.scripted,
    )
    return Paper(document, content)


def same_paper(case: Case, content: str) -> Document | None:
    """Return the document of the case that has the same bytes, if there is one."""
    return next((held for held in case.documents if content in held.contents), None)


def _described(
    content: bytes, name: str, reader: PageReader, passwords: Iterable[str]
) -> tuple[Description, str]:
    """Describe a file, and return the password that opened it, if it has one."""
    for password in ("", *dict.fromkeys(passwords)):
        try:
            return reader.describe(content, name, password), password
        except UnreadableDocument as error:
            if error.reason is not Unreadable.LOCKED:
                raise
    raise UnreadableDocument(Unreadable.LOCKED, name)


def _read(path: Path, name: str) -> bytes:
    try:
        if not path.is_file():
            raise UnreadableDocument(Unreadable.FOREIGN if path.exists() else Unreadable.GONE, name)
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise UnreadableDocument(Unreadable.CLOSED, name) from error
    if len(content) > LARGEST_FILE:
        raise UnreadableDocument(Unreadable.TOO_LARGE, name)
    return content
