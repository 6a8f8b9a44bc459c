"""The form for something that happened."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from another_opinion.domain.case import Case
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.facts import long_date
from another_opinion.domain.opinions import Opinion
from another_opinion.i18n import tr
from another_opinion.services.chronology.links import owners_for
from another_opinion.services.path import names
from another_opinion.services.path.order import MAY_COME, told_before
from another_opinion.ui.forms.form import Form
from another_opinion.ui.panels.timeline.kinds import KindChooser
from another_opinion.ui.panels.timeline.opinion import OpinionFields
from another_opinion.ui.parts.fields import LineField, TextField
from another_opinion.ui.parts.pick import PickField
from another_opinion.ui.parts.times import TimeField
from another_opinion.ui.parts.when import WhenField
from another_opinion.ui.theme.theme import Theme

_STARTS_A_CLOCK = {EventKind.REFERRAL, EventKind.GRIEVANCE, EventKind.RECEIVED}


class EventForm(Form):
    """What happened, when, with whom, and what it belongs to."""

    def __init__(self, theme: Theme, event: Event, case: Case, today: date) -> None:
        super().__init__(theme)
        self._event, self._today = event, today
        self._kind = KindChooser(theme, event.kind)
        self._kind.chosen.connect(lambda _: self._take_kind())
        self.add(self._kind)
        self._day = WhenField(
            theme, tr("On which day?"), event.day, event.roughly, _which_day(event.kind)
        )
        self._at = TimeField(
            theme, tr("At what time?"), event.at, tr("California time, if you know it")
        )
        self._who = LineField(
            theme, tr("With whom?"), event.who, tr("Name, and badge or reference number")
        )
        self._text = TextField(theme, tr("What was said or done?"), event.text, lines=4)
        owners = owners_for(case, event)
        self._about = PickField(
            theme,
            tr("Which request or letter does it belong to?"),
            [("", tr("Not sure: go by the dates")), *owners],
            event.about,
            tr("So that each request keeps its own time limits"),
        )
        self.hold(day=self._day, at=self._at, who=self._who, text=self._text, about=self._about)
        self._about.setVisible(bool(owners))
        self._opinion = OpinionFields(theme, event.opinion or Opinion(), case.doctor.name)
        self._opinion.changed.connect(self.changed)
        self.add(self._opinion)
        self._opinion.setVisible(event.kind is EventKind.OPINION)

    @property
    def value(self) -> Event:
        """What the form says; what cannot be so is left as it was before."""
        typed = self._typed()
        return self._with_earlier_day(typed) if self._is_too_soon(typed) else typed

    def into(self, case: Case) -> Case:
        """Return the case with what the form says."""
        return case.with_event(self.value)

    def check(self) -> bool:
        """Say whether all of it can be so, and show the fault if not."""
        whole = self._day.check() and self._at.check()
        if whole and self._is_too_soon(self._typed()):
            self._day.show_error(tr("This day has not come yet. Check the month and the year."))
            return False
        return whole

    def keep(self, event: Event) -> None:
        """Take what was saved as what stays if something worse is typed."""
        self._event = event

    def compare(self, case: Case) -> None:
        """Say beside the day what it contradicts in the case, if anything."""
        if other := told_before(self.value, case):
            self._day.show_error(
                tr(
                    "This is before “{what}” on {day}. Check both days.",
                    what=names.event(other.kind),
                    day=long_date(other.day) if other.day else "",
                )
            )

    def _typed(self) -> Event:
        opinion = self._kind.kind is EventKind.OPINION
        return replace(
            self._event,
            kind=self._kind.kind,
            day=self._day.value,
            roughly=self._day.roughly,
            at=self._at.time,
            who=self._who.value,
            text=self._text.value,
            about=self._about.value,
            opinion=self._opinion.value if opinion else self._event.opinion,
        )

    def _is_too_soon(self, event: Event) -> bool:
        first = event.day or (event.roughly.first if event.roughly else None)
        return first is not None and first > self._today and event.kind not in MAY_COME

    def _with_earlier_day(self, event: Event) -> Event:
        return replace(event, day=self._event.day, roughly=self._event.roughly)

    def _take_kind(self) -> None:
        self._opinion.setVisible(self._kind.kind is EventKind.OPINION)
        self.changed.emit()


def _which_day(kind: EventKind) -> str:
    if kind in _STARTS_A_CLOCK:
        return tr("The day when the plan got it: the plan's time runs from then")
    return tr("Leave out what you do not know: May 2024, spring 2024 or 2023 will do.")
