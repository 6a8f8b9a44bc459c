"""A letter beside the same letter in Spanish: to be read, never to be sent."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from another_opinion.errors import KnownError
from another_opinion.i18n import tr
from another_opinion.services.letters.facing import Facing, facing
from another_opinion.services.letters.facing_pages import facing_pages
from another_opinion.services.letters.pdf import Printed
from another_opinion.services.letters.translation import load_translation
from another_opinion.session.copies import save_copy
from another_opinion.ui.explain import explain
from another_opinion.ui.panels.letters.places import letter_place
from another_opinion.ui.panels.letters.screen import LetterScreen
from another_opinion.ui.panels.letters.spread import Spread
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.pageview import PageView
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.printing import print_pages, printer_for
from another_opinion.ui.parts.text import text


class BesideScreen(LetterScreen):
    """The pages in both languages, and what prints or saves them; no version is made of them."""

    def __init__(self, panel: Panel, letter: str) -> None:
        super().__init__(panel, letter, tr("In Spanish · En español"))
        tools, theme = self.tools, self.tools.theme
        self._translation = load_translation()
        self._shown: Facing | None = None
        self._printed: Printed | None = None
        self._pages = PageView(theme, tools.reader, tools.tasks)
        self._problem = text("", "error")
        self._acts = flow(
            button(
                tr("Print this page · Imprimir"),
                self._on_paper,
                role="primary",
                theme=theme,
                icon="print",
            ),
            button(tr("Save as PDF · Guardar"), self._as_file, theme=theme, icon="save"),
        )
        words = self._translation.words
        marks = [part for line in (words.mark, words.unreviewed) for part in line.split(" · ")]
        self.page.add(
            self.ways_back(self._to_letter()),
            text(tr("In Spanish · En español"), "title"),
            text(f"{self.template.title} · {self._translation.title(self.template)}", "lead"),
            Card(theme, *(text(mark) for mark in marks), tone="amber"),
            text(
                tr(
                    "The plan gets the English letter. This page is for you alone: it is no copy "
                    "of the letter, and no version of it is kept."
                )
            ),
            text(
                tr(
                    "El plan recibe la carta en inglés. Esta página es solo para usted: no es una "
                    "copia de la carta, y no se guarda ninguna versión de ella."
                )
            ),
            self._problem,
            self._acts,
        )
        self._problem.hide()
        self._acts.setEnabled(False)
        self.hold(Spread(theme, self.page, self._pages, self._pages))

    def refresh(self) -> None:
        """Show the letter as it is now, in both languages."""
        tools = self.tools
        now = facing(
            self.letter,
            self.panel.session.case,
            tools.letters,
            tools.law,
            self._translation,
            tools.today,
        )
        if now != self._shown:
            self._shown = now
            words = self._translation.words
            tools.tasks.run(self, lambda: facing_pages(now, words), self._take, self._fail)

    def _to_letter(self) -> QWidget:
        name = self.letter.id
        return button(
            tr("Back to the letter"), lambda: self.tools.go(letter_place(name)), role="quiet"
        )

    def _take(self, printed: Printed) -> None:
        self._printed = printed
        self._problem.hide()
        self._acts.setEnabled(True)
        name = hashlib.sha256(printed.pdf).hexdigest()
        self._pages.show_newer(name, lambda: printed.pdf, printed.pages)

    def _fail(self, error: KnownError) -> None:
        self._acts.setEnabled(False)
        self._problem.setText(explain(error))
        self._problem.show()

    def _on_paper(self) -> None:
        printer = printer_for(self.tools, tr("Page"))
        if printer is None or (paper := self._printed) is None:
            return
        reader = self.tools.reader
        self._work(
            lambda: print_pages(printer, reader, paper.pdf, paper.pages),
            tr("Sent to the printer, to be read and not sent."),
        )

    def _as_file(self) -> None:
        title = self._translation.title(self.template)
        path = self.tools.prompts.pdf_copy(tr("{title}, for reading", title=title))
        if path is None or (paper := self._printed) is None:
            return
        session = self.panel.session
        said = tr("Saved: {name}. It is for reading, not for the plan.", name=path.name)
        self._work(lambda: save_copy(session, path, paper.pdf), said)

    def _work(self, work: Callable[[], None], said: str) -> None:
        notices = self.tools.notices
        self.tools.tasks.run(self, work, lambda _: notices.say(said), notices.problem)
