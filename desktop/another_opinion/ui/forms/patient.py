"""The patient."""

from __future__ import annotations

from dataclasses import replace

from another_opinion.domain.case import Case
from another_opinion.domain.people import Patient
from another_opinion.i18n import tr
from another_opinion.ui.forms.form import Form
from another_opinion.ui.parts.dates import DateField
from another_opinion.ui.parts.fields import Field, LineField, TextField
from another_opinion.ui.theme.theme import Theme


class PatientForm(Form):
    """Name, birth date, address and phone of the patient."""

    def __init__(self, theme: Theme, patient: Patient, *, helping: bool) -> None:
        super().__init__(theme)
        whose = tr("The patient's name") if helping else tr("Your name")
        self._name = LineField(
            theme, whose, patient.name, tr("In full, as it stands on the plan's card")
        )
        self._born = DateField(
            theme, tr("Date of birth"), patient.born, tr("The plan uses it to find the member")
        )
        self._address = TextField(
            theme,
            tr("Mailing address"),
            patient.address,
            tr("Street, city, state and ZIP, as on an envelope"),
            lines=2,
        )
        self._phone = LineField(theme, tr("Phone"), patient.phone, characters=20)
        self.hold(name=self._name, born=self._born, address=self._address, phone=self._phone)

    @property
    def value(self) -> Patient:
        """What the form says."""
        return Patient(self._name.value, self._born.value, self._address.value, self._phone.value)

    def into(self, case: Case) -> Case:
        """Return the case with what the form says."""
        return replace(case, patient=self.value)

    def problems(self) -> list[tuple[Field, str]]:
        """Ask for the name; the rest can wait until a letter needs it."""
        self.require("name", tr("Type the patient's name."))
        self._born.check()
        return super().problems()
