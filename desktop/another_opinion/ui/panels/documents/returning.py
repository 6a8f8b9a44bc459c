"""Copies of letters that come home: filed, told of, and asked about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time

from PySide6.QtCore import QObject, Signal

from another_opinion.domain.documents import Document
from another_opinion.domain.facts import long_date
from another_opinion.domain.letters import Letter, Version
from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.services.documents.homecoming import (
    filed,
    numbered,
    received_by_stamp,
    version_on,
)
from another_opinion.services.documents.names import LONGEST_TITLE
from another_opinion.services.documents.seeing import Seen
from another_opinion.services.letters.number import grouped
from another_opinion.services.letters.template import Paper
from another_opinion.services.path import names
from another_opinion.ui.panels.documents.homecoming import Homecoming
from another_opinion.ui.panels.documents.results import Results
from another_opinion.ui.panels.documents.stamped import StampQuestion
from another_opinion.ui.parts.panel import Panel

STAMPED_FOR, PROOF_FOR = "stamped-for:", "proof-for:"
"""Before the id of a letter: that its stamped copy, or another proof of it, is to be added."""

_BESIDES = 2  # pages that may lie with a letter; a longer paper holds something else as well


class Returning(QObject):
    """Follows papers that were added, to the answer about the stamp.

    `asked` is sent with the id of a paper whose stamp can be asked about at once, `strange` with
    that of a paper that is none of our letters.
    """

    asked = Signal(str)
    strange = Signal(str)

    def __init__(self, panel: Panel, results: Results) -> None:
        super().__init__(panel)
        self._panel, self._session, self._tools = panel, panel.session, panel.tools
        self._results = results
        self._seen: dict[str, Seen] = {}
        self._wanted = ""
        self._coming = Homecoming(panel.session, panel.tools, self)
        self._coming.seen.connect(self._take)
        self._coming.missed.connect(self._miss)

    def want(self, item: str) -> bool:
        """Have a letter in mind whose proof the user has come to add; say if it is one."""
        self._wanted = ""
        letter = self._letter_of(item)
        if letter is None:
            return False
        self._wanted = item
        about = names.letter(letter.kind)
        words = tr("Add the scan or photo of your stamped copy now: {letter}.", letter=about)
        if item.startswith(PROOF_FOR):
            words = tr(
                "Add the receipt, the slip or the picture now. It is kept with: {letter}.",
                letter=about,
            )
        self._results.tell(words)
        return True

    def look_at(self, documents: Sequence[Document]) -> bool:
        """Look for letters among papers that were added; say if there is anything to look for."""
        if not documents or not (self._wanted or self._coming.worth_while):
            return False
        self._coming.look_at(documents)
        return True

    def question(self, document: Document) -> StampQuestion:
        """Return the question about the stamp on a paper."""
        seen = self._seen.get(document.id)
        asked = StampQuestion(self._tools, self._session, document, seen)
        asked.told.connect(self._keep)
        return asked

    def can_ask(self, document: Document) -> bool:
        """Say whether a paper is a copy of a letter that is to be stamped."""
        version = version_on(self._session.case, document)
        letter = self._session.case.letter(version.letter) if version else None
        return letter is not None and self._is_stamped(letter)

    def _take(self, name: str, seen: Seen) -> None:
        document = self._document(name)
        if document is None:
            return
        number = seen.sign.text
        version = numbered(self._session.case, number)
        letter = self._session.case.letter(version.letter) if version else None
        if version is None or letter is None:
            self._results.tell(_of_another_case(document, seen.page, number))
            self._miss(name)
            return
        self._wanted, self._seen[name] = "", seen
        if document.length > version.pages + _BESIDES:
            self._results.tell(_inside(document, seen.page, letter))
            self.strange.emit(name)
            return
        self._file(filed(document, letter, number, stamped=self._is_stamped(letter)))
        self._tell(letter, name, tr("It carries the number {number}.", number=grouped(number)))

    def _miss(self, name: str) -> None:
        """File a paper without a number with the letter that the user had in mind, if any."""
        document, letter = self._document(name), self._letter_of(self._wanted)
        wanted, self._wanted = self._wanted, ""
        if document is None:
            return
        if letter is None:
            self.strange.emit(name)
        elif wanted.startswith(PROOF_FOR):
            title = tr("Proof: {letter}", letter=names.letter(letter.kind))[:LONGEST_TITLE]
            self._file(replace(document, about=letter.id, title=title))
            self._results.tell(tr("Kept with the letter: {title}.", title=title))
            self.strange.emit(name)
        else:
            self._file(filed(document, letter, "", stamped=self._is_stamped(letter)))
            self._tell(letter, name, tr("No letter number could be read on it."))

    def _file(self, document: Document) -> None:
        act = tr("Filed as a copy of a letter: {title}", title=document.title)
        self._panel.edit(act, self._session.case.with_document(document))

    def _tell(self, letter: Letter, name: str, how: str) -> None:
        about = names.letter(letter.kind)
        said = tr("Filed with your letter: {letter}. {how}", letter=about, how=how)
        if not self._is_stamped(letter):
            self._results.tell(said)
            self.strange.emit(name)
            return
        self._results.tell(
            f"{said} {tr('Nothing is counted from it until you say which day is on the stamp.')}",
            (tr("Look at the stamp"), lambda: self.asked.emit(name)),
        )
        self.asked.emit(name)

    def _keep(self, version: Version, day: date, at: time | None) -> None:
        letter = self._session.case.letter(version.letter)
        if letter is None:
            return
        received = received_by_stamp(letter, version, day, at)
        title = names.letter(letter.kind)
        label = tr("Noted from the stamp: {title}, {day}", title=title, day=long_date(day))
        if self._panel.edit(label, self._session.case.with_letter(received)):
            self._tools.go(Place("letters", letter.id))
            self._tools.notices.say(tr("{label}. Undo takes it back.", label=label))

    def _is_stamped(self, letter: Letter) -> bool:
        return self._tools.letters.templates[letter.kind].paper is Paper.STAMPED

    def _letter_of(self, item: str) -> Letter | None:
        for prefix in (STAMPED_FOR, PROOF_FOR):
            if item.startswith(prefix):
                return self._session.case.letter(item.removeprefix(prefix))
        return None

    def _document(self, name: str) -> Document | None:
        return self._session.case.document(name) if self._session.is_open else None


def _of_another_case(document: Document, page: int, number: str) -> str:
    return tr(
        "Page {page} of “{title}” carries the letter number {number}. No letter of this case has "
        "it: it may be of another case file, or of a file from before a backup.",
        page=page + 1,
        title=document.title,
        number=grouped(number),
    )


def _inside(document: Document, page: int, letter: Letter) -> str:
    return tr(
        "Page {page} of “{title}” is a copy of your letter: {letter}. This paper holds more, so "
        "nothing was filed. To keep the copy as proof, press Pages and split it off, then type "
        "its letter number in the details.",
        page=page + 1,
        title=document.title,
        letter=names.letter(letter.kind),
    )
