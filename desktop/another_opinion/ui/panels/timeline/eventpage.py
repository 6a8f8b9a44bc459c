"""The page of one thing that happened, with what belongs to it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from another_opinion.domain.case import Case
from another_opinion.domain.events import Event
from another_opinion.domain.letters import CALL_CONFIRMATION
from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.services.chronology.links import papers_of
from another_opinion.services.letters.history import newest_call
from another_opinion.services.path import names
from another_opinion.ui.panels.timeline.events import EventForm
from another_opinion.ui.parts.belonging import belonging_to, ways_to
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.earlier import earlier_button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.text import text


class EventPage(Column):
    """A form that saves itself, and buttons to what belongs together.

    `done` is sent when the user has finished, `removed` when the event is gone.
    """

    done = Signal()
    removed = Signal()

    def __init__(self, panel: Panel, event: Event) -> None:
        super().__init__(panel.tools.theme.px(16))
        self._panel, self.told = panel, event
        case, theme = panel.session.case, panel.tools.theme
        self.form = EventForm(theme, event, case, panel.tools.today)
        self.form.changed.connect(self._save)
        self.add(
            text(names.event(event.kind), "title"),
            text(tr("Everything is saved as you type."), "lead"),
            self.form,
            *self._links(case),
            *self._confirming(case),
            flow(
                button(
                    tr("Close this entry"), self.finish, role="primary", theme=theme, icon="check"
                ),
                button(tr("Remove this entry"), self._remove, theme=theme, icon="remove"),
                earlier_button(panel.tools, "event", event.id),
            ),
        )
        self.form.compare(case)

    def finish(self) -> None:
        """Leave, unless something was typed that cannot be so."""
        if self.form.check():
            self.done.emit()
        else:
            self.form.fields["day"].setFocus()

    def _save(self) -> None:
        whole = self.form.check()
        event = self.form.value
        label = tr("Changed in the timeline: {what}", what=names.event(event.kind))
        if self._panel.edit(label, self.form.into(self._panel.session.case)):
            self.form.keep(event)
            if whole:
                self.form.compare(self._panel.session.case)

    def _remove(self) -> None:
        label = tr("Removed from the timeline: {what}", what=names.event(self.told.kind))
        if self._panel.edit(label, self._panel.session.case.without_event(self.told.id)):
            self.removed.emit()
            self._panel.tools.notices.say(tr("{label}. Undo brings it back.", label=label))

    def _confirming(self, case: Case) -> Iterator[QWidget]:
        """Give the way to a letter that puts the newest call on paper."""
        if newest_call(case) != self.told:
            return
        tools, place = self._panel.tools, Place("letters", f"new:{CALL_CONFIRMATION}")
        words = tr("Put this call on paper for the plan")
        yield flow(button(words, lambda: tools.go(place), theme=tools.theme, icon="letters"))

    def _links(self, case: Case) -> Iterator[QWidget]:
        """Give ways to what this belongs to, and to what belongs to this."""
        owner = (self.told.about,) if self.told.about else ()
        yield text(tr("What belongs to it"), "heading")
        if not papers_of(case, self.told.id):
            yield text(tr("No paper yet. Open a paper in Documents and choose this as its owner."))
        ids = (*owner, *belonging_to(case, self.told.id))
        yield from ways_to(self._panel.tools, case, ids)
