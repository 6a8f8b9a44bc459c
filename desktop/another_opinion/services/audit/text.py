"""The text of a denial."""

from __future__ import annotations

from collections.abc import Callable

from another_opinion.domain.documents import Document
from another_opinion.domain.files import Lent
from another_opinion.services.pages.reader import Character, PageReader

_MOST_PAGES = 20  # a denial is short; what is longer holds it at its beginning


def text_of(
    reader: PageReader, document: Document, load: Callable[[str], Lent]
) -> tuple[Character, ...]:
    """Return the text of a document's first pages; `load` lends the bytes of a name.

    Raises UnreadableDocument, and what `load` raises.
    """
    return tuple(
        each
        for page in range(min(document.length, _MOST_PAGES))
        for each in _page(reader, document, page, load)
    )


def _page(
    reader: PageReader, document: Document, page: int, load: Callable[[str], Lent]
) -> tuple[Character, ...]:
    file, number = document.source(page)
    name = file.content
    return reader.text(name, lambda: load(name), number, document.title, file.password)
