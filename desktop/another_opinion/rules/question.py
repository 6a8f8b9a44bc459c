"""Questions of the checklist."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from another_opinion.domain.case import Case
from another_opinion.domain.people import PlanKind

UNSURE = "unsure"
PLAN_KIND = "plan_kind"

# Kinds of plan that only some regulators can have.
REGULATORS_OF = {
    PlanKind.MEDICARE_ADVANTAGE: ("medicare_advantage",),
    PlanKind.MEDI_CAL: ("medi_cal", "dmhc"),
}

Answers = Mapping[str, str]
"""Choices by question; a missing question has not been answered."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One possible answer."""

    id: str
    label: str
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question: a fact that the patient knows, never a conclusion of law.

    `ask_for` asks a caregiver and holds ``{name}`` for the patient's name, as does `why_for`
    where `why` speaks to the patient. `settle` says what would settle "I am not sure". A
    question is asked only if the answers named in `asked_when` leave room for it; otherwise
    `otherwise` is its answer. `cites` names the rules that it bears on.
    """

    id: str
    topic: str
    cites: tuple[str, ...]
    ask: str
    ask_for: str
    why: str
    settle: str
    choices: tuple[Choice, ...]
    why_for: str = ""
    asked_when: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    otherwise: str = ""

    def is_asked(self, answers: Answers) -> bool:
        """Say whether the question matters, given the answers to those before it."""
        return all(
            answers.get(other, UNSURE) in (UNSURE, *accepted)
            for other, accepted in self.asked_when.items()
        )

    def wording(self, patient: str = "") -> str:
        """Return the question for the patient, or for a caregiver of the named patient."""
        return self.ask_for.format(name=patient) if patient else self.ask

    def reason(self, patient: str = "") -> str:
        """Return why this is asked, to the patient or to a caregiver of the named patient."""
        return self.why_for.format(name=patient) if patient and self.why_for else self.why

    def label(self, choice: str) -> str:
        """Return the label of a choice; nothing if there is none of that id."""
        return next((each.label for each in self.choices if each.id == choice), "")


def answers_of(case: Case) -> Answers:
    """Return what the case tells the law: the checklist, and the kind of plan."""
    kind = case.plan.kind
    known = UNSURE if kind is PlanKind.NOT_SURE else kind.value
    return {**case.choices, PLAN_KIND: known}
