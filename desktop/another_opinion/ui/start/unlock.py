"""The screen that asks for the passphrase of a case file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from another_opinion.errors import CaseFileHeld, KnownError
from another_opinion.i18n import tr
from another_opinion.session.closed import key_for
from another_opinion.session.session import Session
from another_opinion.store.locknote import overrule
from another_opinion.store.wiping import wipe
from another_opinion.ui.explain import explain
from another_opinion.ui.parts.banner import announce
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Page
from another_opinion.ui.parts.secret import PassphraseField
from another_opinion.ui.parts.text import text
from another_opinion.ui.start.cases import Cases
from another_opinion.ui.tasks import Tasks
from another_opinion.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Ways:
    """Other ways to the case: its recovery page, a backup, and a check with key and salt."""

    recover: Callable[[], object]
    backup: Callable[[], object]
    check: Callable[[str], object]


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
        ways: Ways,
        quick: bool = False,
    ) -> None:
        super().__init__(theme, centered=True)
        self._path, self._cases, self._tasks, self._opened = path, cases, tasks, opened
        self._check_found = ways.check
        self._held = button(tr("Open it here all the same"), self._overrule, theme=theme)
        self._held.hide()
        hint = cases.hint(path)
        self._passphrase = PassphraseField(
            theme,
            tr("Passphrase"),
            hint=tr("For the sample case it is: {hint}", hint=hint) if hint else "",
        )
        self._passphrase.line.returnPressed.connect(self._open)
        self._button = button(
            tr("Open the case"), self._open, role="primary", theme=theme, icon="lock"
        )
        self._quick = button(tr("Open without the passphrase"), self._open_quickly, theme=theme)
        self.add(
            flow(button(tr("Back"), back, role="back", theme=theme, icon="back")),
            text(tr("Open your case"), "title"),
            text(tr("File: {name}", name=path.name), "lead"),
            *((flow(self._quick),) if quick else ()),
            self._passphrase,
            flow(self._passphrase.show_box()),
            flow(self._button),
            self._held,
            flow(
                button(tr("Forgot the passphrase?"), ways.recover, role="link", theme=theme),
                button(tr("Open a backup"), ways.backup, role="link", theme=theme),
                button(tr("Check this file"), self._check, role="link", theme=theme),
            ),
        )
        self.begin_with(self._passphrase.setFocus)

    def _open(self) -> None:
        passphrase = self._passphrase.take()
        if not passphrase:
            self._passphrase.show_error(tr("Type the passphrase of this file."))
            return

        def work() -> Session:
            try:
                return self._cases.open(self._path, passphrase)
            finally:
                wipe(passphrase)

        self._button.setEnabled(False)
        self._tasks.run(self, work, self._opened, self._refused)

    def _check(self) -> None:
        passphrase = self._passphrase.take()
        if not passphrase:
            self._passphrase.show_error(
                tr("Type the passphrase of this file, then choose Check this file.")
            )
            return

        def work() -> str:
            try:
                return key_for(self._path, passphrase)
            finally:
                wipe(passphrase)

        self._tasks.run(self, work, self._check_found, self._refused)

    def _overrule(self) -> None:
        overrule(self._path)
        self._held.hide()
        self._passphrase.show_error("")
        self._open()

    def _open_quickly(self) -> None:
        self._quick.setEnabled(False)
        self._tasks.run(
            self, lambda: self._cases.quickly(self._path), self._opened, self._not_quickly
        )

    def _not_quickly(self, error: KnownError) -> None:
        self._quick.setEnabled(True)
        self._refused(error)

    def _refused(self, error: KnownError) -> None:
        self._button.setEnabled(True)
        self._held.setVisible(isinstance(error, CaseFileHeld))
        sentence = explain(error)
        self._passphrase.show_error(sentence)
        self._passphrase.line.setFocus()
        self._passphrase.line.selectAll()
        announce(self, sentence, urgent=True)
