"""The sample case as it is opened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document
from another_opinion.services.pages.reader import PageReader
from another_opinion.services.sample.papers import Drawer
from another_opinion.services.sample.story import Paper, read_story


def sample_case() -> tuple[Case, Mapping[str, bytes]]:
    """Return the sample case, and the files of its documents by their SHA-256 in hex."""
    story = read_story()
    contents: dict[str, bytes] = {}
    documents = []
    with PageReader() as reader:
        drawer = Drawer(story, reader)
        for paper in story.papers:
            content = drawer.draw(paper.drawing)
            document = _document(paper, content, reader)
            contents[document.content] = content
            documents.append(document)
    return replace(story.case, documents=tuple(documents)), contents


def _document(paper: Paper, content: bytes, reader: PageReader) -> Document:
    description = reader.describe(content, paper.title)
    return Document(
        id=paper.id,
        title=paper.title,
        content=sha256(content).hexdigest(),
        media=description.media,
        size=len(content),
        pages=description.pages,
        added=paper.added,
        kind=paper.kind,
        day=paper.day,
        about=paper.about,
    )
