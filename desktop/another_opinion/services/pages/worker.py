"""The worker: a program that draws and reads documents and can do nothing else."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import BinaryIO, Protocol

from PIL.Image import Image

from another_opinion.domain.recipes import mapped
from another_opinion.domain.texts import PageText, Source, Word
from another_opinion.errors import Unreadable, UnreadableDocument
from another_opinion.services.pages import answers
from another_opinion.services.pages.answers import Cargo, Character, Picture, Size
from another_opinion.services.pages.binder import Binder, is_inside, size_on_paper
from another_opinion.services.pages.child import LOOK
from another_opinion.services.pages.frames import Frame, Kind, demand, read_frame, write_frame
from another_opinion.services.pages.grays import SIDE, pack_which, unpack_grays
from another_opinion.services.pages.limits import impose_limits, step_back
from another_opinion.services.pages.loan import Loan
from another_opinion.services.pages.measures import FINE, LARGEST_REQUEST
from another_opinion.services.pages.media import PDF, media_of
from another_opinion.services.pages.pdf import Pdf
from another_opinion.services.pages.photo import Photo
from another_opinion.services.pages.readable import part_of, readable
from another_opinion.services.pages.resembling import resembling
from another_opinion.services.pages.seeking import added_in, sign_in
from another_opinion.services.pages.signs import (
    Added,
    Corners,
    Region,
    Sign,
    pack_added,
    pack_sign,
    unpack_corners,
    unpack_region,
)

_BOUND_WIDTH = 1_700  # pixels of a page in a PDF that is made: 200 to the inch of US Letter
_PRINTED_SIDE = 1_650  # pixels of a printed page that is compared: 150 to the inch
_LEAST_SIDE = 1_200  # pixels from which a page is made readable, however small it is shown

Look = Callable[[Image], PageText]


class Opened(Protocol):
    """A document that can be drawn and read page by page."""

    @property
    def sizes(self) -> tuple[Size, ...]:
        """The size of each page."""

    def size(self, number: int) -> Size:
        """Return the size of page `number` (from 0)."""

    def draw(self, number: int, width: int, turn: int) -> Picture:
        """Draw page `number` (from 0) `width` pixels wide, after a clockwise turn in degrees."""

    def inspect(self) -> Cargo:
        """Say what the document carries besides its pages."""

    def picture(self, number: int, side: int) -> Image:
        """Return page `number` (from 0), not turned, with `side` pixels to its longer side."""

    def words(self, number: int) -> tuple[tuple[Word, ...], bool]:
        """Return the words that page `number` tells of itself, and whether these are all."""

    def read(self, number: int) -> Sequence[Character]:
        """Return the text of page `number` (from 0); nothing if it is a picture."""


class Desk:
    """Where one document lies open; `fetch` brings bytes of it: from which on, and how many.

    The first of `eyes` recognizes the words of a page, the second those of a small part of it.
    """

    def __init__(
        self, fetch: Callable[[int, int], bytes], eyes: tuple[Look, Look] | None = None
    ) -> None:
        self._fetch = fetch
        self._document: Opened | None = None
        self._look: Look | None = eyes[0] if eyes else None
        self._glance: Look | None = eyes[1] if eyes else None
        self._binder: Binder | None = None

    def answer(self, request: Frame) -> Frame:
        """Do what is asked.

        Only what is known about broken documents is caught: anything else that a parser makes
        of one ends this process, and nothing of the document stays behind.
        """
        try:
            if request.kind is Kind.OPEN:
                return self._open(*request.numbers[:2], request.body.decode())
            if request.kind is Kind.INSPECT:
                return answers.pack_cargo(self._lies_open().inspect())
            if request.kind is Kind.SPELL:
                return answers.pack_words(self._spell(request.numbers[0]))
            if request.kind is Kind.SEEK:
                return pack_sign(self._seek(request.numbers[0], unpack_region(request.body)))
            if request.kind is Kind.MAKE_OUT:
                corners = unpack_corners(request.body)
                return answers.pack_words(self._make_out(request.numbers[0], corners))
            if request.kind is Kind.COMPARE:
                return pack_added(self._compare(*request.numbers[:2], request.body))
            if request.kind is Kind.RESEMBLE:
                return self._resemble(request)
            if request.kind is Kind.BIND:
                return self._bind(request)
            if request.kind is Kind.FILL_IN:
                return self._fill_in(request.body.decode())
            if request.kind is Kind.FINISH:
                return self._finish()
            if request.kind is Kind.READ:
                return self._read(request.numbers[0])
            return self._draw(*request.numbers, request.body)
        except UnreadableDocument as refusal:
            return answers.pack_refusal(refusal)

    def _open(self, size: int, measured: int, password: str) -> Frame:
        self._document = None  # there may be no room for two
        self._document = _opened(Loan(size, self._fetch), password)
        return answers.pack_sizes(self._document.sizes if measured else ())

    def _draw(self, number: int, width: int, turn: int, recipe: bytes) -> Frame:
        document = self._lies_open()
        if not recipe:
            return answers.pack_picture(document.draw(number, width, turn))
        side = min(max(2 * width, _LEAST_SIDE), FINE)
        picture = document.picture(number, side)
        return answers.pack_picture(readable(picture, answers.unpack_recipe(recipe), width))

    def _bind(self, request: Frame) -> Frame:
        document, (number, untouched, _) = self._lies_open(), request.numbers
        recipe, words = answers.unpack_page(request)
        self._binder = self._binder or Binder()
        if isinstance(document, Pdf) and untouched:
            self._binder.copy(document.opened, number)
        elif isinstance(document, Pdf) and recipe.only_turns:
            _, complete = document.words(number)
            self._binder.take(document.opened, number, recipe.turn, () if complete else words)
        else:
            picture = readable(document.picture(number, FINE), recipe, _BOUND_WIDTH)
            boxes = ((word.text, mapped(word.box, picture.matrix)) for word in words)
            seen = [(text, box) for text, box in boxes if is_inside(box)]
            size = size_on_paper(document.size(number), picture, recipe.crop)
            self._binder.add(picture, size, seen)
        return Frame(Kind.BOUND, (len(self._binder), 0, 0))

    def _fill_in(self, words: str) -> Frame:
        self._binder = self._binder or Binder()
        self._binder.fill_in(words.split("\n"))
        return Frame(Kind.BOUND, (len(self._binder), 0, 0))

    def _finish(self) -> Frame:
        binder, self._binder = self._binder or Binder(), None
        return Frame(Kind.FINISHED, body=binder.finish())

    def _read(self, number: int) -> Frame:
        return answers.pack_text(self._lies_open().read(number))

    def _spell(self, number: int) -> PageText:
        document = self._lies_open()
        words, complete = document.words(number)
        if self._look and not complete:
            return self._look(document.picture(number, FINE))
        return PageText(Source.FILE if words else Source.NOWHERE, words)

    def _seek(self, number: int, region: Region) -> Sign | None:
        picture = self._lies_open().picture(number, FINE)
        return sign_in(picture, region)

    def _make_out(self, number: int, corners: Corners) -> PageText:
        """Recognize the words of a part of a page, made upright and even."""
        if not self._glance:
            return PageText(Source.NOWHERE)
        return self._glance(part_of(self._lies_open().picture(number, FINE), corners))

    def _compare(self, number: int, other: int, printed: bytes) -> Added | None:
        picture = self._lies_open().picture(number, FINE)
        loan = Loan(len(printed), lambda start, count: printed[start : start + count])
        return added_in(picture, Pdf(loan).picture(other, _PRINTED_SIDE))

    def _resemble(self, request: Frame) -> Frame:
        picture = self._lies_open().picture(request.numbers[0], SIDE)
        return pack_which(resembling(picture, unpack_grays(request.body)))

    def _lies_open(self) -> Opened:
        if self._document is None:
            raise ValueError("nothing lies open")
        return self._document


def _opened(loan: Loan, password: str) -> Opened:
    media = media_of(loan.beginning())
    if not media:
        raise UnreadableDocument(Unreadable.FOREIGN)
    return Pdf(loan, password) if media == PDF else Photo(loan.whole(), media)


def _own_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Take the pipes to the application for us alone: a library may print."""
    incoming, outgoing = os.dup(0), os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1):
        os.dup2(nowhere, standard)
    return os.fdopen(incoming, "rb"), os.fdopen(outgoing, "wb")


def _eyes() -> tuple[Look, Look] | None:
    """Load what recognizes words, and the languages, while files can still be read."""
    from another_opinion.services.pages.sight import eyes  # heavy, and most workers do without

    return eyes()


def main() -> None:
    """Answer requests until the application is gone."""
    incoming, outgoing = _own_pipes()
    seeing = _eyes() if LOOK in sys.argv[1:] else None
    if seeing:
        step_back(os.getpid())  # once more: the system may not have heard it of two at once
    impose_limits()

    def fetch(start: int, count: int) -> bytes:
        write_frame(outgoing, Frame(Kind.WANT, (start, count, 0)))
        part = read_frame(incoming, LARGEST_REQUEST)
        demand(part.kind is Kind.PART and len(part.body) == count)
        return part.body

    desk = Desk(fetch, seeing)
    with suppress(EOFError):
        while True:
            write_frame(outgoing, desk.answer(read_frame(incoming, LARGEST_REQUEST)))


if __name__ == "__main__":
    main()
