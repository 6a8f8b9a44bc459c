"""The screen of what was removed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from another_opinion.domain.history import Removed
from another_opinion.errors import KnownError
from another_opinion.i18n import tr, trn
from another_opinion.services.record.log import when, who
from another_opinion.session.past import bring_back
from another_opinion.ui.panels.record.places import log_place
from another_opinion.ui.panels.record.words import sort_of, title_of
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Page
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.text import text


class TrashPage(Page):
    """What was removed in the last 30 days, and the way back for each."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel.tools.theme)
        self._panel, self._asks = panel, False

    def refresh(self) -> None:
        """Show what lies in the trash."""
        theme, removed = self._panel.tools.theme, self._panel.session.trash()
        place = self.verticalScrollBar().value()
        self.clear()
        self.add(
            text(tr("Trash"), "title"),
            text(
                tr("What you remove stays here for 30 days. Until then you can bring it back."),
                "lead",
            ),
            flow(*self._ways(bool(removed)), gap=theme.px(10)),
        )
        if not removed:
            self.add(text(tr("The trash is empty.")))
        elif self._asks:
            self.add(self._question(len(removed)))
        names = Counter(title_of(each.part, self._panel.tools.letters) for each in removed)
        self.add(*(self._card(each, names) for each in removed))
        self.verticalScrollBar().setValue(place)

    def _card(self, removed: Removed, names: Mapping[str, int]) -> Card:
        tools = self._panel.tools
        title = title_of(removed.part, tools.letters)
        back = button(
            tr("Bring it back"), lambda: self._bring_back(removed), theme=tools.theme, icon="undo"
        )
        gone = tr(
            "Removed on {when}, by {name}", when=when(removed.change.at), name=who(removed.change)
        )
        told = (back.text(), title) if names[title] == 1 else (back.text(), title, gone)
        back.setAccessibleName(": ".join(told))
        sort = sort_of(removed.part)
        return Card(
            tools.theme, text(title, "subheading"), text(sort), text(gone, "hint"), flow(back)
        )

    def _ways(self, full: bool) -> list[QWidget]:
        tools = self._panel.tools
        log = button(
            tr("Show what was done"), lambda: tools.go(log_place()), theme=tools.theme, icon="clock"
        )
        ask = button(tr("Empty the trash"), self._ask, theme=tools.theme, icon="remove")
        return [log, ask] if full and not self._asks else [log]

    def _question(self, count: int) -> QWidget:
        theme = self._panel.tools.theme
        keep = button(tr("Keep these things"), self._keep, role="primary", theme=theme, icon="back")
        for_good = button(tr("Remove for good"), self._empty, theme=theme, icon="remove")
        card = Card(
            theme,
            text(tr("Remove all of this for good?"), "subheading"),
            text(
                trn(
                    "{count} thing will be erased from the file. Nothing brings it back after "
                    "that. Backups that were made before still hold it. The list of what was "
                    "done still names it.",
                    "{count} things will be erased from the file. Nothing brings them back after "
                    "that. Backups that were made before still hold them. The list of what was "
                    "done still names them.",
                    count,
                )
            ),
            flow(keep, for_good, gap=theme.px(10)),
            tone="amber",
        )
        QTimer.singleShot(0, keep, keep.setFocus)
        return card

    def _ask(self) -> None:
        self._asks = True
        self.refresh()
        self.verticalScrollBar().setValue(0)

    def _keep(self) -> None:
        self._asks = False
        self.refresh()

    def _empty(self) -> None:
        self._asks = False
        tools = self._panel.tools
        try:
            self._panel.session.empty_trash()
        except KnownError as error:
            tools.notices.problem(error)
            return
        tools.notices.say(tr("The trash is empty. What was in it is erased from the file."))

    def _bring_back(self, removed: Removed) -> None:
        tools = self._panel.tools
        title = title_of(removed.part, tools.letters)
        label = tr("Brought back: {title}", title=title)
        try:
            bring_back(self._panel.session, label, removed)
        except KnownError as error:
            tools.notices.problem(error)
            return
        tools.notices.say(label)
