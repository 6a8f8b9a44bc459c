"""A paper as it is shown, as a PDF whose words can be found and copied."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from another_opinion.domain.files import Lent
from another_opinion.domain.looks import Looks
from another_opinion.domain.texts import PageText
from another_opinion.errors import Unreadable, UnreadableDocument
from another_opinion.services.pages.reader import PageReader


@dataclass(frozen=True, slots=True)
class Shelf:
    """What lends the bytes of a name, and brings the words of one of its pages.

    Pages are counted from 0 in their file; there are no words of one that was not read yet.
    """

    lend: Callable[[str], Lent]
    text_of: Callable[[str, int], PageText | None]


def bound(
    reader: PageReader, looks: Looks, shelf: Shelf, told: Callable[[int, int], object]
) -> bytes:
    """Return a paper as a PDF; each page of a PDF to which nothing was done stays as it is.

    `told` is called with the number of each page (from 1) and of all of them, and may raise.
    Raises UnreadableDocument.
    """
    paper = looks.document
    for page in range(paper.length):
        told(page + 1, paper.length)
        if _bind(reader, looks, page, shelf) != page + 1:
            raise UnreadableDocument(Unreadable.BROKEN, paper.title)
    return reader.finish(paper.title)


def _bind(reader: PageReader, looks: Looks, page: int, shelf: Shelf) -> int:
    paper = looks.document
    file, number = paper.source(page)
    name = file.content
    text = shelf.text_of(name, number)
    return reader.bind(
        name,
        lambda: shelf.lend(name),
        number,
        looks.look(page),
        text.words if text else (),
        paper.title,
        file.password,
    )
