"""Papers of the case in which words stand."""

from __future__ import annotations

from dataclasses import dataclass

from another_opinion.domain.documents import Document
from another_opinion.domain.texts import PageText, tokens
from another_opinion.session.session import Session

_AROUND = 5  # words before and after the first that was found


@dataclass(frozen=True, slots=True)
class Find:
    """A paper that was found: the pages (from 0) on which the words stand, and some around.

    There are no pages where only its title was found.
    """

    document: Document
    pages: tuple[int, ...] = ()
    passage: str = ""


@dataclass(frozen=True, slots=True)
class Finds:
    """All that was found; `wanted` is what was looked for, which may only look like the words."""

    wanted: str
    finds: tuple[Find, ...] = ()

    def of(self, document: str) -> Find | None:
        """Return the find in the document of that id."""
        return next((each for each in self.finds if each.document.id == document), None)


def find(session: Session, typed: str) -> Finds:
    """Find papers with all the words that were typed on one page, or in the title."""
    wanted, hits = session.file.search(typed)
    pages: dict[str, list[int]] = {}
    for hit in hits:
        pages.setdefault(hit.content, []).append(hit.page)
    found = (
        _find(session, paper, pages.get(paper.content, []), wanted, typed)
        for paper in session.case.documents
    )
    return Finds(wanted, tuple(each for each in found if each))


def _find(
    session: Session, paper: Document, pages: list[int], wanted: str, typed: str
) -> Find | None:
    if pages:
        text = session.file.text_of(paper.content, pages[0])
        return Find(paper, tuple(pages), _passage(text, wanted) if text else "")
    title, words = tokens(paper.title), tokens(typed)
    titled = words and all(any(part.startswith(each) for part in title) for each in words)
    return Find(paper) if titled else None


def _passage(text: PageText, wanted: str) -> str:
    """Return the first word that was found, with some on both sides."""
    marked = set(text.marks(wanted))
    words = [word.text for word in text.words]
    first = next((at for at, word in enumerate(text.words) if word.box in marked), 0)
    start, end = max(first - _AROUND, 0), first + _AROUND + 1
    before, after = "… " if start else "", " …" if end < len(words) else ""
    return f"{before}{' '.join(words[start:end])}{after}"
