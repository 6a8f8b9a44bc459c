"""The questions about stamps, one after the other, until the user has answered each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time

from PySide6.QtCore import QObject, QTimer, Signal

from another_opinion.domain.documents import Document
from another_opinion.domain.facts import long_date
from another_opinion.domain.letters import Letter, Version
from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.services.documents.homecoming import received_by_stamp, version_on
from another_opinion.services.documents.seeing import Seen
from another_opinion.services.letters.template import Paper
from another_opinion.services.path import names
from another_opinion.ui.panels.documents.stamped import StampQuestion
from another_opinion.ui.parts.panel import Panel


class Asking(QObject):
    """Asks about copies that came home; what the user says of a stamp is noted with its letter.

    `asked` is sent with the id of a paper about whose stamp the user can be asked now.
    """

    asked = Signal(str)

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel)
        self._panel, self._session, self._tools = panel, panel.session, panel.tools
        self._seen: dict[str, Seen] = {}
        self._queue: list[str] = []

    def is_stamped(self, letter: Letter) -> bool:
        """Say whether a letter is one of which a copy is to be stamped."""
        return self._tools.letters.templates[letter.kind].paper is Paper.STAMPED

    def can_ask(self, document: Document) -> bool:
        """Say whether a paper is a copy of such a letter."""
        version = version_on(self._session.case, document)
        letter = self._session.case.letter(version.letter) if version else None
        return letter is not None and self.is_stamped(letter)

    def question(self, document: Document) -> StampQuestion:
        """Return the question about the stamp on a paper."""
        seen = self._seen.get(document.id)
        asked = StampQuestion(self._tools, self._session, document, seen)
        asked.told.connect(lambda version, day, at: self._keep(document.id, version, day, at))
        asked.done.connect(self._ask_on)
        return asked

    def remember(self, name: str, seen: Seen) -> None:
        """Remember where the code is on a paper, so that nobody looks for it again."""
        self._seen[name] = seen

    def begin_anew(self) -> None:
        """Forget the papers that are waiting."""
        self._queue = []

    def ask_about(self, papers: Sequence[str]) -> None:
        """Ask about one paper after the other, except those whose stamp is noted."""
        self._queue = [name for name in papers if not self._is_noted(name)]
        self._ask_on()

    def _is_noted(self, name: str) -> bool:
        document = self._session.case.document(name)
        letter = self._session.case.letter(document.about) if document else None
        return letter is None or bool(letter.delivery and letter.delivery.stamped)

    def _ask_on(self) -> None:
        """Ask about the next paper that is waiting, once what is open has been closed."""
        if self._queue:
            name = self._queue.pop(0)
            QTimer.singleShot(0, self, lambda: self.asked.emit(name))

    def _keep(self, name: str, version: Version, day: date, at: time | None) -> None:
        """Note the day of a stamp with the letter, and as that of the paper if it has none."""
        case = self._session.case
        letter, paper = case.letter(version.letter), case.document(name)
        if letter is None or paper is None:
            return
        case = case.with_letter(received_by_stamp(letter, version, day, at))
        case = case.with_document(replace(paper, day=paper.day or day))
        title = names.letter(letter.kind)
        label = tr("Noted from the stamp: {title}, {day}", title=title, day=long_date(day))
        if self._panel.edit(label, case):
            if self._queue:
                self._ask_on()
            else:
                self._tools.go(Place("letters", letter.id))
            self._tools.notices.say(tr("{label}. Undo takes it back.", label=label))
