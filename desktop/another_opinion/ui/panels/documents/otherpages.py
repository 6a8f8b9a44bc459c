"""The other pages of letters that came home, looked for among papers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from another_opinion.domain.documents import Document
from another_opinion.services.documents.otherpages import OtherPage, other_page, pairs_with
from another_opinion.session.session import Session
from another_opinion.ui.panels.documents.inturn import InTurn
from another_opinion.ui.tools import Tools


class OtherPages(QObject):
    """Compares papers with the pages that a copy of a letter lacks, beside the window.

    `found` is sent with the id of the paper that was looked at, and what was found, once for
    each page; `missed` with that id where nothing was.
    """

    found = Signal(str, object)
    missed = Signal(str)

    def __init__(self, session: Session, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._papers = InTurn(self, tools.tasks, self._look, self._take)
        self._known: set[OtherPage] = set()

    def look_at(self, document: Document) -> None:
        """Look whether a paper is a page that a copy lacks, or a copy lacks one that is there."""
        self._papers.look_at([document])

    def _look(self, document: Document) -> Callable[[], OtherPage | None] | None:
        """Return how to look at a paper as it is by now, if there is what to compare it with."""
        now = self._session.case.document(document.id) if self._session.is_open else None
        pairs, content = pairs_with(self._session.case, now) if now else (), self._session.lent
        return (lambda: other_page(pairs, content)) if pairs else None

    def _take(self, document: Document, page: OtherPage | None) -> None:
        if page is None:
            self.missed.emit(document.id)
        elif page not in self._known:
            self._known.add(page)
            self.found.emit(document.id, page)
