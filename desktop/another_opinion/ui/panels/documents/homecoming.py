"""Papers that were added, looked at for the number of a letter of ours."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from another_opinion.domain.documents import Document
from another_opinion.errors import KnownError
from another_opinion.services.documents.seeing import Seen, look_for_codes
from another_opinion.session.session import Session
from another_opinion.ui.tools import Tools


class Homecoming(QObject):
    """Looks at one paper after the other, beside the window.

    `seen` is sent with the id of a paper and the numbers that are on it, `missed` with that of a
    paper on which nothing was found.
    """

    seen = Signal(str, object)
    missed = Signal(str)

    def __init__(self, session: Session, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._tools = session, tools
        self._waiting: deque[Document] = deque()
        self._busy = False

    @property
    def worth_while(self) -> bool:
        """Whether a letter with a number has ever been printed."""
        return any(each.code for each in self._session.case.versions)

    def look_at(self, documents: Iterable[Document]) -> None:
        """Look at papers, after those that are under way."""
        self._waiting += documents
        if not self._busy:
            self._next()

    def _next(self) -> None:
        self._busy = bool(self._waiting)
        if not self._waiting:
            return
        document, reader = self._waiting.popleft(), self._tools.reader
        content = self._session.lent

        def taken(seen: tuple[Seen, ...]) -> None:
            self.seen.emit(document.id, seen) if seen else self.missed.emit(document.id)
            self._next()

        def failed(_error: KnownError) -> None:  # it was read when it was added; nothing is lost
            taken(())

        def work() -> tuple[Seen, ...]:
            return tuple(look_for_codes(reader, document, content))

        self._tools.tasks.run(self, work, taken, failed)
