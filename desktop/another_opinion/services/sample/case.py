"""The sample case as it is opened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document
from another_opinion.rules.library import load_library
from another_opinion.services.letters.versions import make_version
from another_opinion.services.pages.reader import PageReader
from another_opinion.services.sample.papers import Drawer
from another_opinion.services.sample.request import print_request
from another_opinion.services.sample.story import Paper, Story, read_story


def sample_case() -> tuple[Case, Mapping[str, bytes]]:
    """Return the sample case, and the files of its papers and letters by their SHA-256 in hex."""
    story, law = read_story(), load_library()
    printed = print_request(story, law)
    version = make_version(
        story.case, story.request, printed, story.printed_at, law.version, story.number
    )
    with PageReader() as reader:
        drawer = Drawer(story, printed, reader)
        files = [drawer.draw(paper.drawing) for paper in story.papers]
        papers = zip(story.papers, files, strict=True)
        documents = tuple(_document(paper, file, reader) for paper, file in papers)
    case = _with_request(story).with_version(version)
    coded = replace(case, documents=documents).with_codes()
    return coded, {_name(file): file for file in (printed.pdf, *files)}


def _with_request(story: Story) -> Case:
    """Return the case with the letter that was handed in before those begun later."""
    handed_in = replace(story.request, delivery=story.delivery)
    return replace(story.case, letters=(handed_in, *story.case.letters))


def _document(paper: Paper, content: bytes, reader: PageReader) -> Document:
    description = reader.describe(content, paper.title)
    return Document(
        id=paper.id,
        title=paper.title,
        content=_name(content),
        media=description.media,
        size=len(content),
        pages=description.pages,
        added=paper.added,
        kind=paper.kind,
        day=paper.day,
        about=paper.about,
    )


def _name(content: bytes) -> str:
    return sha256(content).hexdigest()
