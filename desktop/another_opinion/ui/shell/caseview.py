"""The view of an open case: rail, header, panels, footer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from another_opinion.domain.case import Case
from another_opinion.domain.places import Place
from another_opinion.errors import KnownError
from another_opinion.i18n import tr
from another_opinion.session.session import Session
from another_opinion.ui.keys import RAIL, put_on
from another_opinion.ui.notices import Notice
from another_opinion.ui.parts.banner import Banner, announce
from another_opinion.ui.parts.keyboard import put_away
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.typing import commit_typing, keep_typing
from another_opinion.ui.shell.concerns import Concerns
from another_opinion.ui.shell.footer import Footer
from another_opinion.ui.shell.header import Header
from another_opinion.ui.shell.panels import panel_specs
from another_opinion.ui.shell.rail import Rail
from another_opinion.ui.shell.sitting import Sitting, bring_back, look
from another_opinion.ui.tools import Tools

SETTLE = 2000  # milliseconds after the last edit
KEEP_NOTE = 5 * 60_000  # milliseconds, a third of the time for which others trust the note


class CaseView(QWidget):
    """Shows one panel at a time; each is made when it is first wanted."""

    def __init__(
        self, session: Session, tools: Tools, lock: Callable[[], object], place: Place
    ) -> None:
        super().__init__()
        self._session, self._tools, self._lock = session, tools, lock
        self._specs = {spec.id: spec for spec in panel_specs()}
        self._panels: dict[str, Panel] = {}
        self._place = place
        rail_specs = tuple(self._specs[name] for name in RAIL)
        self._rail = Rail(tools.theme, rail_specs)
        self._stack = QStackedWidget()
        self._footer = Footer(tools.theme, session, self.undo, self.redo, lock)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.timeout.connect(self._settle)
        self._note = QTimer(self)
        self._note.timeout.connect(self._keep_note)
        self._note.start(KEEP_NOTE)
        self._lay_out()
        self._rail.chosen.connect(lambda panel: self.go(Place(panel)))
        tools.navigator.asked.connect(self.go)
        tools.notices.given.connect(self._notice)
        self._stop_listening = session.on_change(self._changed)
        self._settling.start(SETTLE)
        put_on(self, self._acts())
        self.go(place)

    def _acts(self) -> dict[str, Callable[[], object]]:
        theme = self._tools.theme
        return {
            **{panel: _to(self.go, Place(panel)) for panel in RAIL},
            "all keys": lambda: self.go(Place("help", "keys")),
            "next area": self._next_area,
            "undo": self.undo,
            "redo": self.redo,
            "save": self._already_saved,
            "lock": self._lock,
            "larger": theme.larger,
            "smaller": theme.smaller,
            "normal": lambda: theme.set_scale(1.0),
        }

    @property
    def place(self) -> Place:
        """Where the user is."""
        panel = self._panels[self._place.panel]
        return self._place if panel.here is None else Place(self._place.panel, panel.here)

    def take_keyboard(self) -> None:
        """Put the keyboard where the panel begins that is shown."""
        self._panels[self._place.panel].take_keyboard()

    def sitting(self, change: int) -> Sitting:
        """Take note of where the user is."""
        return look(self.place, self._panels[self._place.panel], change)

    def bring_back(self, sitting: Sitting, change: int) -> None:
        """Put the panel that is shown back as it was."""
        bring_back(sitting, self._panels[self._place.panel], change)

    def commit(self) -> bool:
        """Commit what is typed; say whether all of it is on the disk."""
        problems: list[Notice] = []

        def heard(notice: Notice | None) -> None:
            if notice and notice.problem:
                problems.append(notice)

        self._tools.notices.given.connect(heard)
        commit_typing(self)
        self._tools.notices.given.disconnect(heard)
        return not problems

    def go(self, place: Place) -> None:
        """Show a panel, or one thing in it; what could not be saved stays to be read."""
        saved = self.commit()
        spec = self._specs[place.panel]
        if place.panel not in self._panels:
            panel = spec.make(self._session, self._tools)
            self._panels[place.panel] = panel
            self._stack.addWidget(panel)
        panel, in_rail = self._panels[place.panel], self._rail.has_keyboard
        self._place = place
        if saved:
            self._notice(None)
        self.setFocus()  # else Qt would move the keyboard from what goes to whatever comes next
        self._stack.setCurrentWidget(panel)
        panel.show_item(place.item)
        self._rail.mark(spec.under or spec.id)
        if in_rail:
            self._rail.take_keyboard()
        elif self.focusWidget() is self:
            panel.take_keyboard()

    def undo(self) -> None:
        """Take the last edit back and say which."""
        self._step(self._session.undo, tr("Undid: {label}"))

    def redo(self) -> None:
        """Make the last undone edit again and say which."""
        self._step(self._session.redo, tr("Did again: {label}"))

    def leave(self) -> None:
        """Commit what is typed and let go of the case."""
        commit_typing(self)
        self._settling.stop()
        self._note.stop()
        self._stop_listening()
        self._tools.navigator.asked.disconnect(self.go)
        self._tools.notices.given.disconnect(self._notice)
        for panel in self._panels.values():
            panel.leave()

    def _lay_out(self) -> None:
        header = Header(self._tools.theme, self._session.name, lambda: self.go(Place("urgent")))
        self._notices = QVBoxLayout()
        self._notices.setContentsMargins(0, 0, 0, 0)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(header)
        self._concerns = Concerns(self._tools, self._session)
        beside.addWidget(self._concerns)
        beside.addLayout(self._notices)
        beside.addWidget(self._stack, 1)
        beside.addWidget(self._footer)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._rail)
        layout.addLayout(beside, 1)

    def _changed(self, _before: Case, _after: Case) -> None:
        self._footer.refresh()
        self._settling.start(SETTLE)

    def _settle(self) -> None:
        """Give room back, a little at a time, and make the file complete beside the window."""
        if self._session.tidy():
            self._settling.start(0)
            return

        self._tools.tasks.run(
            self, self._session.settle, lambda _: self._footer.refresh(), lambda _: None
        )

    def _keep_note(self) -> None:
        """Say anew that the file is open here, and hear whether it is open elsewhere, too."""
        self._session.keep_note()
        self._concerns.refresh()

    def _step(self, step: Callable[[], str | None], words: str) -> None:
        commit_typing(self)
        try:
            label = step()
        except KnownError as error:
            self._tools.notices.problem(error)
            return
        self._footer.refresh()
        if label:
            self._tools.notices.say(words.format(label=label))

    def _already_saved(self) -> None:
        commit_typing(self)
        self._tools.notices.say(tr("Already saved. Every change is saved by itself."))

    def _next_area(self) -> None:
        if self._rail.has_keyboard:
            self.take_keyboard()
        else:
            self._rail.take_keyboard()

    def _notice(self, notice: Notice | None) -> None:
        while item := self._notices.takeAt(0):
            if widget := item.widget():
                put_away(widget)
        if notice is None:
            return
        if notice.problem:
            keep_typing(self)
            self._footer.refresh()
        banner = Banner(
            self._tools.theme,
            notice.words,
            problem=notice.problem,
            act=self._way_on(notice),
            closed=self._tools.notices.clear,
        )
        self._notices.addWidget(banner)
        announce(banner, notice.words, urgent=notice.problem)

    def _way_on(self, notice: Notice) -> tuple[str, Callable[[], object]] | None:
        if notice.way_on is None:
            return None
        words, place = notice.way_on
        return words, _to(self.go, place)


def _to(go: Callable[[Place], None], place: Place) -> Callable[[], None]:
    return lambda: go(place)
