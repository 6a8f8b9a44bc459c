"""The whole timeline on one page: where you are, what runs, and what happened."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from another_opinion.domain.events import EventKind
from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.services.opinions.tally import tally
from another_opinion.services.path.chronology import Entry
from another_opinion.services.path.clocks import CaseClock, ClockState
from another_opinion.services.path.map import Stop
from another_opinion.ui.panels.timeline.happened import Happened
from another_opinion.ui.panels.timeline.limits import Numbered, bars, by_weight, rows
from another_opinion.ui.panels.timeline.pathmap import PathMap
from another_opinion.ui.panels.timeline.picture import TimePicture
from another_opinion.ui.panels.timeline.taking import Taking
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.columns import Columns
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column, Page
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.rows import RowList
from another_opinion.ui.parts.text import text


class Home(Page):
    """The map, the picture of the time limits, and under it their list beside what happened.

    `wished` is sent with the id of what the user wants to see, `adding` with a kind of event.
    """

    wished = Signal(str)
    adding = Signal(str)

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel.tools.theme, wide=True)
        self._panel, self._theme = panel, panel.tools.theme
        self._happened, self._taking = Happened(self._theme), Taking(panel)
        self._happened.opened.connect(self._open_entry)
        self._entries: Sequence[Entry] = ()
        self._told: object = None
        self._went_out = False  # to an entry of the list

    def show_case(
        self, stops: Sequence[Stop], clocks: Sequence[CaseClock], entries: Sequence[Entry]
    ) -> None:
        """Show the case as it is now; where nothing of it has changed, all stays in its place."""
        told = tuple(stops), tuple(clocks), tuple(entries), tally(self._panel.session.case)
        if told == self._told:
            return
        self._told, self._entries = told, entries
        place = self.verticalScrollBar().value()
        self._happened.setParent(None)
        self.clear()
        weighed = by_weight(clocks)
        self.add(self._head(), PathMap(self._theme, stops, self.wished.emit))
        self.add(*self._picture(weighed))
        self.add(Columns(self._theme, self._limits(weighed), self._past(), shares=(5, 6)))
        self._happened.show_entries(entries)
        self._happened.show()
        self.go_back_to(place)

    def come_anew(self) -> None:
        """Forget that the user went to an entry: this time they come from elsewhere."""
        self._went_out = False

    def take_keyboard(self) -> None:
        """Put the keyboard back into the list for who comes back from there, or on the title."""
        if self._went_out:
            self._happened.focus()
        else:
            super().take_keyboard()

    def _head(self) -> QWidget:
        title = text(tr("Timeline"), "title")
        title.setWordWrap(False)
        return flow(
            title,
            self._adder(tr("Add a call"), EventKind.CALL, "phone"),
            self._adder(tr("Add an opinion"), EventKind.OPINION, "person"),
            self._adder(tr("Add something else"), EventKind.NOTE, "add"),
            gap=self._theme.px(10),
        )

    def _adder(self, words: str, kind: EventKind, icon: str) -> QWidget:
        return button(words, lambda: self.adding.emit(kind), theme=self._theme, icon=icon)

    def _picture(self, clocks: Sequence[Numbered]) -> list[QWidget]:
        drawn = bars(clocks)
        days = [entry.day for entry in self._entries if entry.day]
        return [TimePicture(self._theme, drawn, days, self._panel.tools.today)] if drawn else []

    def _limits(self, clocks: Sequence[Numbered]) -> Column:
        column = Column(self._theme.px(12))
        column.add(text(tr("Time limits"), "heading"), *self._clocks(clocks))
        if told := tally(self._panel.session.case):
            column.add(text(tr("Opinions"), "heading"), text(told))
        return column

    def _clocks(self, clocks: Sequence[Numbered]) -> list[QWidget]:
        if not clocks:
            return [text(tr("No time limit runs yet. One starts when you hand in a letter."))]
        listed = RowList(self._theme, tr("Time limits"), whole=True)
        listed.rows.set_rows(rows(clocks))
        listed.opened.connect(lambda name: self.wished.emit(f"clock:{name}"))
        runs = any(each.state is not ClockState.ANSWERED for _, each in clocks)
        return [listed, *(self._reminding() if runs else ())]

    def _reminding(self) -> tuple[QWidget, ...]:
        """Return what saves the time limits for a calendar, and who can read it there."""
        words = tr("Save for my calendar")
        told = tr(
            "Your calendar will show item numbers only. It will not show your name or your illness."
        )
        save = button(words, self._taking.save_calendar, theme=self._theme, icon="clock")
        return (flow(save), text(told, "hint"))

    def _past(self) -> Column:
        column = Column(self._theme.px(12))
        column.add(self._happened, self._papers())
        return column

    def _papers(self) -> QWidget:
        missing = tr("What is not on file")
        way = button(missing, self._show_missing, theme=self._theme, icon="next")
        save, paper = self._taking.save_chronology, self._taking.print_chronology
        return flow(
            way,
            button(tr("Save the chronology"), save, theme=self._theme, icon="save"),
            button(tr("Print the chronology"), paper, theme=self._theme, icon="print"),
        )

    def _show_missing(self) -> None:
        self._panel.tools.go(Place("missing"))

    def _open_entry(self, name: str) -> None:
        entry = next((each for each in self._entries if each.id == name), None)
        if entry is None:
            return
        self._went_out = True
        if entry.ref.panel == "timeline":
            self.wished.emit(entry.ref.item)
        else:
            self._panel.tools.go(entry.ref)
