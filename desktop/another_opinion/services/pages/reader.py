"""Reading documents that come from outside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Self, TypeVar

from another_opinion.domain.files import Lent, lent
from another_opinion.domain.recipes import AS_IT_CAME, Recipe
from another_opinion.domain.texts import PageText, Word
from another_opinion.errors import Unreadable, UnreadableDocument
from another_opinion.services.pages.answers import (
    LARGEST_ANSWER,
    NOTHING_ELSE,
    Cargo,
    Character,
    Picture,
    Size,
    pack_page,
    pack_recipe,
    unpack_bound,
    unpack_cargo,
    unpack_finished,
    unpack_opened,
    unpack_picture,
    unpack_refusal,
    unpack_sizes,
    unpack_text,
    unpack_words,
)
from another_opinion.services.pages.child import Child, ChildLost, child_command
from another_opinion.services.pages.frames import Frame, Kind, demand
from another_opinion.services.pages.grays import Gray, pack_grays, unpack_which
from another_opinion.services.pages.measures import LARGEST_BOUND, LARGEST_FILE, PART
from another_opinion.services.pages.media import media_of
from another_opinion.services.pages.signs import (
    Added,
    Corners,
    Region,
    Sign,
    pack_corners,
    pack_region,
    unpack_added,
    unpack_sign,
)

__all__ = ["Cargo", "Character", "Description", "PageReader", "Picture"]

_PATIENCE = 30.0

Content = bytes | Lent | Callable[[], bytes | Lent]
"""The bytes of a document, or what brings or lends them."""

Answer = TypeVar("Answer")
_NOTHING = lent(b"")


@dataclass(frozen=True, slots=True)
class Description:
    """What a document is: its media type, the size of each page in points, and what else is in."""

    media: str
    sizes: tuple[Size, ...]
    cargo: Cargo = NOTHING_ELSE

    @property
    def pages(self) -> int:
        """How many pages it has."""
        return len(self.sizes)


class PageReader:
    """Reads documents in a worker process, one request at a time; any thread may ask.

    The worker is started when it is first needed, and again after it died. It has `seconds`
    for each request.
    """

    def __init__(self, seconds: float = _PATIENCE, command: Sequence[str] | None = None) -> None:
        self._seconds = seconds
        self._command = command or child_command()
        self._lock = Lock()
        self._child: Child | None = None
        self._lies_open = ""
        self._lent = _NOTHING

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the worker, and with it the document that it has open; asking starts another."""
        with self._lock:
            self._let_go()

    def describe(self, content: bytes, name: str = "", password: str = "") -> Description:
        """Say what a document is; raises UnreadableDocument with `name`."""
        media = _media(content, name)
        with self._lock:
            try:
                request = Frame(Kind.OPEN, (len(content), 1, 0), password.encode())
                sizes = self._open(lent(content), request, unpack_sizes, name)
                return Description(media, sizes, self._cargo(name))
            finally:
                self._lent = _NOTHING

    def page(
        self,
        content_id: str,
        content: Content,
        number: int,
        width: int,
        turn: int = 0,
        name: str = "",
        password: str = "",
        recipe: Recipe = AS_IT_CAME,
    ) -> Picture:
        """Draw page `number` (from 0) `width` pixels wide, after a recipe.

        A clockwise `turn` in degrees stands for a recipe that does nothing else.

        `content_id` names the bytes, so that an open document need not be opened again; parts of
        it that were not needed yet are borrowed as they are wanted. `password` is the one of its
        file. A picture has at most LONGEST_SIDE pixels to a side. Raises
        UnreadableDocument with `name`.
        """
        how = b"" if recipe.only_turns else pack_recipe(recipe)
        request = Frame(Kind.DRAW, (number, width, turn or recipe.turn), how)
        return self._ask_of(content_id, content, password, request, unpack_picture, name)

    def text(
        self,
        content_id: str,
        content: Content,
        number: int,
        name: str = "",
        password: str = "",
    ) -> tuple[Character, ...]:
        """Return the text of page `number` (from 0), at most MOST_CHARACTERS of it.

        It is empty where the page is a picture. `content_id` names the bytes. Raises
        UnreadableDocument with `name`.
        """
        request = Frame(Kind.READ, (number, 0, 0))
        return self._ask_of(content_id, content, password, request, unpack_text, name)

    def spell(
        self,
        content_id: str,
        content: Content,
        number: int,
        name: str = "",
        password: str = "",
    ) -> PageText:
        """Return the words of page `number` (from 0); it is looked at if it tells none.

        `content_id` names the bytes. Raises UnreadableDocument with `name`.
        """
        request = Frame(Kind.SPELL, (number, 0, 0))
        return self._ask_of(content_id, content, password, request, unpack_words, name)

    def seek(
        self,
        content_id: str,
        content: Content,
        number: int,
        region: Region,
        name: str = "",
        password: str = "",
    ) -> Sign | None:
        """Return the code on page `number` (from 0), with the corners of the `region` beside it.

        `content_id` names the bytes. Raises UnreadableDocument with `name`.
        """
        request = Frame(Kind.SEEK, (number, 0, 0), pack_region(region))
        return self._ask_of(content_id, content, password, request, unpack_sign, name)

    def make_out(
        self,
        content_id: str,
        content: Content,
        number: int,
        corners: Corners,
        name: str = "",
        password: str = "",
    ) -> PageText:
        """Return the words within four corners of page `number` (from 0), in the part's own place.

        `content_id` names the bytes. Raises UnreadableDocument with `name`.
        """
        request = Frame(Kind.MAKE_OUT, (number, 0, 0), pack_corners(corners))
        return self._ask_of(content_id, content, password, request, unpack_words, name)

    def compare(
        self,
        content_id: str,
        content: Content,
        number: int,
        printed: bytes,
        other: int,
        name: str = "",
        password: str = "",
    ) -> Added | None:
        """Return what was added to page `number` after it was printed, that with most ink first.

        `printed` is the PDF of which it is page `other`, both from 0. Nothing is returned where
        it is another page. Raises UnreadableDocument with `name`.
        """
        request = Frame(Kind.COMPARE, (number, other, 0), printed)
        return self._ask_of(content_id, content, password, request, unpack_added, name)

    def resembling(
        self,
        content_id: str,
        content: Content,
        number: int,
        grays: Sequence[Gray],
        name: str = "",
        password: str = "",
    ) -> int | None:
        """Return which small picture (from 0) shows the same as page `number`, or nothing.

        Each has SIDE pixels to its longer side. `content_id` names the bytes. Raises
        UnreadableDocument with `name`.
        """
        request = Frame(Kind.RESEMBLE, (number, 0, 0), pack_grays(grays))
        return self._ask_of(content_id, content, password, request, unpack_which, name)

    def bind(
        self,
        content_id: str,
        content: Content,
        number: int,
        recipe: Recipe,
        words: Sequence[Word],
        name: str = "",
        password: str = "",
        *,
        untouched: bool = False,
    ) -> int:
        """Add page `number` (from 0) to the PDF that is being made; return how long it is now.

        It looks as after its recipe; `words` with boxes in the page as it lies in the file are
        written on it where it does not tell them itself. A page of a PDF that is to be left
        `untouched` is added as it came, without being looked at. Where the PDF is shorter than it
        should be, the worker died meanwhile, and with it what was bound. Raises
        UnreadableDocument with `name`.
        """
        request = pack_page(number, recipe, words, untouched=untouched)
        return self._ask_of(content_id, content, password, request, unpack_bound, name)

    def fill_in(self, lines: Sequence[str], name: str = "") -> int:
        """Add a page with those lines to that PDF, in place of one that cannot be bound.

        Returns and raises as `bind`.
        """
        with self._lock:
            request = Frame(Kind.FILL_IN, body="\n".join(lines).encode())
            return self._ask(request, unpack_bound, name)

    def finish(self, name: str = "") -> bytes:
        """Return the PDF that was made, and begin anew; raises UnreadableDocument with `name`."""
        with self._lock:
            return self._ask(Frame(Kind.FINISH), unpack_finished, name, LARGEST_BOUND)

    def abandon(self) -> None:
        """End the worker even in the middle of a page; whoever waits for it gets a refusal."""
        if child := self._child:
            child.kill()

    def _ask_of(
        self,
        content_id: str,
        content: Content,
        password: str,
        request: Frame,
        unpack: Callable[[Frame], Answer],
        name: str,
    ) -> Answer:
        """Ask about a document, which is opened before if it does not lie open."""
        with self._lock:
            if not self._has_open(content_id):
                brought = content() if callable(content) else content
                whole = brought if isinstance(brought, Lent) else lent(brought)
                opening = Frame(Kind.OPEN, (whole.size, 0, 0), password.encode())
                self._open(whole, opening, unpack_opened, name)
                self._lies_open = content_id
            return self._ask(request, unpack, name)

    def _open(
        self, content: Lent, request: Frame, unpack: Callable[[Frame], Answer], name: str
    ) -> Answer:
        self._fit_child()  # one that died takes along what it was lent
        self._lies_open, self._lent = "", content
        return self._ask(request, unpack, name)

    def _cargo(self, name: str) -> Cargo:
        """Say what else the open document carries; nothing if that cannot be told."""
        try:
            return self._ask(Frame(Kind.INSPECT), unpack_cargo, name)
        except UnreadableDocument:
            return NOTHING_ELSE

    def _ask(
        self,
        request: Frame,
        unpack: Callable[[Frame], Answer],
        name: str,
        largest: int = LARGEST_ANSWER,
    ) -> Answer:
        try:
            answer = self._fit_child().ask(request, largest, self._part)
            if reason := unpack_refusal(answer):
                raise UnreadableDocument(reason, name)
            return unpack(answer)
        except ChildLost as lost:
            self._let_go()
            reason = Unreadable.TOO_SLOW if lost.slow else Unreadable.BROKEN
            raise UnreadableDocument(reason, name) from lost
        except ValueError as nonsense:
            self._let_go()
            raise UnreadableDocument(Unreadable.BROKEN, name) from nonsense

    def _part(self, start: int, count: int) -> bytes:
        """Bring a part of the open document; raises ValueError if the worker makes no sense."""
        demand(0 < count <= PART and start + count <= self._lent.size)
        return self._lent.part(start, count)

    def _has_open(self, content_id: str) -> bool:
        return self._lies_open == content_id and self._child is not None and self._child.is_fit

    def _fit_child(self) -> Child:
        if self._child and not self._child.is_fit:
            self._let_go()
        if not self._child:
            self._child = Child(self._command, self._seconds)
        return self._child

    def _let_go(self) -> None:
        self._lies_open, self._lent = "", _NOTHING
        if self._child:
            self._child.end()
            self._child = None


def _media(content: bytes, name: str) -> str:
    """Return the type of a document that is worth a look into."""
    if not content:
        raise UnreadableDocument(Unreadable.EMPTY, name)
    if len(content) > LARGEST_FILE:
        raise UnreadableDocument(Unreadable.TOO_LARGE, name)
    if media := media_of(content):
        return media
    raise UnreadableDocument(Unreadable.FOREIGN, name)
