"""The text of a denial."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from another_opinion.domain.documents import Document
from another_opinion.domain.files import Lent
from another_opinion.domain.texts import PageText
from another_opinion.services.pages.reader import Character, PageReader

_MOST_PAGES = 20  # a denial is short; what is longer holds it at its beginning


def first_pages(document: Document) -> range:
    """Return the pages (from 0) of a document that are looked at."""
    return range(min(document.length, _MOST_PAGES))


def text_of(
    reader: PageReader,
    document: Document,
    load: Callable[[str], Lent],
    recognized: Mapping[int, PageText],
) -> tuple[Character, ...]:
    """Return the text of a document's first pages; `load` lends the bytes of a name.

    Pages that are pictures have the words that were `recognized` on them, of unknown type. Raises
    UnreadableDocument, and what `load` raises.
    """
    return tuple(
        each
        for page in first_pages(document)
        for each in _page(reader, document, page, load) or _words(recognized.get(page))
    )


def _words(text: PageText | None) -> Iterator[Character]:
    """Give the words of a page, a blank after each; their type has no size."""
    for word in text.words if text else ():
        yield from (Character(letter, 0.0, False) for letter in f"{word.text} ")


def _page(
    reader: PageReader, document: Document, page: int, load: Callable[[str], Lent]
) -> tuple[Character, ...]:
    file, number = document.source(page)
    name = file.content
    return reader.text(name, lambda: load(name), number, document.title, file.password)
