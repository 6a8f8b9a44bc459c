"""Pages on their way from a scanner into the case."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from another_opinion.domain.binding import joined
from another_opinion.domain.documents import Document
from another_opinion.domain.facts import long_date
from another_opinion.errors import KnownError, ScannerProblem, ScannerTrouble
from another_opinion.i18n import tr
from another_opinion.services.scanning.scanners import Scanner
from another_opinion.session.session import Session
from another_opinion.ui.explain import explain
from another_opinion.ui.panels.documents.adding import Adding, Edit, Outcome, Pasted
from another_opinion.ui.panels.documents.scancard import ScanCard
from another_opinion.ui.parts.keyboard import put_away
from another_opinion.ui.parts.page import Column
from another_opinion.ui.tools import Tools


class Scanning(QObject):
    """Opens the card, and takes each page into the case the moment it arrives.

    All pages until the card is closed are one paper. `ended` is sent with its id, or nothing,
    `files_wanted` when the user goes on with the photos of a phone.
    """

    arrived = Signal(bytes)
    files_wanted = Signal()
    ended = Signal(str)

    def __init__(
        self, parent: QWidget, session: Session, tools: Tools, edit: Edit, place: Column
    ) -> None:
        super().__init__(parent)
        self._session, self._tools, self._place = session, tools, place
        self._adding = Adding(session, tools, edit, self, self._bind)
        self._card: ScanCard | None = None
        self._number = self._taken = 0  # pages that arrived, and those that are dealt with
        self._broken_off = False  # since a page could not be kept
        self._paper = ""
        self._outcome: str | None = None  # of the last scan, once it is over
        self.arrived.connect(self._take)
        self._adding.finished.connect(self._added)

    @property
    def is_open(self) -> bool:
        """Whether the card is open."""
        return self._card is not None

    def open(self) -> None:
        """Open the card, and look for scanners."""
        if self._card is None:
            self._number = self._taken = 0
            self._paper = ""
            self._card = card = ScanCard(self._tools.theme)
            card.look_wanted.connect(self._look)
            card.scan_wanted.connect(self._scan)
            card.stop_wanted.connect(self._tools.scanners.stop)
            card.files_wanted.connect(self.files_wanted)
            card.done.connect(self.close)
            self._place.add(card)
            self._look()

    def close(self) -> None:
        """Stop what is under way, and close the card."""
        self._tools.scanners.stop()
        if self._card:
            card, self._card = self._card, None
            put_away(card)
            self.ended.emit(self._paper)

    def leave(self) -> None:
        """Stop what is under way, for the case is about to be closed."""
        self._card = None
        self._tools.scanners.stop()

    def _look(self) -> None:
        if card := self._card:
            card.show_looking()
            self._run(self._tools.scanners.find, self._found, lambda _: self._found(()))

    def _found(self, scanners: object) -> None:
        if self._card and isinstance(scanners, tuple):
            self._card.offer(scanners)

    def _scan(self, scanner: Scanner, color: bool) -> None:
        if self._card:
            self._outcome, self._broken_off = None, False
            self._card.show_scanning()
            scanners = self._tools.scanners
            self._run(
                lambda: scanners.scan(scanner, color, self._tell),
                lambda _: self._ready(""),
                self._failed,
            )

    def _run(
        self,
        work: Callable[[], object],
        then: Callable[[object], object],
        failed: Callable[[KnownError], object],
    ) -> None:
        self._tools.tasks.run(self, work, then, failed)

    def _tell(self, page: bytes) -> None:
        """Hand a page over to the thread of the window."""
        if not isValid(self) or self._card is None:
            raise ScannerTrouble(ScannerProblem.STOPPED)
        self.arrived.emit(page)

    def _take(self, page: bytes) -> None:
        if self._card and not self._broken_off:
            self._number += 1
            name = tr("Scan of {day}", day=long_date(self._tools.today))
            self._adding.paste(Pasted(name, lambda: page))

    def _bind(self, page: Document) -> Document:
        """Return the paper that is being scanned, with a page more."""
        paper = self._session.case.document(self._paper)
        self._paper = paper.id if paper else page.id
        return joined(paper, page) if paper else page

    def _added(self, outcome: Outcome) -> None:
        papers = outcome.papers
        self._taken += len(papers) + len(outcome.refused) + outcome.left
        if self._card:
            if papers:
                self._card.count(len(papers))
            for error in outcome.refused:
                self._tools.notices.problem(error)
        if outcome.left:
            self._broken_off = True  # else later pages would follow where one is missing
            self._tools.scanners.stop()
        self._settle()

    def _failed(self, error: KnownError) -> None:
        self._ready(explain(error))

    def _ready(self, trouble: str) -> None:
        self._outcome = trouble
        self._settle()

    def _settle(self) -> None:
        """Offer the next page, once the last one is in the case."""
        if self._card and self._outcome is not None and self._taken >= self._number:
            self._card.show_ready(self._outcome, broken_off=self._broken_off)
