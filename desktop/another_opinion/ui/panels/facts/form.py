"""The form for one fact."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from another_opinion.domain.case import Case
from another_opinion.domain.proof import Account, Fact
from another_opinion.i18n import tr
from another_opinion.services.chronology.links import what_is
from another_opinion.ui.forms.form import Form
from another_opinion.ui.parts.choices import ChoiceField
from another_opinion.ui.parts.fields import LineField, TextField
from another_opinion.ui.parts.pick import PickField
from another_opinion.ui.parts.when import WhenField
from another_opinion.ui.theme.theme import Theme


class FactForm(Form):
    """The sentence, when it was so, who says so, and what it belongs to."""

    def __init__(self, theme: Theme, fact: Fact, case: Case, today: date) -> None:
        super().__init__(theme)
        self._fact, self._today = fact, today
        self._text = TextField(
            theme,
            tr("The fact, in one sentence"),
            fact.text,
            tr("Say what happened, without a judgment about people. A letter prints it like this."),
        )
        self._day = WhenField(
            theme,
            tr("When?"),
            fact.day,
            fact.roughly,
            tr("You can leave it empty. May 2024, spring 2024 or 2023 will do."),
        )
        self._account = ChoiceField(
            theme,
            tr("Who says so?"),
            [
                (Account.OWN, tr("You"), tr("You saw it or heard it yourself")),
                (
                    Account.OTHERS,
                    tr("Someone else, or a paper"),
                    tr("A doctor, the plan, a record"),
                ),
            ],
            fact.account,
        )
        self._who = LineField(theme, tr("Who is that?"), fact.who)
        events = [("", tr("To nothing in the timeline"))]
        events += [(each.id, what_is(case, each.id)) for each in case.events]
        self._about = PickField(theme, tr("Which event does it belong to?"), events, fact.about)
        self.hold(
            text=self._text,
            day=self._day,
            account=self._account,
            who=self._who,
            about=self._about,
        )
        self._account.chosen.connect(lambda _: self._adapt())
        self._about.setVisible(bool(case.events))
        self._adapt()

    def into(self, case: Case) -> Case:
        """Return the case with what the form says; its sources stay as they are there."""
        fact = case.fact(self._fact.id) or self._fact
        day, roughly = self._day.value, self._day.roughly
        if self._is_too_soon():
            day, roughly = fact.day, fact.roughly
        return case.with_fact(
            replace(
                fact,
                text=self._text.value,
                day=day,
                roughly=roughly,
                account=Account(self._account.value),
                who=self._who.value,
                about=self._about.value,
            )
        )

    def check(self) -> bool:
        """Say whether all of it can be so, and show the fault if not."""
        whole = self._day.check()
        if whole and self._is_too_soon():
            self._day.show_error(tr("This day has not come yet. Check the month and the year."))
            return False
        return whole

    def _is_too_soon(self) -> bool:
        roughly = self._day.roughly
        first = self._day.value or (roughly.first if roughly else None)
        return first is not None and first > self._today

    def _adapt(self) -> None:
        self._who.setVisible(self._account.value == Account.OTHERS)
