"""The other pages of letters that came home: looked for among papers, one after the other."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QObject, Signal

from another_opinion.domain.documents import Document
from another_opinion.errors import KnownError
from another_opinion.services.documents.otherpages import OtherPage, other_page, pairs_with
from another_opinion.session.session import Session
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
        self._session, self._tools = session, tools
        self._waiting: deque[str] = deque()
        self._known: set[OtherPage] = set()
        self._busy = False

    def may_have(self, document: Document) -> bool:
        """Say whether a paper is worth a look."""
        return bool(pairs_with(self._session.case, document))

    def look_at(self, document: Document) -> None:
        """Look whether a paper is a page that a copy lacks, or a copy lacks one that is there."""
        self._waiting.append(document.id)
        if not self._busy:
            self._next()

    def _next(self) -> None:
        self._busy = bool(self._waiting)
        if not self._waiting:
            return
        name, content = self._waiting.popleft(), self._session.lent
        document = self._session.case.document(name) if self._session.is_open else None
        pairs = pairs_with(self._session.case, document) if document else ()

        def taken(page: OtherPage | None) -> None:
            if page and page not in self._known:
                self._known.add(page)
                self.found.emit(name, page)
            elif not page:
                self.missed.emit(name)
            self._next()

        def failed(_error: KnownError) -> None:  # it was read when it was added; nothing is lost
            taken(None)

        if not pairs:
            taken(None)
            return
        self._tools.tasks.run(self, lambda: other_page(pairs, content), taken, failed)
