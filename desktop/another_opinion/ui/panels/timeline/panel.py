"""The timeline."""

from __future__ import annotations

from uuid import uuid4

from PySide6.QtWidgets import QStackedWidget, QWidget

from another_opinion.domain.events import Event, EventKind
from another_opinion.i18n import tr
from another_opinion.rules.station import StationName
from another_opinion.services.path import names
from another_opinion.services.path.chronology import chronology
from another_opinion.services.path.clocks import case_clocks
from another_opinion.services.path.map import map_of
from another_opinion.services.path.situation import Situation
from another_opinion.session.session import Session
from another_opinion.ui.panels.timeline.clocks import proof
from another_opinion.ui.panels.timeline.eventpage import EventPage
from another_opinion.ui.panels.timeline.home import Home
from another_opinion.ui.panels.timeline.limits import clock_id
from another_opinion.ui.panels.timeline.stations import station_page
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Page
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.tools import Tools


class TimelinePanel(Panel):
    """The path as a map, the clocks that run, and all that happened as a list."""

    def __init__(self, session: Session, tools: Tools) -> None:
        super().__init__(session, tools)
        self._stack = QStackedWidget()
        self._home = Home(self)
        self._side, self._proof = Page(tools.theme), Page(tools.theme, wide=True)
        for page in (self._home, self._side, self._proof):
            self._stack.addWidget(page)
        self._layout.addWidget(self._stack)
        self._home.wished.connect(self._open)
        self._home.adding.connect(self._add)
        self._event: EventPage | None = None
        self._shown = ""

    @property
    def here(self) -> str:
        """The event, the place of the path or the clock that is shown."""
        return self._shown

    def refresh(self) -> None:
        """Show the path, the clocks and the list."""
        if self._event is None:
            if self._stack.currentWidget() is self._home:
                self._show_home()
        elif self._event.form.into(self.session.case) != self.session.case:
            self.show_item(self._event.told.id)

    def show_item(self, item: str) -> None:
        """Open an event, a place of the path, or ``clock:<id>``; otherwise the whole timeline."""
        if item.startswith("clock:"):
            self._show_proof(item.removeprefix("clock:"))
        elif item in set(StationName):
            self._show_station(StationName(item))
        elif event := self.session.case.event(item):
            self._show_event(event)
        else:
            self._home.come_anew()
            self._show_home()

    def take_keyboard(self) -> None:
        """Put the keyboard where what is shown begins, or where the user was in it."""
        if self._stack.currentWidget() is self._home:
            self._home.take_keyboard()
        else:
            super().take_keyboard()

    def _open(self, item: str) -> None:
        self.show_item(item)
        self.take_keyboard()

    def _go_home(self) -> None:
        self._show_home()
        self.take_keyboard()

    def _show_home(self) -> None:
        self._event, self._shown = None, ""
        case, law, now = self.session.case, self.tools.law, self.tools.now()
        situation = Situation.of(case, law, now)
        self._home.show_case(map_of(situation), situation.clocks, chronology(case))
        self._stack.setCurrentWidget(self._home)

    def _add(self, kind: str) -> None:
        now = self.tools.now()
        call = kind == EventKind.CALL
        at = now.time().replace(second=0, microsecond=0, tzinfo=None)
        event = Event(
            uuid4().hex, EventKind(kind), now.date() if call else None, at=at if call else None
        )
        label = tr("Added to the timeline: {what}", what=names.event(event.kind))
        if self.edit(label, self.session.case.with_event(event)):
            self._show_event(event).form.fields["day"].setFocus()

    def _show_event(self, event: Event) -> EventPage:
        page = EventPage(self, event)
        self._event, self._shown = page, event.id
        page.done.connect(self._go_home)
        page.removed.connect(self._go_home)
        self._show_side(self._side, page)
        return page

    def _show_station(self, name: StationName) -> None:
        tools = self.tools
        situation = Situation.of(self.session.case, tools.law, tools.now())
        stops = map_of(situation)
        stop = next((stop for stop in stops if stop.station.name is name), None)
        if stop is None:
            self._show_home()
            return
        self._event, self._shown = None, name
        hasty = situation.needs_haste
        page = station_page(tools.theme, tools.law, stop, tools.go, urgent=hasty)
        self._show_side(self._side, *page)

    def _show_proof(self, name: str) -> None:
        clocks = case_clocks(self.session.case, self.tools.law, self.tools.now())
        each = next((each for each in clocks if clock_id(each) == name), None)
        if each is None:
            self._show_home()
            return
        self._event, self._shown = None, f"clock:{name}"
        self._show_side(self._proof, *proof(self.tools, self.session.case, each))

    def _show_side(self, page: Page, *widgets: QWidget) -> None:
        page.clear()
        page.add(self._back(), *widgets)
        self._stack.setCurrentWidget(page)

    def _back(self) -> QWidget:
        words, theme = tr("Back to the timeline"), self.tools.theme
        return flow(button(words, self._leave_page, role="back", theme=theme, icon="back"))

    def _leave_page(self) -> None:
        if self._event:
            self._event.finish()
        else:
            self._go_home()
