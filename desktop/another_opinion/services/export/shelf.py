"""The files of the papers in an archive, each of them once, and where each page of a paper lies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from another_opinion.domain.documents import Document
from another_opinion.domain.files import File
from another_opinion.i18n import tr
from another_opinion.services.documents.names import file_name

Row = tuple[str, str, str, str, str]
HEAD = ("code", "title", "pages of the paper", "file", "pages of the file")


@dataclass(frozen=True, slots=True)
class Shelved:
    """A file of a paper and its name in the archive."""

    name: str
    file: File


class Shelf:
    """Gives each file a name; one that several papers share, as parts of it, gets one name."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self.rows: list[Row] = []
        """Of each paper and each of its files: which of its pages are which pages of the file."""

    def put(self, folder: str, papers: Iterable[Document]) -> Iterator[Shelved]:
        """Give the files of papers that were not given before.

        Papers are named by the code that stands on them, or else get numbers: two may have one
        title, and no system has a device called 001 CON.
        """
        for number, paper in enumerate(papers, start=1):
            for part, file in enumerate(paper.files, start=1):
                if file.content not in self._names:
                    title = tr("{title}, file {number}", title=paper.title, number=part)
                    name = file_name(title if paper.joined else paper.title, file.media)
                    self._names[file.content] = f"{folder}/{paper.code or f'{number:03}'} {name}"
                    yield Shelved(self._names[file.content], file)
            self.rows += self._pages_of(paper)

    def _pages_of(self, paper: Document) -> Iterator[Row]:
        places = [(page, *paper.place(page)) for page in range(paper.length)]
        for part, file in enumerate(paper.files):
            shown = [(page, number) for page, which, number in places if which == part]
            if shown:
                pages, numbers = ([each + 1 for each in side] for side in zip(*shown, strict=True))
                name = self._names[file.content]
                yield paper.code, paper.title, _ranges(pages), name, _ranges(numbers)


def _ranges(numbers: Iterable[int]) -> str:
    """Write numbers, in the order given, as ``1-3, 7``."""
    runs = groupby(enumerate(numbers), key=lambda each: each[1] - each[0])
    spans = ([number for _, number in run] for _, run in runs)
    return ", ".join(f"{s[0]}-{s[-1]}" if len(s) > 1 else str(s[0]) for s in spans)
