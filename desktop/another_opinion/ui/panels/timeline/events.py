"""The form for something that happened."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from another_opinion.domain.case import Case
from another_opinion.domain.events import Event, EventKind
from another_opinion.i18n import tr
from another_opinion.services.path import names
from another_opinion.ui.forms.form import Form
from another_opinion.ui.parts.choices import ChoiceField
from another_opinion.ui.parts.dates import DateField
from another_opinion.ui.parts.fields import LineField, TextField
from another_opinion.ui.parts.times import TimeField
from another_opinion.ui.theme.theme import Theme

_MAY_COME = {EventKind.VISIT, EventKind.NOTE}
_STARTS_A_CLOCK = {EventKind.REFERRAL, EventKind.GRIEVANCE}


class EventForm(Form):
    """What happened, when, with whom."""

    def __init__(self, theme: Theme, event: Event, today: date) -> None:
        super().__init__(theme)
        self._event, self._today = event, today
        self._kind = ChoiceField(
            theme,
            tr("What happened?"),
            [(kind, names.event(kind), "") for kind in EventKind],
            event.kind,
        )
        self._day = DateField(theme, tr("On which day?"), event.day, _which_day(event.kind))
        self._at = TimeField(
            theme, tr("At what time?"), event.at, tr("California time, if you know it")
        )
        self._who = LineField(
            theme, tr("With whom?"), event.who, tr("Name, and badge or reference number")
        )
        self._text = TextField(theme, tr("What was said or done?"), event.text, lines=4)
        self.hold(kind=self._kind, day=self._day, at=self._at, who=self._who, text=self._text)

    @property
    def value(self) -> Event:
        """What the form says."""
        return replace(
            self._event,
            kind=EventKind(self._kind.value),
            day=self._day.value,
            at=self._at.time,
            who=self._who.value,
            text=self._text.value,
        )

    def into(self, case: Case) -> Case:
        """Return the case with what the form says."""
        return case.with_event(self.value)

    def check(self) -> bool:
        """Say whether all of it can be so, and show the fault if not."""
        whole = self._day.check() and self._at.check()
        event = self.value
        if whole and event.day and event.day > self._today and event.kind not in _MAY_COME:
            self._day.show_error(tr("This day has not come yet. Check the month and the year."))
            return False
        return whole


def _which_day(kind: EventKind) -> str:
    if kind in _STARTS_A_CLOCK:
        return tr("The day when the plan got it: the plan's time runs from then")
    return tr("As well as you know")
