"""Papers that were added, looked at for the number of a letter of ours."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal

from another_opinion.domain.documents import Document
from another_opinion.services.documents.seeing import Seen, look_for_codes
from another_opinion.session.session import Session
from another_opinion.ui.panels.documents.inturn import InTurn
from another_opinion.ui.tools import Tools


class Homecoming(QObject):
    """Looks at papers beside the window.

    `seen` is sent with the id of a paper and the numbers that are on it, `missed` with that of a
    paper on which nothing was found.
    """

    seen = Signal(str, object)
    missed = Signal(str)

    def __init__(self, session: Session, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._reader = session, tools.reader
        self._papers = InTurn(self, tools.tasks, self._look, self._take)

    @property
    def worth_while(self) -> bool:
        """Whether a letter with a number has ever been printed."""
        return any(each.code for each in self._session.case.versions)

    def look_at(self, documents: Iterable[Document]) -> None:
        """Look at papers, after those that are under way."""
        self._papers.look_at(documents)

    def _look(self, document: Document) -> Callable[[], tuple[Seen, ...]]:
        reader, content = self._reader, self._session.lent
        return lambda: tuple(look_for_codes(reader, document, content))

    def _take(self, document: Document, seen: tuple[Seen, ...] | None) -> None:
        self.seen.emit(document.id, seen) if seen else self.missed.emit(document.id)
