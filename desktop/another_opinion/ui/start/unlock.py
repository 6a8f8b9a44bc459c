"""The screen that asks for the passphrase of a case file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QCheckBox

from another_opinion.errors import KnownError
from another_opinion.i18n import tr
from another_opinion.session.session import Session
from another_opinion.ui.explain import explain
from another_opinion.ui.parts.banner import announce
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.fields import LineField
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Page
from another_opinion.ui.parts.text import text
from another_opinion.ui.start.cases import Cases
from another_opinion.ui.tasks import Tasks
from another_opinion.ui.theme.theme import Theme


class Unlock(Page):
    """Opens one file; a wrong passphrase costs nothing but another try."""

    def __init__(
        self,
        theme: Theme,
        path: Path,
        cases: Cases,
        tasks: Tasks,
        opened: Callable[[Session], object],
        back: Callable[[], object],
    ) -> None:
        super().__init__(theme, centered=True)
        self._path, self._cases, self._tasks, self._opened = path, cases, tasks, opened
        hint = cases.hint(path)
        self._passphrase = LineField(
            theme,
            tr("Passphrase"),
            hint=tr("For the sample case it is: {hint}", hint=hint) if hint else "",
        )
        self._passphrase.hide_text(True)
        self._passphrase.line.returnPressed.connect(self._open)
        show = QCheckBox(tr("Show what I type"))
        show.clicked.connect(lambda shown: self._passphrase.hide_text(not shown))
        self._button = button(
            tr("Open the case"), self._open, role="primary", theme=theme, icon="lock"
        )
        self.add(
            flow(button(tr("Back"), back, role="back", theme=theme, icon="back")),
            text(tr("Open your case"), "title"),
            text(tr("File: {name}", name=path.name), "lead"),
            self._passphrase,
            flow(show),
            flow(self._button),
        )
        self.setFocusProxy(self._passphrase)

    def _open(self) -> None:
        if not self._passphrase.value:
            self._passphrase.show_error(tr("Type the passphrase of this file."))
            return
        self._button.setEnabled(False)
        passphrase = self._passphrase.value
        self._tasks.run(
            self, lambda: self._cases.open(self._path, passphrase), self._opened, self._refused
        )

    def _refused(self, error: KnownError) -> None:
        self._button.setEnabled(True)
        sentence = explain(error)
        self._passphrase.show_error(sentence)
        self._passphrase.line.setFocus()
        self._passphrase.line.selectAll()
        announce(self, sentence, urgent=True)
