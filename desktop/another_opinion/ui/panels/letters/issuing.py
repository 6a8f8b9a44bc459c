"""Papers made of letters: printed, or saved as a file."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from another_opinion.domain.letters import Letter, Version
from another_opinion.domain.places import Place
from another_opinion.errors import KnownError, MissingGlyphs
from another_opinion.i18n import tr, trn
from another_opinion.services.deliverycard import delivery_card
from another_opinion.services.letters.composed import Composed
from another_opinion.services.letters.pdf import Printed
from another_opinion.services.letters.plain import as_text
from another_opinion.services.letters.word import as_word
from another_opinion.services.letters.writing import written
from another_opinion.session.copies import save_copy
from another_opinion.session.issue import Issued, issue, issued
from another_opinion.ui.panels.letters.places import papers_place
from another_opinion.ui.parts.clipboard import Clipping
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.printing import chosen_pages, print_pages, printer_for
from another_opinion.ui.parts.typing import commit_typing

_TIME_TO_PASTE = 300_000  # milliseconds

Source = Letter | Version
"""A letter as it is now, or a version of it that was made earlier."""


class Issuing(QObject):
    """Makes a version first, then prints or saves exactly its bytes.

    `working` is sent with whether papers are being made.
    """

    working = Signal(bool)

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel)
        self._panel, self._session, self._tools = panel, panel.session, panel.tools
        self._clipping = Clipping(self, _TIME_TO_PASTE)

    def print(self, source: Source) -> None:
        """Ask for a printer and print both copies."""
        commit_typing(self._panel)
        printer = printer_for(self._tools, tr("Letter"))
        if printer is None or (paper := self._paper(source)) is None:
            return
        reader, pages = self._tools.reader, paper.version.pages
        count = len(chosen_pages(printer, pages))
        self._work(
            lambda: print_pages(printer, reader, paper.pdf, pages),
            trn("Sent to the printer: 1 page.", "Sent to the printer: {count} pages.", count),
            _arrival(source, printed=True),
        )

    def print_card(self, letter: Letter) -> None:
        """Ask for a printer and print the card to take along with the newest version."""
        printer = printer_for(self._tools, tr("Card"))
        if printer is None or (card := self._card(letter)) is None:
            return
        reader = self._tools.reader
        self._work(
            lambda: print_pages(printer, reader, card.pdf, card.pages),
            tr("Sent to the printer: the card to take along."),
            None,
        )

    def save_card(self, letter: Letter) -> None:
        """Ask for a place and save that card as a PDF."""
        path = self._tools.prompts.pdf_copy(tr("Delivery card"))
        if path is None or (card := self._card(letter)) is None:
            return
        self._work(
            lambda: save_copy(self._session, path, card.pdf),
            tr("Saved: {name}", name=path.name),
            None,
        )

    def save(self, source: Source) -> None:
        """Ask for a place and save both copies as one PDF."""
        commit_typing(self._panel)
        path = self._tools.prompts.pdf_copy(self._title(source))
        if path is None or (paper := self._paper(source)) is None:
            return
        self._work(
            lambda: save_copy(self._session, path, paper.pdf),
            tr("Saved: {name}", name=path.name),
            _arrival(source, printed=False),
        )

    def save_for_word(self, letter: Letter) -> None:
        """Ask for a place and save a copy that Word can change; the version kept is the PDF."""
        commit_typing(self._panel)
        path = self._tools.prompts.file_copy(f"{self._title(letter)}.docx")
        if path is None or (kept := self._kept(letter)) is None:
            return
        document = as_word(self._composed(letter))
        said = tr("Saved: {name}. What you change in it is not kept here.", name=path.name)
        self._work(
            lambda: save_copy(self._session, path, document),
            said if kept else f"{said} {_no_version()}",
            _arrival(letter, printed=False) if kept else None,
        )

    def copy_text(self, letter: Letter) -> None:
        """Put the letter on the clipboard for a message, beside the version that is kept."""
        commit_typing(self._panel)
        if (kept := self._kept(letter)) is None:
            return
        self._clipping.copy(as_text(self._composed(letter)))
        said = tr("Copied the letter. Paste it now: in five minutes it goes from the clipboard.")
        if kept:
            self._tools.go(papers_place(letter.id, printed=False))
        self._tools.notices.say(said if kept else f"{said} {_no_version()}")

    def _composed(self, letter: Letter) -> Composed:
        tools, case = self._tools, self._session.case
        current = case.letter(letter.id) or letter
        return written(current, case, tools.letters, tools.law, tools.today)

    def _title(self, source: Source) -> str:
        if isinstance(source, Letter):
            return self._tools.letters.templates[source.kind].title
        letter = self._session.case.letter(source.letter)
        title = self._title(letter) if letter else tr("Letter")
        return tr("{title}, version {number}", title=title, number=source.number)

    def _card(self, letter: Letter) -> Printed | None:
        tools, case = self._tools, self._session.case
        version = case.versions_of(letter.id)[-1]
        try:
            return delivery_card(case, tools.letters.templates[letter.kind], version)
        except KnownError as error:
            tools.notices.problem(error)
            return None

    def _paper(self, source: Source) -> Issued | None:
        try:
            if isinstance(source, Version):
                return issued(self._session, source)
            return self._issue(source)
        except KnownError as error:
            self._tools.notices.problem(error)
            return None

    def _kept(self, letter: Letter) -> bool | None:
        """Keep a version; say whether there is one, or nothing if the case cannot keep it.

        There is none of a letter with characters that our pages cannot show.
        """
        try:
            self._issue(letter)
        except MissingGlyphs:
            return False
        except KnownError as error:
            self._tools.notices.problem(error)
            return None
        return True

    def _issue(self, letter: Letter) -> Issued:
        tools, current = self._tools, self._session.case.letter(letter.id) or letter
        return issue(self._session, current, tools.letters, tools.law, tools.now())

    def _work(self, work: Callable[[], None], said: str, arrival: Place | None) -> None:
        def done(_: None) -> None:
            self.working.emit(False)
            if arrival and self._panel.isVisible():
                self._tools.go(arrival)
            self._tools.notices.say(said)

        def failed(error: KnownError) -> None:
            self.working.emit(False)
            self._tools.notices.problem(error)

        self.working.emit(True)
        self._tools.tasks.run(self._panel, work, done, failed)


def _no_version() -> str:
    return tr(
        "Our own pages cannot show all of its characters, so no version is kept here. When it "
        "has gone to the plan, note that in Timeline."
    )


def _arrival(source: Source, *, printed: bool) -> Place | None:
    """Return where to go with new papers; a version that is made again leads nowhere."""
    return papers_place(source.id, printed=printed) if isinstance(source, Letter) else None
