"""The papers of the case as rows of a list."""

from __future__ import annotations

from collections.abc import Sequence

from another_opinion.domain.documents import Document
from another_opinion.domain.facts import long_date
from another_opinion.i18n import tr, trn
from another_opinion.services.path import names
from another_opinion.session.finding import Find
from another_opinion.ui.parts.rows import Row


def neighbor(shown: Sequence[Document], name: str) -> str:
    """Return the id of the paper that takes the place of one that goes, or nothing."""
    ids = [document.id for document in shown]
    place = ids.index(name) if name in ids else len(ids)
    return next(iter([*ids[place + 1 : place + 2], *ids[:place][-1:]]), "")


def row_of(document: Document, find: Find | None = None) -> Row:
    """Return the row of one paper, with what was found in it."""
    when, kind, pages = day_of(document), names.document(document.kind), pages_of(document)
    found = _found(find) if find and find.pages else ""
    spoken = (document.title, document.code, kind, when, found or pages)
    return Row(
        id=document.id,
        when=when,
        title=document.title,
        detail=_joined(document.code, found) if found else _joined(document.code, kind, pages),
        spoken=f"{'. '.join(filter(None, spoken))}.",
    )


def _found(find: Find) -> str:
    if len(find.pages) == 1:
        return tr("Page {number}: {words}", number=find.pages[0] + 1, words=find.passage)
    return tr(
        "{count} pages, first page {number}: {words}",
        count=len(find.pages),
        number=find.pages[0] + 1,
        words=find.passage,
    )


def summary_of(document: Document) -> str:
    """Say in one line what a paper is."""
    kind = names.document(document.kind)
    return _joined(document.code, kind, document.sender, day_of(document), pages_of(document))


def day_of(document: Document) -> str:
    """Write the date of a paper."""
    return long_date(document.day) if document.day else tr("No date yet")


def pages_of(document: Document) -> str:
    """Write how many pages a paper has."""
    return trn("{count} page", "{count} pages", document.length)


def _joined(*words: str) -> str:
    return " · ".join(filter(None, words))
