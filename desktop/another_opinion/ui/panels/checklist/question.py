"""The screen of one question."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.rules.question import UNSURE, Question
from another_opinion.services.path.starts import is_urgent
from another_opinion.ui.panels.checklist import places
from another_opinion.ui.panels.checklist.outcome import Outcome
from another_opinion.ui.panels.checklist.quotation import quotation
from another_opinion.ui.panels.checklist.ways import way, way_back
from another_opinion.ui.parts.banner import announce
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.choices import ChoiceField
from another_opinion.ui.parts.columns import Columns
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column, Page
from another_opinion.ui.parts.text import text
from another_opinion.ui.tools import Tools


class QuestionScreen(Page):
    """One question, why it is asked, and the law behind it; `chosen` is sent with a choice."""

    chosen = Signal(str)

    def __init__(
        self, tools: Tools, outcome: Outcome, question: Question, *, changing: bool
    ) -> None:
        super().__init__(tools.theme, wide=True)
        self._tools, self._outcome = tools, outcome
        self.question, self._changing = question, changing
        self._field = self._make_field()
        self._settle = self._make_settle()
        self._urgent = self._make_urgent()
        self.add(Columns(tools.theme, self._asked(), self._law(), shares=(3, 2)))
        self.show_outcome(outcome)
        self.begin_with(self._field.setFocus)

    def show_outcome(self, outcome: Outcome) -> None:
        """Show the answer as it is now, without touching the keyboard."""
        self._outcome = outcome
        answer = outcome.answers.get(self.question.id, "")
        self._field.set_value(answer)
        self._settle.setVisible(answer == UNSURE)
        self._urgent.setVisible(self.question.topic == "urgency" and is_urgent(outcome.case))

    def _make_field(self) -> ChoiceField:
        question = self.question
        choices = [(each.id, each.label, each.hint) for each in question.choices]
        asked = self._outcome.ask(question)
        field = ChoiceField(self._tools.theme, asked, choices)
        field.label.hide()  # the title of the screen says it
        field.chosen.connect(self._choose)
        return field

    def _make_settle(self) -> Card:
        theme = self._tools.theme
        return Card(theme, text(tr("What would settle it"), "label"), text(self.question.settle))

    def _make_urgent(self) -> Card:
        tools = self._tools
        act = way(tools, tr("What to do now"), Place("urgent"), role="urgent", icon="urgent")
        return Card(
            tools.theme,
            text(tr("If there is danger now, call 911."), "label"),
            text(tr("If waiting could do harm, there are steps for today.")),
            flow(act),
            tone="alarm",
        )

    def _asked(self) -> Column:
        theme = self._tools.theme
        column = Column(theme.px(16))
        column.add(
            flow(way_back(self._tools, self._previous())),
            text(self._position(), "small"),
            text(self._outcome.ask(self.question), "title"),
            text(self._outcome.why(self.question), "lead"),
            self._field,
            self._settle,
            self._urgent,
            flow(
                button(tr("Continue"), self._continue, role="primary", theme=theme, icon="next"),
            ),
        )
        return column

    def _law(self) -> QWidget:
        rules = (self._outcome.law.rule(name) for name in self.question.cites)
        card = Card(self._tools.theme, text(tr("The words of the law"), "subheading"))
        for rule in rules:
            if rule:
                card.add(*quotation(self._tools, rule))
        return card

    def _position(self) -> str:
        if self._changing:
            return tr("Change one answer. The others stay.")
        number = self._outcome.questions.index(self.question) + 1
        return tr("Question {n} of {all}", n=number, all=len(self._outcome.questions))

    def _choose(self, choice: str) -> None:
        self._field.show_error("")
        self.chosen.emit(choice)
        if choice == UNSURE:
            announce(self, f"{tr('What would settle it')}: {self.question.settle}")

    def _continue(self) -> None:
        if self._field.value:
            self._tools.go(self._next())
            return
        sentence = tr("Choose one line. “I am not sure” is fine too.")
        self._field.show_error(sentence)
        self._field.setFocus()
        announce(self._field, sentence, urgent=True)

    def _next(self) -> Place:
        return places.ANSWERS if self._changing else self._beside(1, places.ANSWERS)

    def _previous(self) -> Place:
        return places.ANSWERS if self._changing else self._beside(-1, places.HOME)

    def _beside(self, step: int, otherwise: Place) -> Place:
        """Return the question that comes `step` further, or another place at either end."""
        questions = self._outcome.questions
        place = questions.index(self.question) + step
        return places.ask(questions[place]) if 0 <= place < len(questions) else otherwise
