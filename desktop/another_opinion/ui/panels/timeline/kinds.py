"""What happened, chosen in two steps: of which sort, and what."""

from __future__ import annotations

from PySide6.QtCore import Signal

from another_opinion.domain.events import EventKind
from another_opinion.i18n import tr
from another_opinion.services.path import names
from another_opinion.ui.parts.choices import ChoiceField
from another_opinion.ui.parts.keyboard import put_away
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.pick import PickField
from another_opinion.ui.theme.theme import Theme

SORTS: dict[str, tuple[EventKind, ...]] = {
    "talk": (EventKind.CALL, EventKind.VISIT, EventKind.NOTE),
    "opinion": (EventKind.OPINION, EventKind.REPORT),
    "request": (
        EventKind.ASKED,
        EventKind.RECEIVED,
        EventKind.OUTSIDE_ASKED,
        EventKind.OUTSIDE_RECEIVED,
        EventKind.REFERRAL,
        EventKind.INFORMATION_ASKED,
        EventKind.INFORMATION_SENT,
        EventKind.APPOINTMENT_ASKED,
        EventKind.PRIMARY_CARE_ASKED,
        EventKind.URGENT_CARE_ASKED,
    ),
    "answer": (
        EventKind.GRANTED,
        EventKind.DENIED,
        EventKind.DENIED_EXPERIMENTAL,
        EventKind.DECIDED,
        EventKind.SILENCE,
        EventKind.APPOINTMENT_OFFERED,
    ),
    "grievance": (
        EventKind.GRIEVANCE_SENT,
        EventKind.GRIEVANCE,
        EventKind.GRIEVANCE_ACKNOWLEDGED,
        EventKind.GRIEVANCE_ANSWER,
        EventKind.APPEAL_SENT,
        EventKind.APPEAL,
        EventKind.APPEAL_ANSWER,
    ),
    "review": (
        EventKind.COMPLAINT,
        EventKind.COMPLAINT_ACKNOWLEDGED,
        EventKind.COMPLAINT_ANSWER,
        EventKind.IMR_REQUEST,
        EventKind.IMR_ACKNOWLEDGED,
        EventKind.IMR_ACCEPTED,
        EventKind.IMR_FILE,
        EventKind.IMR_FILE_COMPLETE,
        EventKind.IMR_DECISION,
        EventKind.IMR_FAVORABLE,
        EventKind.EXTERNAL_REVIEW,
        EventKind.EXTERNAL_DECISION,
    ),
    "money": (
        EventKind.CLAIM,
        EventKind.PAYMENT_APPEAL,
        EventKind.PAID,
        EventKind.REPAID,
    ),
    "records": (
        EventKind.RECORDS_REQUEST,
        EventKind.SUMMARY_REQUEST,
        EventKind.RECORDS,
        EventKind.PRIVACY_REQUEST,
        EventKind.PRIVACY_LETTER,
        EventKind.PRIVACY_KEPT,
    ),
}


class KindChooser(Column):
    """A sort, picked from a short list, and its kinds under it; `chosen` is sent with one."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, kind: EventKind) -> None:
        super().__init__(theme.px(14))
        self._theme, self._kind = theme, kind
        sort = next(name for name, kinds in SORTS.items() if kind in kinds)
        self._sort = PickField(theme, tr("What is it about?"), _sorts(), sort)
        self._sort.chosen.connect(self._show_kinds)
        self._choices: ChoiceField | None = None
        self.add(self._sort)
        self._show_kinds(sort)

    @property
    def kind(self) -> EventKind:
        """What happened; as long as nothing else is chosen, what it was before."""
        return self._kind

    def _show_kinds(self, sort: str) -> None:
        if self._choices:
            put_away(self._choices)
        kinds = [(kind.value, names.event(kind), "") for kind in SORTS[sort]]
        self._choices = ChoiceField(self._theme, tr("What happened?"), kinds, self._kind)
        self._choices.chosen.connect(self._take)
        self.add(self._choices)

    def _take(self, kind: str) -> None:
        self._kind = EventKind(kind)
        self.chosen.emit(kind)


def _sorts() -> list[tuple[str, str]]:
    return [
        ("talk", tr("A call, a visit or a note")),
        ("opinion", tr("Another doctor's opinion")),
        ("request", tr("A request or a referral")),
        ("answer", tr("An answer of the plan, or silence")),
        ("grievance", tr("A grievance or an appeal")),
        ("review", tr("The state, a review or another office")),
        ("money", tr("Bills and money")),
        ("records", tr("Medical records and private letters")),
    ]
