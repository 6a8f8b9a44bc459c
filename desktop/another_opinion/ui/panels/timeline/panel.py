"""The timeline."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

from PySide6.QtWidgets import QStackedWidget, QWidget

from another_opinion.domain.events import Event, EventKind
from another_opinion.i18n import tr
from another_opinion.services.path import names
from another_opinion.services.path.chronology import chronology
from another_opinion.services.path.clocks import CaseClock, ClockState, case_clocks
from another_opinion.services.path.map import path_map
from another_opinion.session.session import Session
from another_opinion.ui.panels.timeline.clocks import clock_card, proof
from another_opinion.ui.panels.timeline.events import EventForm
from another_opinion.ui.panels.timeline.happened import Happened
from another_opinion.ui.panels.timeline.stations import station_map
from another_opinion.ui.panels.timeline.taking import Taking
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.earlier import earlier_button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Page
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.text import text
from another_opinion.ui.tools import Tools


class TimelinePanel(Panel):
    """The path as a map, the clocks that run, and all that happened as a list."""

    def __init__(self, session: Session, tools: Tools) -> None:
        super().__init__(session, tools)
        self._stack = QStackedWidget()
        self._home, self._side = Page(tools.theme, wide=True), Page(tools.theme)
        self._stack.addWidget(self._home)
        self._stack.addWidget(self._side)
        self._layout.addWidget(self._stack)
        self._happened, self._taking = Happened(tools.theme), Taking(self)
        self._happened.opened.connect(self._open_entry)
        self._form: EventForm | None = None

    def refresh(self) -> None:
        """Show the path, the clocks and the list."""
        if self._form is None:
            if self._stack.currentWidget() is self._home:
                self._show_home()
        elif self._form.into(self.session.case) != self.session.case:
            self.show_item(self._form.value.id)

    def show_item(self, item: str) -> None:
        """Open an event of that id, or a clock as ``clock:<id>``; otherwise the whole timeline."""
        if item.startswith("clock:"):
            self._show_proof(item.removeprefix("clock:"))
        elif event := self.session.case.event(item):
            self._show_event(event)
        else:
            self._show_home()

    def _show_home(self) -> None:
        theme = self.tools.theme
        self._form = None
        self._happened.setParent(None)
        self._home.clear()
        self._home.add(
            text(tr("Timeline"), "title"),
            text(tr("What happened, what runs, and where you can go from here."), "lead"),
            flow(
                self._adder(tr("Add a call"), EventKind.CALL, "phone"),
                self._adder(tr("Add a visit"), EventKind.VISIT, "person"),
                self._adder(tr("Add something else"), EventKind.NOTE, "add"),
                gap=theme.px(10),
            ),
        )
        self._home.add_section(tr("Where you can go"), self._map())
        self._home.add_section(tr("Time limits"), *self._clocks())
        self._happened.show_entries(chronology(self.session.case))
        self._home.add_section(tr("What happened"), self._papers(), self._happened)
        self._happened.show()
        self._stack.setCurrentWidget(self._home)

    def _map(self) -> QWidget:
        stops = path_map(self.session.case, self.tools.law, self.tools.now())
        columns = 3 if self.tools.theme.scale < 1.5 else 1
        return station_map(self.tools.theme, stops, columns, self.tools.go)

    def _clocks(self) -> list[QWidget]:
        cards = [self._clock(item, each) for item, each in enumerate(self._case_clocks(), start=1)]
        nothing = tr("No time limit runs yet. One starts when you hand in a letter.")
        return [*cards, *self._reminding()] if cards else [text(nothing)]

    def _clock(self, item: int, each: CaseClock) -> QWidget:
        card = clock_card(self.tools.theme, each, self._opener(f"clock:{_clock_id(each)}"))
        if each.state is not ClockState.ANSWERED:
            card.add(text(tr("Item {item} in your calendar", item=item), "small"))
        return card

    def _reminding(self) -> tuple[QWidget, ...]:
        """Return what saves the time limits for a calendar, and who can read it there."""
        save = button(
            tr("Save for my calendar"),
            self._taking.save_calendar,
            theme=self.tools.theme,
            icon="clock",
        )
        told = tr(
            "Your calendar will show item numbers only. It will not show your name or your illness."
        )
        return (flow(save), text(told, "hint"))

    def _papers(self) -> QWidget:
        theme = self.tools.theme
        return flow(
            button(
                tr("Save the chronology"), self._taking.save_chronology, theme=theme, icon="save"
            ),
            button(tr("Print"), self._taking.print_chronology, theme=theme, icon="print"),
        )

    def _case_clocks(self) -> tuple[CaseClock, ...]:
        return case_clocks(self.session.case, self.tools.law, self.tools.now())

    def _opener(self, item: str) -> Callable[[], None]:
        return lambda: self.show_item(item)

    def _adder(self, words: str, kind: EventKind, icon: str) -> QWidget:
        return button(words, lambda: self._add(kind), theme=self.tools.theme, icon=icon)

    def _add(self, kind: EventKind) -> None:
        now = self.tools.now()
        call = kind is EventKind.CALL
        at = now.time().replace(second=0, microsecond=0, tzinfo=None)
        event = Event(uuid4().hex, kind, now.date() if call else None, at=at if call else None)
        label = tr("Added to the timeline: {what}", what=names.event(kind))
        if self.edit(label, self.session.case.with_event(event)):
            self._show_event(event)

    def _show_event(self, event: Event) -> None:
        theme = self.tools.theme
        self._form = EventForm(theme, event, self.tools.today)
        self._form.changed.connect(self._save_event)
        self._side.clear()
        self._side.add(
            self._back(),
            text(names.event(event.kind), "title"),
            text(tr("Everything is saved as you type."), "lead"),
            self._form,
            flow(
                button(tr("Done"), self._show_home, role="primary", theme=theme, icon="check"),
                button(tr("Remove"), lambda: self._remove(event), theme=theme, icon="remove"),
                earlier_button(self.tools, "event", event.id),
            ),
        )
        self._stack.setCurrentWidget(self._side)
        self._form.fields["day"].setFocus()

    def _save_event(self) -> None:
        if self._form and self._form.check():
            label = tr("Changed in the timeline: {what}", what=names.event(self._form.value.kind))
            self.edit(label, self._form.into(self.session.case))

    def _remove(self, event: Event) -> None:
        label = tr("Removed from the timeline: {what}", what=names.event(event.kind))
        self._form = None
        if self.edit(label, self.session.case.without_event(event.id)):
            self._show_home()
            self.tools.notices.say(tr("{label}. Undo brings it back.", label=label))

    def _show_proof(self, name: str) -> None:
        each = next((each for each in self._case_clocks() if _clock_id(each) == name), None)
        if each is None:
            self._show_home()
            return
        self._side.clear()
        self._side.add(
            self._back(),
            text(each.rule.title, "title"),
            *proof(self.tools.theme, each, self.tools.go),
        )
        self._stack.setCurrentWidget(self._side)

    def _back(self) -> QWidget:
        return flow(
            button(tr("Back"), self._show_home, role="back", theme=self.tools.theme, icon="back")
        )

    def _open_entry(self, name: str) -> None:
        entry = next((e for e in chronology(self.session.case) if e.id == name), None)
        if entry is None:
            return
        if entry.ref.panel == "timeline":
            self.show_item(entry.ref.item)
        else:
            self.tools.go(entry.ref)


def _clock_id(each: CaseClock) -> str:
    return f"{each.rule.id}:{each.about.item}"
