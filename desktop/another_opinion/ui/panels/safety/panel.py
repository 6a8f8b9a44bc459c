"""What keeps the case file safe: backups, a check, and a new place for it."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from another_opinion.i18n import tr
from another_opinion.session.session import Session
from another_opinion.ui.panels.safety.backups import BackupSection
from another_opinion.ui.panels.safety.newplace import NewPlaceSection
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Page
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.text import text
from another_opinion.ui.tools import Tools


class SafetyPanel(Panel):
    """Its places are "" for all of it, "check", and "elsewhere" for the case in a new file."""

    def __init__(self, session: Session, tools: Tools) -> None:
        super().__init__(session, tools)
        self._page = Page(tools.theme)
        self._act: QPushButton | None = None
        self._backups = BackupSection(session, tools)
        self._check = button(
            tr("Check this file"), tools.navigator.check, theme=tools.theme, icon="check"
        )
        self._elsewhere = NewPlaceSection(session, tools)
        self._page.add(text(tr("Backups and check"), "title"))
        self._page.add_section(tr("Backups"), self._backups)
        self._page.add_section(
            tr("Check"),
            text(
                tr(
                    "Looks at every page of the file and says what is whole and what is not. The "
                    "case is closed for a moment and opened again by itself."
                )
            ),
            flow(self._check),
        )
        self._page.add_section(tr("A new place for the case"), self._elsewhere)
        self._layout.addWidget(self._page)

    def show_item(self, item: str) -> None:
        """Show the backups anew, or put the keyboard on one of the other acts."""
        self._backups.look()
        self._act = {"check": self._check, "elsewhere": self._elsewhere.begin}.get(item)
        if self._act:
            self._page.scroll_to(self._act)

    def take_keyboard(self) -> None:
        """Put the keyboard on the act that was asked for, or on the title."""
        if self._act:
            self._act.setFocus()
        else:
            self._page.take_keyboard()
