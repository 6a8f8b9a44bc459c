"""Who is typing."""

from __future__ import annotations

from dataclasses import replace

from another_opinion.domain.case import Case
from another_opinion.domain.people import Role, Writer
from another_opinion.i18n import tr
from another_opinion.ui.forms.form import Form
from another_opinion.ui.parts.choices import ChoiceField
from another_opinion.ui.parts.fields import Field, LineField
from another_opinion.ui.theme.theme import Theme

_AUTHORITY = {"yes": True, "no": False, "unsure": None}


class WriterForm(Form):
    """The patient, or someone who cares for them."""

    def __init__(self, theme: Theme, writer: Writer, *, answered: bool = True) -> None:
        super().__init__(theme)
        self._role = ChoiceField(
            theme,
            tr("Who is typing?"),
            [
                (Role.PATIENT, tr("I am the patient"), ""),
                (
                    Role.CAREGIVER,
                    tr("I help the patient"),
                    tr("For example a daughter, a husband, a friend"),
                ),
            ],
            writer.role if answered else "",
        )
        self._name = LineField(theme, tr("Your name"), writer.name)
        self._relation = LineField(
            theme, tr("You are the patient's …"), writer.relation, tr("For example: daughter")
        )
        authority = next(key for key, value in _AUTHORITY.items() if value is writer.authority)
        self._authority = ChoiceField(
            theme,
            tr("Does the plan have a paper that lets you speak for the patient?"),
            [
                ("yes", tr("Yes"), tr("For example a signed form, or a power of attorney")),
                ("no", tr("No"), tr("You can still write. The patient then signs the letter.")),
                ("unsure", tr("I am not sure"), ""),
            ],
            authority if writer.role is Role.CAREGIVER else "",
        )
        self.hold(
            role=self._role, name=self._name, relation=self._relation, authority=self._authority
        )
        self._role.chosen.connect(lambda _: self._adapt())
        self._adapt()

    @property
    def value(self) -> Writer:
        """What the form says."""
        if self._role.value != Role.CAREGIVER:
            return Writer()
        return Writer(
            Role.CAREGIVER,
            self._name.value,
            self._relation.value,
            _AUTHORITY.get(self._authority.value),
        )

    def into(self, case: Case) -> Case:
        """Return the case with what the form says."""
        return replace(case, writer=self.value)

    def problems(self) -> list[tuple[Field, str]]:
        """Ask for the role, and for the helper's name and relation."""
        self.require("role", tr("Choose who is typing."))
        if self._role.value == Role.CAREGIVER:
            self.require("name", tr("Type your name."))
            self.require("relation", tr("Type what you are to the patient."))
        return super().problems()

    def _adapt(self) -> None:
        helping = self._role.value == Role.CAREGIVER
        for field in (self._name, self._relation, self._authority):
            field.setVisible(helping)
            if not helping:
                field.show_error("")
