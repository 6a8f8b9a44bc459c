"""Copies of letters that come home: filed, told of, and asked about."""

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
from another_opinion.services.documents.homecoming import (
    Part,
    are_letters,
    filed,
    filed_each,
    numbered,
    parts,
    received_by_stamp,
    version_on,
)
from another_opinion.services.documents.names import LONGEST_TITLE
from another_opinion.services.documents.seeing import Seen
from another_opinion.services.letters.number import grouped
from another_opinion.services.letters.template import Paper
from another_opinion.services.path import names
from another_opinion.ui.panels.documents import homewords
from another_opinion.ui.panels.documents.homecoming import Homecoming
from another_opinion.ui.panels.documents.printednumber import PrintedNumber
from another_opinion.ui.panels.documents.results import Results
from another_opinion.ui.panels.documents.stamped import StampQuestion
from another_opinion.ui.parts.panel import Panel

STAMPED_FOR, PROOF_FOR = "stamped-for:", "proof-for:"
"""Before the id of a letter: that its stamped copy, or another proof of it, is to be added."""


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
        self._queue: list[str] = []
        self._wanted = self._came_for = ""
        self._printed = PrintedNumber(panel.session, panel.tools.reading, self)
        self._printed.found.connect(self._ask_of_number)
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
        """Look for letters among papers that were added; say if there is anything to look for.

        They are for the letter that the user had in mind, if any.
        """
        if not documents or not (self._wanted or self._coming.worth_while):
            return False
        self._came_for, self._wanted = self._wanted, ""
        self._queue = []
        self._coming.look_at(documents)
        return True

    def question(self, document: Document) -> StampQuestion:
        """Return the question about the stamp on a paper."""
        seen = self._seen.get(document.id)
        asked = StampQuestion(self._tools, self._session, document, seen)
        asked.told.connect(self._keep)
        asked.done.connect(self._ask_on)
        return asked

    def can_ask(self, document: Document) -> bool:
        """Say whether a paper is a copy of a letter that is to be stamped."""
        version = version_on(self._session.case, document)
        letter = self._session.case.letter(version.letter) if version else None
        return letter is not None and self._is_stamped(letter)

    def _take(self, name: str, found: tuple[Seen, ...]) -> None:
        document = self._document(name)
        if document is None:
            return
        ours = [each for each in found if self._letter_with(each.sign.text)]
        for each in found:
            if each not in ours:
                words = homewords.of_another_case(document, each.page, each.sign.text)
                self._results.tell(words)
        if not ours:
            self._miss(name)
            return
        self._came_for = ""
        into = parts(document, [(each.page, each.sign.text) for each in ours])
        if len(ours) == len(found) and are_letters(self._session.case, into):
            self._file_each(document, into, ours)
            return
        for each in {each.sign.text: each for each in reversed(ours)}.values():
            if letter := self._letter_with(each.sign.text):
                self._results.tell(homewords.inside(document, each.page, letter))
        self.strange.emit(name)

    def _file_each(self, document: Document, into: Sequence[Part], seen: Sequence[Seen]) -> None:
        """File a paper as the copy of a letter, or each of its parts as one of its own."""
        case, ids = filed_each(self._session.case, document, into, self._is_stamped)
        papers = [each for name in ids if (each := case.document(name))]
        titles = "; ".join(paper.title for paper in papers)
        if not self._panel.edit(_filing(titles), case):
            return
        for part, name in zip(into, ids, strict=True):
            first = next(each for each in seen if each.sign.text == part.number)
            self._seen[name] = replace(first, page=max(0, first.page - part.start))
        letters = [its for part in into if (its := self._letter_with(part.number))]
        if len(ids) == 1:
            how = tr("It carries the number {number}.", number=grouped(into[0].number))
            self._tell(letters[0], document.id, how)
            return
        asking = [name for name, its in zip(ids, letters, strict=True) if self._is_stamped(its)]
        act = (tr("Look at the stamps"), lambda: self._ask_about(asking)) if asking else None
        self._results.tell(homewords.divided(document, letters), act)
        self._ask_about(asking)

    def _ask_about(self, papers: Sequence[str]) -> None:
        """Ask about one paper after the other, except those whose stamp is noted."""
        self._queue = [name for name in papers if not self._is_noted(name)]
        self._ask_on()

    def _is_noted(self, name: str) -> bool:
        document = self._document(name)
        letter = self._session.case.letter(document.about) if document else None
        return letter is None or bool(letter.delivery and letter.delivery.stamped)

    def _ask_on(self) -> None:
        """Ask about the next paper that is waiting, once what is open has been closed."""
        if self._queue:
            name = self._queue.pop(0)
            QTimer.singleShot(0, self, lambda: self.asked.emit(name))

    def _ask_of_number(self, name: str, number: str) -> None:
        """Ask about a paper among whose words the number of a letter was read."""
        document, letter = self._document(name), self._letter_with(number)
        if document is None or letter is None or document.letter_number:
            return
        if document.about == letter.id:
            self._file(replace(document, letter_number=number))
            return

        def file_it() -> None:
            paper = self._document(name)
            if paper and self._file(filed(paper, letter, number, stamped=self._is_stamped(letter))):
                self._tell(letter, name, tr("It carries the number {number}.", number=shown))

        shown = grouped(number)
        words = homewords.printed_on(document, number, letter)
        self._results.tell(words, (tr("Yes, it is my copy"), file_it))

    def _miss(self, name: str) -> None:
        """File a paper without a number with the letter that the user had in mind, if any."""
        document, letter = self._document(name), self._letter_of(self._came_for)
        wanted, self._came_for = self._came_for, ""
        if document is None:
            return
        self._printed.watch(document)
        if letter is None:
            self.strange.emit(name)
        elif wanted.startswith(PROOF_FOR):
            title = tr("Proof: {letter}", letter=names.letter(letter.kind))[:LONGEST_TITLE]
            if self._file(replace(document, about=letter.id, title=title)):
                self._results.tell(tr("Kept with the letter: {title}.", title=title))
            self.strange.emit(name)
        elif self._file(filed(document, letter, "", stamped=self._is_stamped(letter))):
            self._tell(letter, name, tr("No letter number could be read on it."))

    def _file(self, document: Document) -> bool:
        """Keep a paper as it was filed; say if that went well."""
        return self._panel.edit(_filing(document.title), self._session.case.with_document(document))

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
            if self._queue:
                self._ask_on()
            else:
                self._tools.go(Place("letters", letter.id))
            self._tools.notices.say(tr("{label}. Undo takes it back.", label=label))

    def _is_stamped(self, letter: Letter) -> bool:
        return self._tools.letters.templates[letter.kind].paper is Paper.STAMPED

    def _letter_with(self, number: str) -> Letter | None:
        version = numbered(self._session.case, number)
        return self._session.case.letter(version.letter) if version else None

    def _letter_of(self, item: str) -> Letter | None:
        for prefix in (STAMPED_FOR, PROOF_FOR):
            if item.startswith(prefix):
                return self._session.case.letter(item.removeprefix(prefix))
        return None

    def _document(self, name: str) -> Document | None:
        return self._session.case.document(name) if self._session.is_open else None


def _filing(title: str) -> str:
    return tr("Filed as a copy of a letter: {title}", title=title)
