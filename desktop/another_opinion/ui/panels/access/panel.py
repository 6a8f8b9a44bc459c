"""The ways into the case file: the recovery page, the passphrase, quick unlock."""

from __future__ import annotations

from another_opinion.session.session import Session
from another_opinion.ui.panels.access.home import AccessHome
from another_opinion.ui.panels.access.paper import PaperPage
from another_opinion.ui.panels.access.passphrase import PassphrasePage
from another_opinion.ui.panels.access.trial import TrialPage
from another_opinion.ui.parts.keyboard import put_away
from another_opinion.ui.parts.page import Page
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.tools import Tools


class AccessPanel(Panel):
    """Shows one page at a time.

    Its places are "" for all ways, "page" and "new page" for the paper, "test" for its trial,
    "passphrase" for another passphrase, and "forgotten" for that after a recovery.
    """

    def __init__(self, session: Session, tools: Tools) -> None:
        super().__init__(session, tools)
        self._shown: Page | None = None

    def show_item(self, item: str) -> None:
        """Show one of the pages."""
        if self._shown is not None:
            put_away(self._shown)
        self._shown = self._page(item)
        self._layout.addWidget(self._shown)

    def take_keyboard(self) -> None:
        """Put the keyboard where the page begins."""
        if self._shown is not None:
            self._shown.take_keyboard()

    def _page(self, item: str) -> Page:
        match item:
            case "page" | "new page":
                return PaperPage(self.session, self.tools, new=item == "new page")
            case "test":
                return TrialPage(self.session, self.tools)
            case "passphrase" | "forgotten":
                return PassphrasePage(self.session, self.tools, forgotten=item == "forgotten")
        return AccessHome(self.session, self.tools)
