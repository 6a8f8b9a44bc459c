"""Files on their way into the case."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document
from another_opinion.errors import KnownError, Unreadable, UnreadableDocument
from another_opinion.i18n import tr
from another_opinion.services.documents.intake import Paper, same_paper, take_in
from another_opinion.session.session import Session
from another_opinion.ui.tools import Tools

Edit = Callable[[str, Case, Iterable[bytes]], bool]


@dataclass(slots=True)
class Outcome:
    """What became of the files: new papers, papers that were there already, and refusals."""

    added: list[Document] = field(default_factory=list)
    known: list[Document] = field(default_factory=list)
    refused: list[KnownError] = field(default_factory=list)


class Adding(QObject):
    """Takes files into the case one after the other, beside the window.

    `reading` is sent with the number of the file and of all files; `finished` with the Outcome.
    """

    reading = Signal(int, int)
    finished = Signal(object)

    def __init__(self, session: Session, tools: Tools, edit: Edit, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._tools, self._edit = session, tools, edit
        self._files: list[Path] = []
        self._done = 0
        self._outcome = Outcome()

    def add(self, files: Iterable[Path]) -> None:
        """Take files in, after those that are under way."""
        idle = not self._files
        self._files += files
        if idle and self._files:
            self._next()

    def stop(self) -> None:
        """Leave out the files that have not been begun."""
        del self._files[self._done + 1 :]

    def _next(self) -> None:
        if self._done == len(self._files):
            self._finish()
            return
        path = self._files[self._done]
        self.reading.emit(self._done + 1, len(self._files))
        if self._session.owns(path):
            self._refused(UnreadableDocument(Unreadable.FOREIGN, path.name))
            return
        reader, now = self._tools.reader, self._tools.now()
        self._tools.tasks.run(self, lambda: take_in(path, reader, now), self._taken, self._refused)

    def _taken(self, paper: Paper) -> None:
        if not self._session.is_open:  # it was locked meanwhile
            return
        case = self._session.case
        if known := same_paper(case, paper.document.content):
            self._outcome.known.append(known)
        elif self._edit(
            tr("Added a document"), case.with_document(paper.document), [paper.content]
        ):
            self._outcome.added.append(paper.document)
        self._go_on()

    def _refused(self, error: KnownError) -> None:
        self._outcome.refused.append(error)
        self._go_on()

    def _go_on(self) -> None:
        self._done += 1
        self._next()

    def _finish(self) -> None:
        outcome = self._outcome
        self._files, self._done, self._outcome = [], 0, Outcome()
        self.finished.emit(outcome)
