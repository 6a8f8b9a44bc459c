"""Pages that look like pages of an earlier paper: a letter photographed twice, or scanned again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from another_opinion.domain.documents import Document
from another_opinion.domain.texts import Hit
from another_opinion.session.session import Session

_MOST = 20  # pages of a paper that are compared


@dataclass(frozen=True, slots=True)
class LookAlike:
    """A page (from 0) of a paper, and the earlier paper and page (from 0) that it looks like.

    `whole` says that each page of the paper looks like one of that earlier one.
    """

    page: int
    earlier: Document
    earlier_page: int
    whole: bool = False


def earlier_than(session: Session, paper: Document) -> list[Document]:
    """Return the papers that were added before one, and were not told apart from it.

    There are none for a paper that is not in the case any more.
    """
    papers = session.case.documents
    if session.case.document(paper.id) is None:
        return []
    places = {each.id: (each.added, place) for place, each in enumerate(papers)}
    return [
        each
        for each in papers
        if each.id not in paper.apart and places[each.id] < (paper.added, places[paper.id][1])
    ]


def look_alike(
    session: Session, paper: Document, pictured: Mapping[int, Hit] | None = None
) -> Iterator[LookAlike | None]:
    """Compare a paper with those that were added before, page by page.

    Pages are compared by their words; `pictured` tells of those that show the same picture. What
    is given last is the first page that looks like one of them, or nothing.
    """
    others = earlier_than(session, paper)
    first: LookAlike | None = None
    every = others and paper.length <= _MOST
    for page in range(min(paper.length, _MOST) if others else 0):
        file, number = paper.source(page)
        hits = session.file.look_alikes(file.content, number)
        if pictured and page in pictured:
            hits = [*hits, pictured[page]]
        seen = _earlier(others, hits)
        if seen and first is None:
            first = LookAlike(page, *seen)
        every = every and seen is not None and first is not None and seen[0] is first.earlier
        yield first
    if first and every:
        yield LookAlike(first.page, first.earlier, first.earlier_page, whole=True)


def _earlier(others: list[Document], hits: list[Hit]) -> tuple[Document, int] | None:
    for hit in hits:
        for other in others:
            if pages := other.showing(hit.content, [hit.page]):
                return other, pages[0]
    return None
