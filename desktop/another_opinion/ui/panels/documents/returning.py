"""Copies of letters that come home: told from other papers, filed, and asked about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from another_opinion.domain.documents import Document
from another_opinion.domain.letters import Letter
from another_opinion.i18n import tr
from another_opinion.services.documents.homecoming import (
    Part,
    are_letters,
    filed,
    filed_each,
    numbered,
    parts,
)
from another_opinion.services.documents.names import LONGEST_TITLE
from another_opinion.services.documents.otherpages import OtherPage, put_in
from another_opinion.services.documents.seeing import Seen
from another_opinion.services.letters.number import grouped
from another_opinion.services.path import names
from another_opinion.ui.panels.documents import homewords
from another_opinion.ui.panels.documents.asking import Asking
from another_opinion.ui.panels.documents.errand import Errand, errand_in, letter_of
from another_opinion.ui.panels.documents.homecoming import Homecoming
from another_opinion.ui.panels.documents.otherpages import OtherPages
from another_opinion.ui.panels.documents.printednumber import PrintedNumber
from another_opinion.ui.panels.documents.results import Results
from another_opinion.ui.parts.panel import Panel


class Returning(QObject):
    """Follows papers that were added, to the question about the stamp.

    `strange` is sent with the id of a paper that is none of our letters.
    """

    strange = Signal(str)

    def __init__(self, panel: Panel, results: Results, asking: Asking) -> None:
        super().__init__(panel)
        self._panel, self._session, self._tools = panel, panel.session, panel.tools
        self._results, self._asking = results, asking
        self._wanted: Errand | None = None
        self._came_for: Errand | None = None
        self._meant: dict[str, Errand] = {}
        self._together: set[str] = set()
        self._shown: dict[str, tuple[int, ...]] = {}
        self._put: dict[str, tuple[str, ...]] = {}
        self._printed = PrintedNumber(panel.session, panel.tools.reading, self)
        self._printed.found.connect(self._ask_of_number)
        self._coming = Homecoming(panel.session, panel.tools, self)
        self._coming.seen.connect(self._take)
        self._coming.missed.connect(self._miss)
        self._pages = OtherPages(panel.session, panel.tools, self)
        self._pages.found.connect(self._find_page)
        self._pages.missed.connect(self._file_as_meant)

    def want(self, item: str) -> bool:
        """Have a letter in mind whose proof the user has come to add; say if it is one."""
        self._wanted = errand_in(item, self._session.case)
        if self._wanted:
            self._results.tell(self._wanted.words(self._session.case))
        return self._wanted is not None

    def look_at(self, documents: Sequence[Document]) -> bool:
        """Look for letters among papers that were added; say if there is anything to look for.

        They are for the letter that the user had in mind, if any.
        """
        if not documents or not (self._wanted or self._coming.worth_while):
            return False
        self._came_for, self._wanted = self._wanted, None
        self._together = {each.id for each in documents}
        self._put = {}
        self._asking.begin_anew()
        self._coming.look_at(documents)
        return True

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
        self._serve()
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
        is_stamped = self._asking.is_stamped
        case, ids = filed_each(self._session.case, document, into, is_stamped)
        papers = [each for name in ids if (each := case.document(name))]
        if not self._panel.edit(_filing("; ".join(paper.title for paper in papers)), case):
            return
        for part, name in zip(into, ids, strict=True):
            first = next(each for each in seen if each.sign.text == part.number)
            self._asking.remember(name, replace(first, page=max(0, first.page - part.start)))
        letters = [its for part in into if (its := self._letter_with(part.number))]
        if len(ids) == 1:
            how = tr("It carries the number {number}.", number=grouped(into[0].number))
            self._tell(letters[0], document.id, how)
            return
        stamped = [name for name, its in zip(ids, letters, strict=True) if is_stamped(its)]
        ask = self._asking.ask_about
        act = (tr("Look at the stamps"), lambda: ask(stamped)) if stamped else None
        self._results.tell(homewords.divided(document, letters), act)
        ask(stamped)

    def _ask_of_number(self, name: str, number: str) -> None:
        """Ask about a paper among whose words the number of a letter was read."""
        document, letter = self._document(name), self._letter_with(number)
        if document is None or letter is None or document.letter_number:
            return
        if document.about == letter.id:
            self._file(replace(document, letter_number=number))
            return

        def file_it() -> None:
            paper, how = self._document(name), tr("It carries the number {number}.", number=shown)
            if paper and self._file(self._filed(paper, letter, number)):
                self._tell(letter, name, how)

        shown = grouped(number)
        words = homewords.printed_on(document, number, letter)
        self._results.tell(words, (tr("Yes, it is my copy"), file_it))

    def _miss(self, name: str) -> None:
        """Take a paper without a number for what the user had in mind, if anything."""
        document, errand = self._document(name), self._came_for
        if document is None:
            return
        self._serve()
        self._printed.watch(document)
        letter = letter_of(errand, self._session.case)
        if errand and letter and not errand.stamped and not errand.served:
            self._file_as_proof(document, letter)
        elif errand and letter and errand.stamped:
            self._meant[name] = errand
            self._pages.look_at(document)
            return
        self.strange.emit(name)
        self._pages.look_at(document)

    def _serve(self) -> None:
        """Await no more than the other pages of what the user has come to add."""
        if self._came_for:
            self._came_for = replace(self._came_for, served=True)

    def _file_as_proof(self, document: Document, letter: Letter) -> None:
        title = tr("Proof: {letter}", letter=names.letter(letter.kind))[:LONGEST_TITLE]
        if self._file(replace(document, about=letter.id, title=title)):
            self._results.tell(tr("Kept with the letter: {title}.", title=title))

    def _file_as_meant(self, name: str) -> None:
        """File a paper with the letter of which the user has come to add the stamped copy."""
        document, errand = self._document(name), self._meant.pop(name, None)
        letter = letter_of(errand, self._session.case)
        if errand and errand.served:
            self.strange.emit(name)
        elif document and letter and self._file(self._filed(document, letter, "")):
            self._tell(letter, name, tr("No letter number could be read on it."))

    def _find_page(self, name: str, page: OtherPage) -> None:
        """Put a page to the others of its letter, or ask whether it belongs there."""
        copy, paper = self._document(page.copy), self._document(page.paper)
        letter = self._session.case.letter(copy.about) if copy else None
        meant = letter_of(self._meant.pop(name, None), self._session.case)
        if copy is None or paper is None or letter is None:
            return

        def put_together() -> None:
            self._put_together(page, letter)

        if meant == letter or self._is_certain(page):
            put_together()
            return
        words = homewords.other_page(paper, page.number, letter)
        self._results.tell(words, (tr("Put the pages together"), put_together))

    def _is_certain(self, page: OtherPage) -> bool:
        """Say whether a page was added with the first one, and there is no other letter like it."""
        letters = {each.letter for each in self._session.case.versions if each.code}
        return {page.copy, page.paper} <= self._together and len(letters) == 1

    def _put_together(self, page: OtherPage, letter: Letter) -> None:
        copy, paper = self._document(page.copy), self._document(page.paper)
        if copy is None or paper is None:
            return
        label = tr("Put the pages of a letter together: {title}", title=copy.title)
        known = self._shown.get(copy.id, ())
        case, shown = put_in(self._session.case, copy, paper, page.number, known)
        if self._panel.edit(label, case):
            self._shown[copy.id] = shown
            self._tell_of_pages(paper, copy, letter)
            self._asking.ask_about([copy.id])

    def _tell_of_pages(self, paper: Document, copy: Document, letter: Letter) -> None:
        """Say in one sentence which papers became pages of a copy, in place of earlier ones."""
        self._put[copy.id] = titles = (*self._put.get(copy.id, ()), paper.title)
        if not any(self._document(name) for name in self._together - {copy.id}):
            self._results.forget_added()
        self._results.tell(homewords.put_together(titles, copy, letter), about=copy.id)

    def _filed(self, document: Document, letter: Letter, number: str) -> Document:
        return filed(document, letter, number, stamped=self._asking.is_stamped(letter))

    def _file(self, document: Document) -> bool:
        """Keep a paper as it was filed; say if that went well."""
        return self._panel.edit(_filing(document.title), self._session.case.with_document(document))

    def _tell(self, letter: Letter, name: str, how: str) -> None:
        about = names.letter(letter.kind)
        said = tr("Filed with your letter: {letter}. {how}", letter=about, how=how)
        if not self._asking.is_stamped(letter):
            self._results.tell(said)
            self.strange.emit(name)
            return
        ask, document = self._asking.asked, self._document(name)
        code = ""
        if document and self._together == {name}:
            self._results.forget_added()
            code = homewords.to_write_on_it(document)
        self._results.tell(
            homewords.not_counted_yet(said, code),
            (tr("Look at the stamp"), lambda: ask.emit(name)),
            about=name,
        )
        ask.emit(name)
        if document:
            self._pages.look_at(document)

    def _letter_with(self, number: str) -> Letter | None:
        version = numbered(self._session.case, number)
        return self._session.case.letter(version.letter) if version else None

    def _document(self, name: str) -> Document | None:
        return self._session.case.document(name) if self._session.is_open else None


def _filing(title: str) -> str:
    return tr("Filed as a copy of a letter: {title}", title=title)
