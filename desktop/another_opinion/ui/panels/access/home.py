"""All ways into the case file."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from another_opinion.domain.places import Place
from another_opinion.errors import KnownError
from another_opinion.i18n import tr
from another_opinion.session.access import PageState, page_state
from another_opinion.session.quick import label_of_case, turn_off, turn_on
from another_opinion.session.session import Session
from another_opinion.ui.explain import explain
from another_opinion.ui.parts.banner import announce
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Page
from another_opinion.ui.parts.text import text
from another_opinion.ui.tools import Tools


class AccessHome(Page):
    """The recovery page, the passphrase, and quick unlock."""

    def __init__(self, session: Session, tools: Tools) -> None:
        super().__init__(tools.theme)
        self._session, self._tools = session, tools
        self._said = text("", "label")
        self._said.hide()
        self._quick = button("", self._switch, theme=tools.theme, icon="lock")
        self.add(text(tr("Ways into your file"), "title"))
        self._add_page()
        self.add_section(
            tr("Passphrase"),
            text(tr("If somebody knows it who should not, or you want an easier one.")),
            self._to(tr("Change the passphrase"), "passphrase"),
        )
        self.add_section(
            tr("Quick unlock"),
            text(
                tr(
                    "The keyring of this computer can keep the key of this case. Then the case "
                    "opens without the passphrase for everyone who can sign in to your account "
                    "here. It is off until you turn it on. The passphrase still opens the case."
                )
            ),
            flow(self._quick),
            self._said,
        )
        self._name_switch()

    def _add_page(self) -> None:
        words = {
            PageState.NONE: tr(
                "There is no page yet. Without one, a forgotten passphrase is final."
            ),
            PageState.ON_PAPER: tr("You have a page. Test it once, so that you can count on it."),
            PageState.TESTED: tr("You have a page, and it was tested: it opens this case."),
        }
        state = page_state(self._session)
        self.add_section(
            tr("Recovery page"),
            text(tr("A paper that opens your case when the passphrase is forgotten.")),
            text(words[state], "label"),
            self._to(tr("Print or save the page"), "page"),
        )
        if state is PageState.ON_PAPER:
            self.add(self._to(tr("Test the page"), "test"))

    def _to(self, words: str, item: str) -> QWidget:
        tools = self._tools
        return flow(
            button(words, lambda: tools.go(Place("access", item)), theme=tools.theme, icon="next")
        )

    @property
    def _is_on(self) -> bool:
        return label_of_case(self._session) in self._tools.preferences.value.quick_unlocks

    def _name_switch(self) -> None:
        words = tr("Turn quick unlock off") if self._is_on else tr("Turn quick unlock on")
        self._quick.setText(words)
        self._quick.setAccessibleName(words)

    def _switch(self) -> None:
        session, vault, switch = (
            self._session,
            self._tools.vault,
            turn_off if self._is_on else turn_on,
        )
        self._quick.setEnabled(False)
        self._tools.tasks.run(self, lambda: switch(session, vault), self._switched, self._refused)

    def _switched(self, _: None) -> None:
        was_on, label = self._is_on, label_of_case(self._session)
        known = self._tools.preferences.value.quick_unlocks
        others = tuple(each for each in known if each != label)
        self._tools.preferences.change(quick_unlocks=others if was_on else (*others, label))
        self._quick.setEnabled(True)
        self._name_switch()
        self._say(tr("Quick unlock is off.") if was_on else tr("Quick unlock is on."))

    def _refused(self, error: KnownError) -> None:
        self._quick.setEnabled(True)
        self._say(explain(error))

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()
        announce(self, words)
