"""The pages of all papers, read one by one beside everything else."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from another_opinion.domain.case import Case
from another_opinion.domain.files import File
from another_opinion.domain.texts import PageText, Source
from another_opinion.errors import (
    CopyGivenUp,
    DamagedContent,
    KnownError,
    UnreadableDocument,
)
from another_opinion.services.pages.reader import PageReader
from another_opinion.session.session import Session
from another_opinion.ui.tasks import PooledTasks

_PAUSE = 300  # milliseconds in which a paper that came is shown, before the workers start
_Page = tuple[File, int, str]  # of which file, number from 0, title of the paper


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the reading is: pages that were read and those that are left.

    `blind` says that scans and photos cannot be read on this computer.
    """

    read: int = 0
    left: int = 0
    paused: bool = False
    blind: bool = False


class Reading(QObject):
    """Reads each page once and keeps its words in the case file; what was read stays read.

    `tasks` are for this alone: the file is locked though they are under way.

    `progressed` is sent after each page. Each reader works on a page of its own; a page that
    ends its worker, or takes too long, is kept as one that could not be read.
    """

    progressed = Signal()

    def __init__(
        self, readers: Sequence[PageReader] = (), tasks: PooledTasks | None = None
    ) -> None:
        super().__init__()
        self._free, self._tasks = list(readers), tasks
        self._begun: dict[tuple[str, int], PageReader] = {}
        self._session: Session | None = None
        self._stop_listening: Callable[[], object] = lambda: None
        self._waiting: deque[_Page] = deque()
        self._given_up: set[str] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self._go_on)
        self.progress = Progress()

    def follow(self, session: Session) -> None:
        """Read the papers of a case that was opened, and those that come into it."""
        self.leave()
        if self._tasks is not None:
            self._session = session
            self._stop_listening = session.on_change(self._changed)
            self._look_for_pages()

    def leave(self) -> None:
        """Stop at once, and let no worker keep anything of the case."""
        self._stop_listening()
        self._soon.stop()
        self._session, self._stop_listening = None, lambda: None
        self._waiting.clear()
        self._given_up.clear()
        for reader in self._begun.values():
            reader.abandon()
        for reader in self._free:
            reader.close()
        self.progress = Progress()

    def finish(self) -> None:
        """Stop for good: no worker is left, and nothing is delivered after that."""
        self.leave()
        if self._tasks is not None:
            self._tasks.finish()

    def pause(self, paused: bool) -> None:
        """Begin no more pages, or go on."""
        self._tell(paused=paused)
        self._go_on()

    def _changed(self, before: Case, after: Case) -> None:
        if before.documents != after.documents:
            self._look_for_pages()

    def _look_for_pages(self) -> None:
        session = self._session
        if session is None or not session.is_open:
            return
        known = session.file.read_pages()
        papers = sorted(session.case.documents, key=lambda each: each.added, reverse=True)
        files = {file.content: (file, paper.title) for paper in papers for file in paper.files}
        self._waiting = deque(
            (file, page, title)
            for content, (file, title) in files.items()
            if content not in self._given_up
            for page in range(file.pages)
            if page not in known.get(content, {}) and (content, page) not in self._begun
        )
        read = sum(len(known.get(content, {})) for content in files)
        self._tell(read=read)
        if not self._soon.isActive():
            self._soon.start()

    def _go_on(self) -> None:
        """Begin as many pages as there are readers for."""
        while self._waiting and self._free and self._session and not self.progress.paused:
            self._begin(self._session, *self._waiting.popleft())
        if not self._waiting and not self._begun:
            self._rest()

    def _begin(self, session: Session, file: File, page: int, title: str) -> None:
        reader, key = self._free.pop(), (file.content, page)
        self._begun[key] = reader

        def work() -> PageText | None:
            """Read the page and keep its words; None where nobody can read it here."""
            try:
                text = reader.spell(
                    file.content, lambda: session.lent(file.content), page, title, file.password
                )
            except UnreadableDocument:
                text = PageText(Source.NOWHERE)
            else:
                if text.source is Source.NOWHERE:
                    return None
            if self._session is not session:  # the worker was ended since the file is locked
                raise CopyGivenUp
            if any(file.content in paper.contents for paper in session.case.documents):
                with session.held() as case_file:
                    case_file.keep_text(*key, text)
            return text

        def read(text: PageText | None) -> None:
            self._done(session, key, None if text else self._blind)

        def failed(error: KnownError) -> None:
            if isinstance(error, CopyGivenUp):  # it was removed meanwhile, if not locked
                self._done(session, key, lambda _: None)
            else:
                damaged = isinstance(error, DamagedContent)
                self._done(session, key, self._give_up if damaged else self._stop)

        if self._tasks is not None:
            self._tasks.run(self, work, read, failed)

    def _done(
        self, session: Session, key: tuple[str, int], amiss: Callable[[str], object] | None
    ) -> None:
        reader = self._begun.pop(key)
        self._free.append(reader)
        if self._session is not session:
            reader.close()
            return
        if amiss:
            amiss(key[0])
        else:
            self._tell(read=self.progress.read + 1)
        self._go_on()
        self._tell()

    def _give_up(self, content: str) -> None:
        """Leave out a paper whose bytes are damaged; opening it says so."""
        self._given_up.add(content)
        self._look_for_pages()

    def _blind(self, content: str) -> None:
        """Leave out a paper that nobody can read on this computer."""
        self._given_up.add(content)
        self._tell(blind=True)

    def _stop(self, _content: str) -> None:
        """Begin no page: nothing can be saved now, as the next edit says."""
        self._waiting.clear()

    def _rest(self) -> None:
        """End the workers that have nothing to do: each takes a good deal of memory."""
        for reader in self._free:
            if self._tasks is not None:
                self._tasks.run(self, reader.close, lambda _: None, lambda _: None)

    def _tell(self, **changes: int | bool) -> None:
        left = len(self._waiting) + len(self._begun)
        self.progress = replace(self.progress, left=left, **changes)  # type: ignore[arg-type]
        self.progressed.emit()
