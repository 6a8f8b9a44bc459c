"""The record of the case."""

from __future__ import annotations

from another_opinion.session.session import Session
from another_opinion.ui.panels.record.history import HistoryPage
from another_opinion.ui.panels.record.log import LogPage
from another_opinion.ui.panels.record.places import TRASH
from another_opinion.ui.panels.record.trash import TrashPage
from another_opinion.ui.parts.keyboard import put_away
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.tools import Tools


class RecordPanel(Panel):
    """All changes; ``trash`` for what was removed; ``<kind>:<id>`` for the past of one thing."""

    def __init__(self, session: Session, tools: Tools) -> None:
        super().__init__(session, tools)
        self._item = ""
        self._page: LogPage | TrashPage | HistoryPage = LogPage(self)
        self._layout.addWidget(self._page)

    def refresh(self) -> None:
        """Show the record as it is now."""
        self._page.refresh()

    def show_item(self, item: str) -> None:
        """Show one of the three screens."""
        if item != self._item:
            self._item = item
            put_away(self._page)
            self._page = self._made(item)
            self._layout.addWidget(self._page)
        self._page.refresh()

    def _made(self, item: str) -> LogPage | TrashPage | HistoryPage:
        if item == TRASH:
            return TrashPage(self)
        kind, _, name = item.partition(":")
        return HistoryPage(self, kind, name) if kind else LogPage(self)
