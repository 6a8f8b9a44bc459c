"""What was advised, and what worries the patient."""

from __future__ import annotations

from dataclasses import replace

from another_opinion.domain.case import Case
from another_opinion.domain.people import Advice
from another_opinion.i18n import tr
from another_opinion.ui.forms.form import Form
from another_opinion.ui.parts.dates import DateField
from another_opinion.ui.parts.fields import Field, TextField
from another_opinion.ui.theme.theme import Theme


class AdviceForm(Form):
    """The advice in doubt, its day, and the worry in the patient's own words."""

    def __init__(self, theme: Theme, advice: Advice) -> None:
        super().__init__(theme)
        self._what = TextField(
            theme,
            tr("What did the doctor advise?"),
            advice.what,
            tr("A few words, such as: surgery on the lower back"),
            lines=2,
        )
        self._given = DateField(theme, tr("When?"), advice.given, tr("If you remember"))
        self._worry = TextField(
            theme,
            tr("What worries you about it?"),
            advice.worry,
            tr("In your own words. You decide later what goes into a letter."),
            lines=4,
        )
        self.hold(what=self._what, given=self._given, worry=self._worry)

    @property
    def value(self) -> Advice:
        """What the form says."""
        return Advice(self._what.value, self._given.value, self._worry.value)

    def into(self, case: Case) -> Case:
        """Return the case with what the form says."""
        return replace(case, advice=self.value)

    def problems(self) -> list[tuple[Field, str]]:
        """See that the day is one."""
        self._given.check()
        return super().problems()
