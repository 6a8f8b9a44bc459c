"""The settings."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.session.session import Session
from another_opinion.ui.panels.settings.leaving import Leaving
from another_opinion.ui.panels.settings.locking import LockingField
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.choices import ChoiceField
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Page
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import Mode
from another_opinion.ui.tools import Tools

_SIZES = (1.0, 1.25, 1.5, 1.75, 2.0)


class SettingsPanel(Panel):
    """The looks, when the file locks itself, and whether the first screen offers the last file."""

    def __init__(self, session: Session, tools: Tools) -> None:
        super().__init__(session, tools)
        theme = tools.theme
        size = ChoiceField(
            theme,
            tr("Text size"),
            [(f"{scale:.2f}", f"{scale:.0%}", "") for scale in _SIZES],
            f"{theme.scale:.2f}",
            tr("The buttons A− and A+ at the top do the same."),
        )
        look = ChoiceField(
            theme,
            tr("Light or dark"),
            [
                (Mode.SYSTEM, tr("As this computer is set"), ""),
                (Mode.LIGHT, tr("Light"), ""),
                (Mode.DARK, tr("Dark"), ""),
            ],
            theme.mode,
        )
        remember = ChoiceField(
            theme,
            tr("Offer my last case file on the first screen"),
            [
                ("no", tr("No"), tr("Nobody can see from this program that a case exists.")),
                ("yes", tr("Yes"), tr("The name of the file is then kept on this computer.")),
            ],
            "yes" if tools.preferences.value.remember_last else "no",
        )
        size.chosen.connect(lambda scale: theme.set_scale(float(scale)))
        look.chosen.connect(lambda mode: theme.set_mode(Mode(mode)))
        remember.chosen.connect(self._remember)
        page = Page(theme)
        page.add(text(tr("Settings"), "title"), size, look, remember, LockingField(tools))
        page.add_section(
            tr("Passphrase and recovery page"),
            text(tr("A paper that opens your case if you forget the passphrase, and more.")),
            flow(self._to(tr("Ways into your file"), Place("access"), "lock")),
        )
        page.add_section(
            tr("Backups and check"),
            text(
                tr("A second copy of your case in another place, and a look at every page of it.")
            ),
            flow(self._to(tr("Backups and check"), Place("safety"), "copy")),
        )
        page.add_section(
            tr("What was done in this case"),
            text(tr("Every change is on record, and what you remove stays for 30 days.")),
            flow(
                self._to(tr("What was done"), Place("record"), "clock"),
                self._to(tr("Open the trash"), Place("record", "trash"), "remove"),
                gap=theme.px(10),
            ),
        )
        self._leaving = Leaving(self)
        page.add_section(tr("Take everything with you"), self._leaving)
        self._layout.addWidget(page)

    def leave(self) -> None:
        """Stop what is under way and follow the case no longer."""
        self._leaving.leave()
        super().leave()

    def _to(self, words: str, place: Place, icon: str) -> QWidget:
        tools = self.tools
        return button(words, lambda: tools.go(place), theme=tools.theme, icon=icon)

    def _remember(self, choice: str) -> None:
        wanted = choice == "yes"
        self.tools.preferences.change(
            remember_last=wanted, last_case=str(self.session.path) if wanted else ""
        )
