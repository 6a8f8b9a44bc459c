"""A letter that comes home: its code looked for, and the box beside it read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from another_opinion.domain.documents import Document
from another_opinion.domain.files import Lent
from another_opinion.domain.recipes import Recipe
from another_opinion.domain.texts import Word
from another_opinion.services.letters.number import is_number
from another_opinion.services.letters.sheet import BOX_BY_CODE
from another_opinion.services.pages.child import child_command
from another_opinion.services.pages.reader import PageReader, Picture
from another_opinion.services.pages.signs import Sign

MOST_PAGES = 60
"""Of a paper, that are looked at for a code."""

_WIDTH = 1_000  # pixels of the box
_SECONDS = 60.0

Content = Callable[[str], Lent]
"""Lends bytes by their SHA-256 in hex."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A letter number on a page (from 0), with the place of the box for the stamp."""

    page: int
    sign: Sign


@dataclass(frozen=True, slots=True)
class Box:
    """The box for the stamp as it looks, and the words that can be read in it."""

    picture: Picture
    words: tuple[Word, ...]


def look_for_code(reader: PageReader, document: Document, content: Content) -> Seen | None:
    """Look for a letter number, page by page; raises UnreadableDocument."""
    for page in range(min(document.length, MOST_PAGES)):
        file, number = document.source(page)
        load = _loading(content, file.content)
        sign = reader.seek(file.content, load, number, BOX_BY_CODE, document.title, file.password)
        if sign and is_number(sign.text):
            return Seen(page, sign)
    return None


def open_box(document: Document, content: Content, seen: Seen) -> Box:
    """Draw the box and read it, in a worker that is there for nothing else; raises as above."""
    file, number = document.source(seen.page)
    load, name, corners = _loading(content, file.content), document.title, seen.sign.beside
    with PageReader(_SECONDS, child_command(looks=True)) as eyes:
        picture = eyes.page(
            file.content,
            load,
            number,
            _WIDTH,
            0,
            name,
            file.password,
            Recipe(corners, lighten=True),
        )
        told = eyes.make_out(file.content, load, number, corners, name, file.password)
    return Box(picture, told.words)


def _loading(content: Content, name: str) -> Callable[[], Lent]:
    """Return what lends the bytes of that name when they are wanted."""
    return lambda: content(name)
