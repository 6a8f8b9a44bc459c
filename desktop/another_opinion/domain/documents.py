"""Papers that the user has added to the case."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from another_opinion.domain.files import File
from another_opinion.domain.recipes import AS_IT_CAME, Recipe, turned


class DocumentKind(StrEnum):
    """What a paper is, in the words of someone who deals with a health plan."""

    DENIAL = "denial"
    APPROVAL = "approval"
    PLAN_LETTER = "plan_letter"
    PLAN_DOCUMENT = "plan_document"
    OPINION_REPORT = "opinion_report"
    MEDICAL_RECORD = "medical_record"
    STAMPED_LETTER = "stamped_letter"
    MAIL_RECEIPT = "mail_receipt"
    RETURN_CARD = "return_card"
    FAX_CONFIRMATION = "fax_confirmation"
    PORTAL_SCREENSHOT = "portal_screenshot"
    OFFICE_LETTER = "office_letter"
    BENEFITS_STATEMENT = "benefits_statement"
    BILL = "bill"
    OTHER = "other"


PROOFS_OF_RECEIPT = frozenset(
    (
        DocumentKind.STAMPED_LETTER,
        DocumentKind.RETURN_CARD,
        DocumentKind.FAX_CONFIRMATION,
        DocumentKind.PORTAL_SCREENSHOT,
    )
)
"""The kinds of paper that show that the plan has a letter; a receipt of the post does not."""


@dataclass(frozen=True, slots=True)
class Crop:
    """What is seen of a leaf: left, top, right and bottom as parts of it as it is shown."""

    leaf: int
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Document:
    """One paper: the file that it came as, those that were joined to it, and how it is shown.

    `content`, `media`, `size`, `pages`, `password`, `attachments` and `scripted` are those of the
    first file (see `File`), `joined` are the others. A *leaf* is a page of one of these files,
    counted through all of them from 0; `order` are the leaves that are shown, one after another,
    none of them twice, and all as they lie in the files where it is empty. A *page* is counted
    from 0 among those that are shown.

    `turns` holds a clockwise turn in degrees for each leaf, in place of the one that was found:
    90, 180, 270, or 360 for the page as it lies in the file; 0 where the user turned nothing.
    `plain` names the leaves that are shown as they came, not cleaned up; `dark` those whose
    writing is darkened. `about` is the id of the letter or event that the paper belongs
    to, by which the path counts it, and `also` names further ones.
    `exhibit` is its place among the exhibits, from 1 with gaps, and 0 where it is none.
    `sender` is who it came from, `people` are named in it, and `tags` are the user's own words
    for it. `number` is that of its code, which no other paper of the case ever has; 0 while it
    has none. `apart` are the ids of papers that look like it, which the user keeps beside it,
    `unlike` those of things not on file that it is not, as the user said.
    `letter_number` is the number of a letter's version that was read on it or typed.
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
    joined: tuple[File, ...] = ()
    order: tuple[int, ...] = ()
    crops: tuple[Crop, ...] = ()
    dark: tuple[int, ...] = ()
    apart: tuple[str, ...] = ()
    exhibit: int = 0
    sender: str = ""
    people: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    number: int = 0
    letter_number: str = ""
    unlike: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        """The code to write on the paper, such as ``D-017``."""
        return f"D-{self.number:03}" if self.number else ""

    @property
    def links(self) -> tuple[str, ...]:
        """The ids of all letters and events that the paper belongs to."""
        return (self.about, *self.also) if self.about else self.also

    def linked(self, owners: Iterable[str]) -> Document:
        """Return this document as one that belongs to those letters and events, in order."""
        first, *others = dict.fromkeys(owners) or [""]
        return replace(self, about=first, also=tuple(others))

    @property
    def files(self) -> tuple[File, ...]:
        """The files whose pages are its leaves."""
        first = File(
            self.content,
            self.media,
            self.size,
            self.pages,
            self.password,
            self.attachments,
            self.scripted,
        )
        return (first, *self.joined)

    @property
    def contents(self) -> tuple[str, ...]:
        """The names of its bytes, each once."""
        return tuple(dict.fromkeys((self.content, *(file.content for file in self.joined))))

    @property
    def leaves(self) -> Sequence[int]:
        """The leaves that are shown, one after another."""
        return self.order or range(self.pages + sum(file.pages for file in self.joined))

    @property
    def length(self) -> int:
        """How many pages are shown."""
        return len(self.leaves)

    @property
    def is_as_it_came(self) -> bool:
        """Whether the pages are those of one file, with nothing done to them by hand."""
        return not (
            self.joined or self.order or any(self.turns) or self.plain or self.crops or self.dark
        )

    def place(self, page: int) -> tuple[int, int]:
        """Return of which file `page` is, and its number there, both from 0."""
        leaf = self.leaves[page]
        for file, each in enumerate(self.files):
            if leaf < each.pages:
                return file, leaf
            leaf -= each.pages
        raise IndexError(page)

    def source(self, page: int) -> tuple[File, int]:
        """Return the file of `page`, and its number (from 0) there."""
        file, number = self.place(page)
        return self.files[file], number

    def showing(self, content: str, numbers: Iterable[int]) -> list[int]:
        """Return the pages that show those pages (from 0) of some bytes, in order."""
        wanted: set[int] = set()
        start = 0
        for file in self.files:
            if file.content == content:
                wanted.update(start + number for number in numbers)
            start += file.pages
        return [page for page, leaf in enumerate(self.leaves) if leaf in wanted] if wanted else []

    def look(self, page: int, recipe: Recipe = AS_IT_CAME) -> Recipe:
        """Return how `page` is shown, where `recipe` would make it readable."""
        leaf = self.leaves[page]
        chosen = AS_IT_CAME if leaf in self.plain else recipe
        turn = self.turns[leaf] if leaf < len(self.turns) else 0
        if turn:
            chosen = replace(chosen, turn=turn % 360)
        crop = next((each.box for each in self.crops if each.leaf == leaf), ())
        dark = chosen.darken or leaf in self.dark
        return replace(chosen, crop=crop, darken=dark) if crop or dark else chosen

    def turned(self, page: int, degrees: int, recipe: Recipe = AS_IT_CAME) -> Document:
        """Return this document with `page` turned by a further `degrees` (a multiple of 90)."""
        leaf = self.leaves[page]
        turns = [*self.turns, *[0] * (leaf + 1 - len(self.turns))]
        turn = (self.look(page, recipe).turn + degrees) % 360
        turns[leaf] = turn or (360 if recipe.turn else 0)
        crops = tuple(
            replace(each, box=turned(each.box, degrees)) if each.leaf == leaf else each
            for each in self.crops
        )
        return replace(self, turns=tuple(turns), crops=crops)

    def shown_plain(self, page: int, plain: bool) -> Document:
        """Return this document with `page` shown as it came, or cleaned up; neither by hand."""
        leaf = self.leaves[page]
        bare = self.cropped(page, None).darkened(page, False)
        return replace(bare, plain=_with(self.plain, leaf, plain))

    def cropped(self, page: int, box: tuple[float, float, float, float] | None) -> Document:
        """Return this document with only `box` seen of `page`, in parts of it as it is shown."""
        leaf = self.leaves[page]
        others = [each for each in self.crops if each.leaf != leaf]
        crops = [*others, Crop(leaf, box)] if box else others
        return replace(self, crops=tuple(sorted(crops, key=lambda each: each.leaf)))

    def darkened(self, page: int, dark: bool) -> Document:
        """Return this document with the writing of `page` darkened, or not."""
        return replace(self, dark=_with(self.dark, self.leaves[page], dark))


def _with(leaves: tuple[int, ...], leaf: int, there: bool) -> tuple[int, ...]:
    others = {each for each in leaves if each != leaf}
    return tuple(sorted(others | {leaf} if there else others))
