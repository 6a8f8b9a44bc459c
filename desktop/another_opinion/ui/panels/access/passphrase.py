"""Another passphrase."""

from __future__ import annotations

from contextlib import suppress

from another_opinion.domain.places import Place
from another_opinion.errors import KnownError, NoQuickUnlock
from another_opinion.i18n import tr
from another_opinion.session.access import prepare_passphrase, take_passphrase
from another_opinion.session.quick import label_of_case, turn_off
from another_opinion.session.session import Session
from another_opinion.store.rekey import Rekeyed
from another_opinion.ui.parts.banner import announce
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Page
from another_opinion.ui.parts.text import text
from another_opinion.ui.start.passphrase import PassphraseForm
from another_opinion.ui.tools import Tools


class PassphrasePage(Page):
    """Changes the passphrase; the old one, its page and its quick unlock then open nothing."""

    def __init__(self, session: Session, tools: Tools, *, forgotten: bool) -> None:
        super().__init__(tools.theme)
        self._session, self._tools = session, tools
        case = session.case
        self._form = PassphraseForm(
            tools.theme, (case.patient.name, case.writer.name, case.plan.name), ""
        )
        title = tr("Choose a new passphrase") if forgotten else tr("Change the passphrase")
        lead = tr(
            "The old passphrase and the old recovery page will not open this file any more. "
            "You print a new page right after. Backups and copies made before keep the old ones."
        )
        if forgotten:
            lead = tr("Your case is open. So that you can open it without the page: ") + lead
        self._go = button(
            tr("Use the new passphrase"),
            self._change,
            role="primary",
            theme=tools.theme,
            icon="lock",
        )
        later = tr("Do this later") if forgotten else tr("Keep the passphrase as it is")
        self._later = button(later, self._leave, role="link", theme=tools.theme)
        self.add(
            text(title, "title"),
            text(lead, "lead"),
            self._form,
            flow(self._go),
            flow(self._later),
        )

    def _change(self) -> None:
        if problems := self._form.problems():
            field, sentence = problems[0]
            field.setFocus()
            self.ensureWidgetVisible(field)
            announce(field, sentence, urgent=True)
            return
        session, passphrase = self._session, self._form.passphrase
        self._wait(True)
        self._tools.tasks.run(
            self, lambda: prepare_passphrase(session, passphrase), self._take, self._failed
        )

    def _take(self, rekeyed: Rekeyed) -> None:
        try:
            take_passphrase(self._session, rekeyed)
        except KnownError as error:
            self._failed(error)
            return
        self._forget_quick_unlock()
        self._tools.go(Place("access", "page"))
        self._tools.notices.say(tr("The new passphrase opens your case. Now print its page."))

    def _forget_quick_unlock(self) -> None:
        known, label = self._tools.preferences.value.quick_unlocks, label_of_case(self._session)
        if label not in known:
            return
        self._tools.preferences.change(quick_unlocks=tuple(each for each in known if each != label))
        session, vault = self._session, self._tools.vault

        def forget() -> None:
            with suppress(NoQuickUnlock):  # what it keeps opens nothing any more
                turn_off(session, vault)

        self._tools.tasks.run(self, forget, _nothing, _nothing)

    def _failed(self, error: KnownError) -> None:
        self._wait(False)
        self._tools.notices.problem(error)

    def _wait(self, waiting: bool) -> None:
        self._go.setEnabled(not waiting)
        self._go.setText(tr("Changing …") if waiting else tr("Use the new passphrase"))
        self._later.setEnabled(not waiting)

    def _leave(self) -> None:
        self._tools.go(Place("access"))


def _nothing(_: object) -> None:
    return None
