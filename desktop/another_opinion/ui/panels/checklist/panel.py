"""The checklist."""

from __future__ import annotations

from another_opinion.domain.collections import found
from another_opinion.i18n import tr
from another_opinion.rules.question import Question
from another_opinion.session.session import Session
from another_opinion.ui.panels.checklist.answers import AnswersScreen
from another_opinion.ui.panels.checklist.home import HomeScreen
from another_opinion.ui.panels.checklist.outcome import Outcome
from another_opinion.ui.panels.checklist.places import ANSWERS, CHANGE, HOME, RESULT
from another_opinion.ui.panels.checklist.question import QuestionScreen
from another_opinion.ui.panels.checklist.result import ResultScreen
from another_opinion.ui.parts.keyboard import put_away
from another_opinion.ui.parts.page import Page
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.tools import Tools


class ChecklistPanel(Panel):
    """One screen at a time: the parts, a question, the answers, or the result.

    The way from screen to screen goes through `tools.go`, so that the window knows where the
    user is when it is built anew for another text size.
    """

    def __init__(self, session: Session, tools: Tools) -> None:
        super().__init__(session, tools)
        self._item = HOME.item
        self._screen: Page | None = None
        self._before: Outcome | None = None

    @property
    def here(self) -> str:
        """The screen that is shown."""
        return self._item

    def refresh(self) -> None:
        """Show the answers as they are now."""
        outcome = self._outcome()
        screen = self._screen
        if isinstance(screen, QuestionScreen) and screen.question in outcome.questions:
            screen.show_outcome(outcome)
        else:
            place = screen.verticalScrollBar().value() if screen else 0
            self._show(self._item).go_back_to(place)

    def show_item(self, item: str) -> None:
        """Open a question by its id, ``answers`` or ``result``; otherwise the parts.

        Who comes back from elsewhere finds the result as it was left.
        """
        if self.comes_back() and item == HOME.item and self._item == RESULT.item:
            return
        if item.startswith(CHANGE):
            self._before = self._outcome()
        elif item != ANSWERS.item:
            self._before = None
        self._show(item).take_keyboard()

    def _show(self, item: str) -> Page:
        self._item = item
        if self._screen:
            put_away(self._screen)
        self._screen = self._make(item)
        self._layout.addWidget(self._screen)
        self._screen.show()
        return self._screen

    def _make(self, item: str) -> Page:
        outcome = self._outcome()
        if item == ANSWERS.item:
            return AnswersScreen(self.tools, outcome, self._before)
        if item == RESULT.item:
            return ResultScreen(self.tools, outcome)
        question = found(outcome.questions, item.removeprefix(CHANGE))
        if question is None:
            return HomeScreen(self.tools, outcome)
        screen = QuestionScreen(self.tools, outcome, question, changing=item.startswith(CHANGE))
        screen.chosen.connect(lambda choice: self._answer(question, choice))
        return screen

    def _answer(self, question: Question, choice: str) -> None:
        label = tr("Answered: {question}", question=self._outcome().ask(question))
        if not self.edit(label, self.session.case.with_answer(question.id, choice)):
            self.refresh()

    def _outcome(self) -> Outcome:
        return Outcome.of(self.session.case, self.tools.law)
