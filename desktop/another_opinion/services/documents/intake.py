"""The way of a file into the case."""

from __future__ import annotations

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
from another_opinion.services.pages.reader import PageReader


@dataclass(frozen=True, slots=True)
class Paper:
    """A file that was read and found good: what it is, and its bytes."""

    document: Document
    content: bytes


def take_in(path: Path, reader: PageReader, at: datetime) -> Paper:
    """Read a file and describe it; raises UnreadableDocument."""
    name = printable(path.name)
    content = _read(path, name)
    description = reader.describe(content, name)
    document = Document(
        id=uuid4().hex,
        title=title_from(path.name) or name,
        content=sha256(content).hexdigest(),
        media=description.media,
        size=len(content),
        pages=description.pages,
        added=at,
    )
    return Paper(document, content)


def same_paper(case: Case, content: str) -> Document | None:
    """Return the document of the case that has the same bytes, if there is one."""
    return next((held for held in case.documents if held.content == content), None)


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
