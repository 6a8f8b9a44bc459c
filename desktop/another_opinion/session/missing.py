"""What the words of the papers tell, kept while the case is open."""

from __future__ import annotations

from collections.abc import Mapping

from another_opinion.domain.documents import Document
from another_opinion.services.missing.mentions import Told, told_by
from another_opinion.session.session import Session

_Key = tuple[tuple[str, ...], tuple[int, ...], int]


class Words:
    """Reads the words of each paper once, and again when its pages change or more were read."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._told: dict[str, tuple[_Key, Told]] = {}

    def told(self) -> Mapping[str, Told]:
        """Return what the words of each paper tell, as far as they were read."""
        read = self._session.file.read_pages()
        for paper in self._session.case.documents:
            count = sum(len(read.get(content, ())) for content in paper.contents)
            key = (paper.contents, tuple(paper.leaves), count)
            known = self._told.get(paper.id)
            if count and (known is None or known[0] != key):
                self._told[paper.id] = (key, told_by(self._pages(paper)))
        return {name: told for name, (_, told) in self._told.items()}

    def _pages(self, paper: Document) -> list[str]:
        file = self._session.file
        words = {content: file.words_of(content) for content in paper.contents}
        sources = (paper.source(page) for page in range(paper.length))
        return [words[file.content].get(number, "") for file, number in sources]
