"""What the words of the papers tell, kept while the case is open."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from another_opinion.domain.documents import Document
from another_opinion.services.missing.mentions import Told, told_by
from another_opinion.session.session import Session

_Key = tuple[tuple[str, ...], tuple[int, ...], int]
Taken = Mapping[str, tuple[_Key, Told]]


class Words:
    """Reads the words of each paper once, and again when its pages change or more were read."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._told: dict[str, tuple[_Key, Told]] = {}

    @property
    def told(self) -> Mapping[str, Told]:
        """What the words of each paper tell, as far as they were taken in."""
        papers = {each.id for each in self._session.case.documents}
        return {name: told for name, (_, told) in self._told.items() if name in papers}

    def take_in(self, only: str = "") -> Callable[[], Taken] | None:
        """Return slow work, free of the file, that reads what was not read yet; `keep` takes it.

        It is that of all papers, or of the one whose id is `only`; None where there is none.
        """
        read = self._session.file.read_pages()
        work: list[tuple[str, _Key, list[str]]] = []
        papers = self._session.case.documents
        for paper in (each for each in papers if not only or each.id == only):
            count = sum(len(read.get(content, ())) for content in paper.contents)
            key = (paper.contents, tuple(paper.leaves), count)
            known = self._told.get(paper.id)
            if count and (known is None or known[0] != key):
                work.append((paper.id, key, self._pages(paper)))
        if not work:
            return None
        return lambda: {name: (key, told_by(pages)) for name, key, pages in work}

    def keep(self, taken: Taken) -> None:
        """Take what was read into account from now on."""
        self._told.update(taken)

    def _pages(self, paper: Document) -> list[str]:
        file = self._session.file
        words = {content: file.words_of(content) for content in paper.contents}
        sources = (paper.source(page) for page in range(paper.length))
        return [words[file.content].get(number, "") for file, number in sources]
