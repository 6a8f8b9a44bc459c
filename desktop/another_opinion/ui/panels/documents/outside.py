"""What leaves the case: copies of a paper, prints, and what another program opens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from another_opinion.domain.documents import Document
from another_opinion.domain.files import File
from another_opinion.domain.looks import Looks
from another_opinion.errors import KnownError
from another_opinion.i18n import tr
from another_opinion.services.documents.bound import Bound
from another_opinion.services.documents.names import file_name
from another_opinion.services.export.archive import Stopped
from another_opinion.services.pages.media import PDF
from another_opinion.services.pages.reader import PageReader
from another_opinion.session.copies import looks_of, save_bound, save_paper
from another_opinion.session.session import Session
from another_opinion.ui.panels.documents.gaps import gaps_in_words
from another_opinion.ui.panels.documents.printing import PrintedPaper
from another_opinion.ui.parts.printing import printer_for
from another_opinion.ui.tools import Tools

Result = TypeVar("Result")


def _nothing_saved() -> str:
    return tr("Stopped. Nothing was saved.")


class Outside(QObject):
    """Saves, prints and opens papers, one at a time, and puts each on record.

    `progressed` is sent with the page under way (from 1) and how many there are, `finished` at
    the end of each, however it ended; after it, `gaps` says what is missing in a PDF.
    """

    progressed = Signal(int, int)
    gaps = Signal(str)
    finished = Signal()

    def __init__(self, parent: QObject, tools: Tools, session: Session) -> None:
        super().__init__(parent)
        self._tools, self._session = tools, session
        self._stop = Event()

    def stop(self) -> None:
        """Stop what is under way; nothing of it stays."""
        self._stop.set()

    def save_pages(self, document: Document) -> None:
        """Save the pages as they are shown, with their words."""
        path = self._tools.prompts.file_copy(file_name(document.title, PDF))
        if path is not None:
            label = tr("Saved the pages of {title} as a PDF", title=document.title)
            self._save_pages(document, path, lambda: self._done(label, path))

    def save_file(self, document: Document, file: File) -> None:
        """Save one file of a paper as it came."""
        path = self._tools.prompts.file_copy(file_name(document.title, file.media))
        if path is not None:
            label = tr("Saved a copy of the file of {title}", title=document.title)
            self._save_file(file, path, lambda: self._done(label, path))

    def open_outside(self, document: Document) -> None:
        """Save a copy where the user wants it, and have another program open it.

        It is the file as it came, or its pages where something was done to them, or where the file
        carries commands or other files, which stay behind.
        """
        first = document.files[0]
        pages = not document.is_as_it_came or first.scripted or bool(first.attachments)
        path = self._tools.prompts.file_copy(
            file_name(document.title, PDF if pages else first.media)
        )
        if path is None:
            return

        def opened() -> None:
            there = self._tools.prompts.open_outside(path)
            self._done(
                tr("Saved {title} for another program to open", title=document.title),
                path,
                "" if there else tr("No program here can open it."),
            )

        if pages:
            self._save_pages(document, path, opened)
        else:
            self._save_file(first, path, opened)

    def print_pages(self, document: Document) -> None:
        """Print the pages as they are shown."""
        printer = printer_for(self._tools, tr("Paper"))
        if printer is None:
            return
        looks = self._looks_of(document)
        if looks is None:
            return
        paper = PrintedPaper(printer, looks, self._session.lent, self._tell)

        def printed(_: None) -> None:
            self._say(tr("Sent to the printer: {title}.", title=document.title), paper.label)
            self._tell_gaps(paper.gaps)

        def broken_off() -> str:
            return f"{paper.stopped} {self._record(paper.label_of_part)}".strip()

        self._run(paper.run, printed, broken_off)

    def _save_pages(self, document: Document, path: Path, then: Callable[[], object]) -> None:
        session, looks = self._session, self._looks_of(document)
        if looks is None:
            return

        def work() -> Bound:
            with PageReader() as reader:
                return save_bound(session, path, looks, reader, self._tell)

        def saved(made: Bound) -> None:
            then()
            self._tell_gaps(gaps_in_words(made))

        self._run(work, saved)

    def _tell_gaps(self, words: str) -> None:
        if words:
            self.gaps.emit(words)

    def _looks_of(self, document: Document) -> Looks | None:
        try:
            return looks_of(self._session, document)
        except KnownError as error:
            self._tools.notices.problem(error)
            return None

    def _save_file(self, file: File, path: Path, then: Callable[[], object]) -> None:
        self._run(lambda: save_paper(self._session, path, file.content), lambda _: then())

    def _run(
        self,
        work: Callable[[], Result],
        then: Callable[[Result], object],
        broken_off: Callable[[], str] = _nothing_saved,
    ) -> None:
        self._stop.clear()
        self.progressed.emit(0, 0)

        def done(result: Result) -> None:
            self.finished.emit()
            then(result)

        def failed(error: KnownError) -> None:
            self.finished.emit()
            words = broken_off()
            if isinstance(error, Stopped):
                self._tools.notices.say(words)
            else:
                self._tools.notices.problem(error)

        self._tools.tasks.run(self, work, done, failed)

    def _tell(self, number: int, count: int) -> None:
        """Say from the other thread how far it is, and stop there if the user wants that."""
        if self._stop.is_set() or not self._session.is_open:
            raise Stopped
        self.progressed.emit(number, count)

    def _done(self, label: str, path: Path, more: str = "") -> None:
        words = tr("Saved: {name}. This copy is not locked.", name=path.name)
        self._say(f"{words} {more}".strip(), label)

    def _say(self, words: str, label: str) -> None:
        """Put an act on record, and say what was done, also where it can be put on none."""
        self._tools.notices.say(f"{words} {self._record(label)}".strip())

    def _record(self, label: str) -> str:
        """Put an act on record; return what is to be said where that cannot be."""
        if not label or not self._session.is_open:
            return ""
        try:
            self._session.record(label)
        except KnownError:
            return tr("What was done does not show it, since nothing can be saved there now.")
        return ""
