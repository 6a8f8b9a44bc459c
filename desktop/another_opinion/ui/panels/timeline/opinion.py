"""What another doctor said, and plain facts on how independent it is."""

from __future__ import annotations

from PySide6.QtCore import Signal

from another_opinion.domain.opinions import Chosen, Opinion, View
from another_opinion.i18n import tr
from another_opinion.services.opinions.tally import view_words
from another_opinion.ui.parts.choices import ChoiceField
from another_opinion.ui.parts.fields import LineField
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.pick import PickField
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import Theme

_KNOWN = {"": None, "yes": True, "no": False}


class OpinionFields(Column):
    """The facts of one opinion; `changed` is sent when the user has altered one."""

    changed = Signal()

    def __init__(self, theme: Theme, opinion: Opinion, first_doctor: str) -> None:
        super().__init__(theme.px(18))
        views = [("", view_words(None), ""), *((view, view_words(view), "") for view in View)]
        self._view = ChoiceField(theme, tr("What does this doctor say?"), views, opinion.view or "")
        self._specialty = LineField(theme, tr("Field of medicine"), opinion.specialty)
        self._group = LineField(theme, tr("Medical group or clinic"), opinion.group)
        self._network = PickField(
            theme, tr("Is the doctor in the plan's network?"), _replies(), _id(opinion.in_network)
        )
        who = first_doctor or tr("the first doctor")
        self._same = PickField(
            theme,
            tr("Does the doctor work in the same group as {name}?", name=who),
            _replies(),
            _id(opinion.same_organization),
            tr("The same medical group, clinic or hospital"),
        )
        self._chosen = PickField(
            theme, tr("Who chose this doctor?"), _choosers(), opinion.chosen or ""
        )
        fields = (self._view, self._specialty, self._group, self._network, self._same, self._chosen)
        self.add(text(tr("The opinion"), "heading"), *fields)
        for line in (self._specialty, self._group):
            line.committed.connect(lambda _: self.changed.emit())
        for pick in (self._view, self._network, self._same, self._chosen):
            pick.chosen.connect(lambda _: self.changed.emit())

    @property
    def value(self) -> Opinion:
        """What the fields say."""
        return Opinion(
            view=View(self._view.value) if self._view.value else None,
            specialty=self._specialty.value,
            group=self._group.value,
            in_network=_KNOWN[self._network.value],
            same_organization=_KNOWN[self._same.value],
            chosen=Chosen(self._chosen.value) if self._chosen.value else None,
        )


def _replies() -> list[tuple[str, str]]:
    return [("", tr("Not known yet")), ("yes", tr("Yes")), ("no", tr("No"))]


def _id(known: bool | None) -> str:
    return next(name for name, value in _KNOWN.items() if value is known)


def _choosers() -> list[tuple[str, str]]:
    return [
        ("", tr("Not noted")),
        (Chosen.PATIENT, tr("The patient or the family")),
        (Chosen.FIRST_DOCTOR, tr("The first doctor")),
        (Chosen.PLAN, tr("The plan or its medical group")),
        (Chosen.OTHER, tr("Somebody else")),
    ]
