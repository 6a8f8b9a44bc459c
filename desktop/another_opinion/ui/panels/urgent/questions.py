"""The two questions that decide whether something cannot wait."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal

from another_opinion.domain.case import Case
from another_opinion.rules.question import Question
from another_opinion.ui.parts.choices import ChoiceField
from another_opinion.ui.parts.page import Column
from another_opinion.ui.tools import Tools

HARM, PAIN = "urgent", "severe_pain"
YES, NO, UNSURE = "yes", "no", "unsure"


class UrgentQuestions(Column):
    """Whether waiting could do harm, as the checklist asks it, and whether there is severe pain.

    `answered` is sent with the question and the choice.
    """

    answered = Signal(str, str)

    def __init__(self, tools: Tools, case: Case) -> None:
        super().__init__(tools.theme.px(20))
        law, name = tools.law, case.patient.name if case.by_caregiver else ""
        asked = [each for each in (law.question(HARM), law.pain) if each]
        self._fields = {
            each.id: ChoiceField(tools.theme, f"{number}. {each.wording(name)}", _choices(each))
            for number, each in enumerate(asked, start=1)
        }
        for question, field in self._fields.items():
            field.chosen.connect(lambda choice, question=question: self._tell(question, choice))
            self.add(field)

    def show_answers(self, answers: Mapping[str, str]) -> None:
        """Show what was answered so far."""
        for question, field in self._fields.items():
            if field.value != answers.get(question, ""):
                field.set_value(answers.get(question, ""))

    def _tell(self, question: str, choice: str) -> None:
        self.answered.emit(question, choice)


def cannot_wait(answers: Mapping[str, str]) -> bool:
    """Say whether an answer leaves it possible that something cannot wait."""
    return any(answers.get(question) in (YES, UNSURE) for question in (HARM, PAIN))


def can_wait(answers: Mapping[str, str]) -> bool:
    """Say whether both answers say that there is time."""
    return all(answers.get(question) == NO for question in (HARM, PAIN))


def _choices(question: Question) -> list[tuple[str, str, str]]:
    return [(each.id, each.label, each.hint) for each in question.choices]
