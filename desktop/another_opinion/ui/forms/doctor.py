"""The doctor whose advice is in doubt."""

from __future__ import annotations

from dataclasses import replace

from another_opinion.domain.case import Case
from another_opinion.domain.people import Doctor
from another_opinion.i18n import tr
from another_opinion.ui.forms.form import Form
from another_opinion.ui.parts.fields import LineField
from another_opinion.ui.theme.theme import Theme


class DoctorForm(Form):
    """Name, specialty and medical group of the doctor."""

    def __init__(self, theme: Theme, doctor: Doctor) -> None:
        super().__init__(theme)
        self._name = LineField(
            theme, tr("Name of the doctor"), doctor.name, tr("For example: Dr. Lena Okafor")
        )
        self._specialty = LineField(
            theme, tr("Specialty"), doctor.specialty, tr("For example: orthopedic surgery")
        )
        self._group = LineField(
            theme,
            tr("Medical group or clinic"),
            doctor.group,
            tr("If you know it"),
        )
        self.hold(name=self._name, specialty=self._specialty, group=self._group)

    @property
    def value(self) -> Doctor:
        """What the form says."""
        return Doctor(self._name.value, self._specialty.value, self._group.value)

    def into(self, case: Case) -> Case:
        """Return the case with what the form says."""
        return replace(case, doctor=self.value)
