"""Pages without words that show the same picture: an X-ray taken twice, a photo in two sizes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice

from another_opinion.domain.documents import Document
from another_opinion.domain.files import File, Lent
from another_opinion.domain.texts import Hit, Source, tokens
from another_opinion.errors import UnreadableDocument
from another_opinion.services.pages.grays import SIDE, Gray, gray_of
from another_opinion.services.pages.reader import PageReader
from another_opinion.session.session import Session

_WORDLESS = 8  # different words; with more, a page is known by these
_MOST, _MOST_OTHERS = 4, 40  # pages of a paper, and earlier pages with which each is compared

_AT_ONCE = 8  # pictures that are drawn before somebody who wants to lock the file gets a turn
_HIGHEST = 4 * SIDE  # pixels; what is higher is a strip of paper, and no photo

_Page = tuple[File, int]


class Pictured:
    """Looks for such pages, and keeps the small pictures while the case is open.

    One thread at a time may ask.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._grays: dict[Hit, Gray | None] = {}
        self._known: tuple[object, Mapping[int, Hit]] = None, {}

    def find(self, paper: Document, earlier: list[Document]) -> Mapping[int, Hit] | None:
        """Return for pages (from 0) of a paper which page of an earlier one shows the same.

        Nothing is returned where there are more pictures to draw than at once: then ask again.
        Raises KnownError.
        """
        own = list(islice(self._wordless(paper), _MOST))
        others = [
            (file, number)
            for each in reversed(earlier if own else [])
            for _, (file, number) in self._wordless(each)
        ][:_MOST_OTHERS]
        key = own, others
        if self._known[0] != key:
            with PageReader() as reader:
                if not self._draw(reader, others):
                    return None
                self._known = key, dict(self._same(reader, own, others))
        return self._known[1]

    def _draw(self, reader: PageReader, pages: list[_Page]) -> bool:
        """Draw some of those pages that were not drawn yet; say if all of them are drawn."""
        left = [page for page in pages if Hit(page[0].content, page[1]) not in self._grays]
        for file, number in left[:_AT_ONCE]:
            self._grays[Hit(file.content, number)] = self._gray(reader, file, number)
        return len(left) <= _AT_ONCE

    def _same(
        self, reader: PageReader, own: list[tuple[int, _Page]], others: list[_Page]
    ) -> Iterator[tuple[int, Hit]]:
        hits = (Hit(file.content, number) for file, number in others)
        drawn = [(hit, gray) for hit in hits if (gray := self._grays[hit])]
        for page, (file, number) in own:
            strange = [(hit, gray) for hit, gray in drawn if hit.content != file.content]
            if not strange:
                continue
            try:
                which = reader.resembling(
                    file.content,
                    self._lender(file),
                    number,
                    [gray for _, gray in strange],
                    password=file.password,
                )
            except UnreadableDocument:  # the page in view says so
                continue
            if which is not None and which < len(strange):
                yield page, strange[which][0]

    def _gray(self, reader: PageReader, file: File, number: int) -> Gray | None:
        """Return a small picture of a page; nothing where it cannot be drawn."""
        name, password = file.content, file.password
        try:
            drawn = reader.page(name, self._lender(file), number, SIDE, password=password)
        except UnreadableDocument:
            return None
        return gray_of(drawn) if drawn.height <= _HIGHEST else None

    def _lender(self, file: File) -> Callable[[], Lent]:
        return lambda: self._session.lent(file.content)

    def _wordless(self, paper: Document) -> Iterator[tuple[int, _Page]]:
        """Give the pages of a paper that are pictures with hardly a word."""
        read: dict[str, Mapping[int, str]] = {}
        with self._session.held() as case_file:
            sources = case_file.read_pages()
            for content in paper.contents:
                if Source.PICTURE in sources.get(content, {}).values():
                    read[content] = case_file.words_of(content)
        for page in range(paper.length):
            file, number = paper.source(page)
            words = read.get(file.content, {}).get(number)
            seen = sources.get(file.content, {}).get(number) is Source.PICTURE
            if seen and words is not None and len(set(tokens(words))) < _WORDLESS:
                yield page, (file, number)
