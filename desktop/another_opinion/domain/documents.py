"""Papers that the user has added to the case."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum


class DocumentKind(StrEnum):
    """What a paper is, in the words of someone who deals with a health plan."""

    DENIAL = "denial"
    OPINION_REPORT = "opinion_report"
    STAMPED_LETTER = "stamped_letter"
    PLAN_DOCUMENT = "plan_document"
    MEDICAL_RECORD = "medical_record"
    BILL = "bill"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Document:
    """One paper: its bytes lie in the case file under `content`, never altered.

    `content` is their SHA-256 in hex, `media` their type by content (such as
    ``application/pdf`` or ``image/jpeg``), `size` their length in bytes. `turns` holds a clockwise
    turn in degrees (0, 90, 180, 270) for each page. `about` is the id of the letter or event
    that the paper belongs to. `password` is the file's own. `attachments` are the names of files
    inside it, and `scripted` says that there are commands in it; neither is ever opened or run.
    """

    id: str
    title: str
    content: str
    media: str
    size: int
    pages: int
    added: datetime
    kind: DocumentKind = DocumentKind.OTHER
    day: date | None = None
    about: str = ""
    turns: tuple[int, ...] = ()
    password: str = ""
    attachments: tuple[str, ...] = ()
    scripted: bool = False

    def turn(self, page: int) -> int:
        """Return by how many degrees `page` (from 0) is shown turned, clockwise."""
        return self.turns[page] if page < len(self.turns) else 0

    def turned(self, page: int, degrees: int) -> Document:
        """Return this document with `page` turned by a further `degrees` (a multiple of 90)."""
        turns = [self.turn(number) for number in range(self.pages)]
        turns[page] = (turns[page] + degrees) % 360
        return replace(self, turns=tuple(turns))
