"""The health plan."""

from __future__ import annotations

from dataclasses import replace

from another_opinion.domain.case import Case
from another_opinion.domain.people import Plan, PlanKind
from another_opinion.i18n import tr
from another_opinion.ui.forms.form import Form
from another_opinion.ui.parts.choices import ChoiceField
from another_opinion.ui.parts.fields import Field, LineField, TextField
from another_opinion.ui.theme.theme import Theme


class PlanForm(Form):
    """What the plan's card shows."""

    def __init__(self, theme: Theme, plan: Plan) -> None:
        super().__init__(theme)
        self._name = LineField(
            theme, tr("Name of the plan"), plan.name, tr("As it stands on the card")
        )
        self._number = LineField(
            theme, tr("Member number"), plan.member_number, tr("Also called ID"), characters=24
        )
        self._phone = LineField(
            theme,
            tr("Member Services phone"),
            plan.phone,
            tr("The number on the back of the card"),
            characters=20,
        )
        self._address = TextField(
            theme,
            tr("Address of Member Services"),
            plan.address,
            tr("If you know it. You can hand a letter in without it."),
            lines=2,
        )
        self._kind = ChoiceField(
            theme,
            tr("What kind of plan does the card name?"),
            [
                (PlanKind.HMO, tr("HMO"), ""),
                (PlanKind.PPO, tr("PPO"), ""),
                (PlanKind.EPO, tr("EPO"), ""),
                (PlanKind.POS, tr("POS"), ""),
                (PlanKind.MEDICARE_ADVANTAGE, tr("Medicare Advantage"), ""),
                (PlanKind.MEDI_CAL, tr("Medi-Cal"), ""),
                (PlanKind.OTHER, tr("Another kind"), ""),
                (PlanKind.NOT_SURE, tr("I am not sure"), ""),
            ],
            plan.kind,
        )
        self.hold(
            name=self._name,
            member_number=self._number,
            phone=self._phone,
            address=self._address,
            kind=self._kind,
        )

    @property
    def value(self) -> Plan:
        """What the form says."""
        return Plan(
            self._name.value,
            self._number.value,
            PlanKind(self._kind.value),
            self._phone.value,
            self._address.value,
        )

    def into(self, case: Case) -> Case:
        """Return the case with what the form says."""
        return replace(case, plan=self.value)

    def problems(self) -> list[tuple[Field, str]]:
        """Ask for the name of the plan."""
        self.require("name", tr("Type the name of the plan."))
        return super().problems()
