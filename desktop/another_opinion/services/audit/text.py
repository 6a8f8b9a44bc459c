"""The text of a denial."""

from __future__ import annotations

from another_opinion.domain.documents import Document
from another_opinion.services.pages.reader import Character, PageReader

_MOST_PAGES = 20  # a denial is short; what is longer holds it at its beginning


def text_of(reader: PageReader, document: Document, content: bytes) -> tuple[Character, ...]:
    """Return the text of a document's first pages; raises UnreadableDocument."""
    pages = range(min(document.pages, _MOST_PAGES))
    return tuple(
        each
        for page in pages
        for each in reader.text(document.content, content, page, document.title, document.password)
    )
