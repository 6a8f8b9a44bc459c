"""A paper as it is shown, as a PDF whose words can be found and copied."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from another_opinion.domain.files import File, Lent
from another_opinion.domain.looks import Looks
from another_opinion.domain.recipes import AS_IT_CAME
from another_opinion.domain.texts import PageText, Source
from another_opinion.errors import DamagedContent, Unreadable, UnreadableDocument
from another_opinion.services.documents.drawn import GLANCE
from another_opinion.services.documents.standin import said_instead_of, said_instead_of_damaged
from another_opinion.services.pages.reader import PageReader

_MOST_LOST = 5  # times that a page may end the worker, so that the PDF is begun again


@dataclass(frozen=True, slots=True)
class Shelf:
    """What lends the bytes of a name, and brings the words of one of its pages.

    Pages are counted from 0 in their file; there are no words of one that was not read yet.
    """

    lend: Callable[[str], Lent]
    text_of: Callable[[str, int], PageText | None]


@dataclass(frozen=True, slots=True)
class Bound:
    """A paper as a PDF.

    `wordless` are the pages (from 0) whose words could not be read, `absent` those that could not
    even be bound, `damaged` those whose bytes are not what was stored: a page that says so stands
    in the place of these.
    """

    pdf: bytes
    wordless: tuple[int, ...] = ()
    absent: tuple[int, ...] = ()
    damaged: tuple[int, ...] = ()


class _Way(IntEnum):
    """How a page goes in; where one way fails, the next is tried."""

    SHOWN = 0
    UNTOUCHED = 1
    ABSENT = 2


def bound(
    reader: PageReader, looks: Looks, shelf: Shelf, told: Callable[[int, int], object]
) -> Bound:
    """Return a paper as a PDF; each page of a PDF to which nothing was done stays as it is.

    A page that cannot be read goes in as it came. `told` is called with the number of each page
    (from 1) and of all of them, and may raise. Raises UnreadableDocument or DamagedContent where
    no page can be bound.
    """
    paper = looks.document
    pages = _Pages(looks, shelf)
    page = lost = 0
    while page < paper.length:
        told(page + 1, paper.length)
        try:
            done = pages.bind(reader, page)
        except UnreadableDocument:
            if not pages.take_other_way(page):
                raise
            continue
        except DamagedContent:  # which ends the worker, and with it what was bound
            if not pages.leave_out_damaged(reader, page):
                raise
            page = 0
            continue
        if done == page + 1:
            page += 1
            continue
        if lost == _MOST_LOST:
            raise UnreadableDocument(Unreadable.BROKEN, paper.title)
        reader.close()
        page, lost = 0, lost + 1
    return Bound(reader.finish(paper.title), pages.wordless, pages.absent, pages.damaged)


class _Pages:
    """The pages of a paper, and the way in which each goes in."""

    def __init__(self, looks: Looks, shelf: Shelf) -> None:
        self._looks, self._shelf = looks, shelf
        self._ways: dict[int, _Way] = {}
        self._wordless: set[int] = set()
        self._damaged: set[int] = set()

    @property
    def wordless(self) -> tuple[int, ...]:
        """The pages that went in without words, as these could not be read."""
        return tuple(sorted(self._wordless - self._damaged - set(self.absent)))

    @property
    def absent(self) -> tuple[int, ...]:
        """The pages in whose place another stands."""
        return tuple(sorted(page for page, way in self._ways.items() if way is _Way.ABSENT))

    @property
    def damaged(self) -> tuple[int, ...]:
        """The pages whose bytes are damaged, in whose place another stands, too."""
        return tuple(sorted(self._damaged))

    def bind(self, reader: PageReader, page: int) -> int:
        """Bind a page, and return how many are bound by now; raises UnreadableDocument."""
        paper = self._looks.document
        if page in self._damaged:
            return reader.fill_in(said_instead_of_damaged(page), paper.title)
        file, number = paper.source(page)
        name, look = file.content, self._looks.look(page)
        text = self._shelf.text_of(name, number)
        if text and text.source is Source.NOWHERE:
            self._wordless.add(page)
            if look == AS_IT_CAME:
                self._ways.setdefault(page, _Way.UNTOUCHED)
        way = self._ways.get(page, _Way.SHOWN)
        if way is _Way.ABSENT:
            return reader.fill_in(said_instead_of(page), paper.title)
        return reader.bind(
            name,
            lambda: self._shelf.lend(name),
            number,
            look,
            text.words if text else (),
            paper.title,
            file.password,
            untouched=way is _Way.UNTOUCHED,
        )

    def take_other_way(self, page: int) -> bool:
        """Take the next way for a page that failed; say whether there is one for this paper."""
        way = self._ways.get(page, _Way.SHOWN)
        if way is _Way.ABSENT:
            return False
        self._wordless.add(page)
        self._ways[page] = _Way(way + 1)
        return self._has_others

    def leave_out_damaged(self, reader: PageReader, page: int) -> bool:
        """Leave out a page, and others whose bytes are damaged; say whether the paper has more.

        Each page of the same file is looked at, since each that failed later would have all of the
        PDF begun again.
        """
        paper = self._looks.document
        damaged = paper.source(page)[0]
        self._damaged.add(page)
        for other in range(paper.length):
            file, number = paper.source(other)
            if file == damaged and other not in self._damaged:
                try:
                    self._glance(reader, file, number)
                except DamagedContent:
                    self._damaged.add(other)
                except UnreadableDocument:  # it has its other way, when it is its turn
                    continue
        return self._has_others

    @property
    def _has_others(self) -> bool:
        """Whether any page of the paper may still be bound."""
        return len(self._damaged | set(self.absent)) < self._looks.document.length

    def _glance(self, reader: PageReader, file: File, number: int) -> None:
        title, name = self._looks.document.title, file.content
        lend = self._shelf.lend
        reader.page(name, lambda: lend(name), number, GLANCE, name=title, password=file.password)
