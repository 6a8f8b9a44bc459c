"""The recovery page, to be printed or saved."""

from __future__ import annotations

from collections.abc import Callable

from another_opinion.domain.places import Place
from another_opinion.errors import KnownError
from another_opinion.i18n import tr
from another_opinion.services.recovery.page import recovery_pdf
from another_opinion.session.access import note_on_paper, page_of
from another_opinion.session.copies import save_copy
from another_opinion.session.session import Session
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Page
from another_opinion.ui.parts.printing import print_pages, printer_for
from another_opinion.ui.parts.text import text
from another_opinion.ui.tools import Tools


class PaperPage(Page):
    """Says what the page is for, and puts it on paper."""

    def __init__(self, session: Session, tools: Tools, *, new: bool) -> None:
        super().__init__(tools.theme)
        self._session, self._tools = session, tools
        theme = tools.theme
        self._print = button(
            tr("Print the page"), self._on_paper, role="primary", theme=theme, icon="print"
        )
        self._save = button(tr("Save it as a PDF"), self._as_file, theme=theme, icon="save")
        later = button(tr("Do this later"), self._leave, role="link", theme=theme)
        self.add(
            text(tr("Your recovery page"), "title"),
            *((text(tr("Your case file is made. One thing more:"), "lead"),) if new else ()),
            text(
                tr(
                    "If the passphrase is forgotten, only this page opens your case. It has twelve "
                    "lines to copy. Nobody else has them, and nobody can make them again."
                )
            ),
            Card(
                theme,
                text(tr("Print it, and keep it where you keep your passport."), "label"),
                text(
                    tr(
                        "Whoever has the page and the file can read your case. A saved PDF is "
                        "safest on a memory stick that stays in a drawer, away from this computer."
                    )
                ),
                flow(self._print, self._save, gap=theme.px(10)),
                tone="accent",
            ),
            text(tr("After that, you type two of its lines, to see that the page is right.")),
            flow(later),
        )

    def _on_paper(self) -> None:
        printer = printer_for(self._tools, tr("Page"))
        if printer is None:
            return
        paper = recovery_pdf(page_of(self._session, self._tools.today))
        reader = self._tools.reader
        self._work(lambda: print_pages(printer, reader, paper.pdf, paper.pages))

    def _as_file(self) -> None:
        path = self._tools.prompts.pdf_copy(tr("Recovery page"))
        if path is None:
            return
        paper, session = recovery_pdf(page_of(self._session, self._tools.today)), self._session
        self._work(lambda: save_copy(session, path, paper.pdf))

    def _work(self, work: Callable[[], None]) -> None:
        self._print.setEnabled(False)
        self._save.setEnabled(False)
        self._tools.tasks.run(self, work, self._done, self._failed)

    def _done(self, _: None) -> None:
        try:
            note_on_paper(self._session)
        except KnownError as error:
            self._failed(error)
            return
        self._tools.go(Place("access", "test"))

    def _failed(self, error: KnownError) -> None:
        self._print.setEnabled(True)
        self._save.setEnabled(True)
        self._tools.notices.problem(error)

    def _leave(self) -> None:
        self._tools.go(Place("today"))
