"""Papers that the user has added to the case."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from another_opinion.domain.recipes import AS_IT_CAME, Recipe


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
    turn in degrees for each page, in place of the one that was found: 90, 180, 270, or 360 for
    the page as it lies in the file; 0 where the user turned nothing. `plain` names the pages
    (from 0) that are shown as they came, not cleaned up. `about` is the id of the letter or event
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
    plain: tuple[int, ...] = ()

    def look(self, page: int, recipe: Recipe = AS_IT_CAME) -> Recipe:
        """Return how `page` (from 0) is shown, where `recipe` would make it readable."""
        chosen = AS_IT_CAME if page in self.plain else recipe
        turn = self.turns[page] if page < len(self.turns) else 0
        return replace(chosen, turn=turn % 360) if turn else chosen

    def turned(self, page: int, degrees: int, recipe: Recipe = AS_IT_CAME) -> Document:
        """Return this document with `page` turned by a further `degrees` (a multiple of 90)."""
        turns = [*self.turns, *[0] * (self.pages - len(self.turns))]
        turn = (self.look(page, recipe).turn + degrees) % 360
        turns[page] = turn or (360 if recipe.turn else 0)
        return replace(self, turns=tuple(turns))

    def shown_plain(self, page: int, plain: bool) -> Document:
        """Return this document with `page` shown as it came, or cleaned up."""
        others = {each for each in self.plain if each != page}
        return replace(self, plain=tuple(sorted(others | {page} if plain else others)))
