"""Papers that are looked at one after the other, beside the window."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject

from another_opinion.domain.documents import Document
from another_opinion.errors import KnownError
from another_opinion.ui.tasks import Tasks

Result = TypeVar("Result")


class InTurn(Generic[Result]):
    """Looks at one paper after the other, for `owner`.

    `begin` returns what is to be done for a paper, if anything. `then` is called with the paper
    and what came out: None where nothing was to be done, or where it failed, since a paper was
    read when it was added, and nothing is lost.
    """

    def __init__(
        self,
        owner: QObject,
        tasks: Tasks,
        begin: Callable[[Document], Callable[[], Result] | None],
        then: Callable[[Document, Result | None], object],
    ) -> None:
        self._owner, self._tasks, self._begin, self._then = owner, tasks, begin, then
        self._waiting: deque[Document] = deque()
        self._busy = False

    def look_at(self, documents: Iterable[Document]) -> None:
        """Look at papers, after those that are under way."""
        self._waiting += documents
        if not self._busy:
            self._go_on()

    def _go_on(self) -> None:
        self._busy = True
        while self._waiting:
            document = self._waiting.popleft()
            if work := self._begin(document):
                self._run(document, work)
                return
            self._then(document, None)
        self._busy = False

    def _run(self, document: Document, work: Callable[[], Result]) -> None:
        def taken(result: Result | None) -> None:
            self._then(document, result)
            self._go_on()

        def failed(_error: KnownError) -> None:
            taken(None)

        self._tasks.run(self._owner, work, taken, failed)
