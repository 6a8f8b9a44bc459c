"""The screen on which the answers are checked."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from another_opinion.i18n import tr, trn
from another_opinion.rules.question import Question
from another_opinion.rules.rule import Finding
from another_opinion.ui.panels.checklist import places
from another_opinion.ui.panels.checklist.outcome import Outcome
from another_opinion.ui.panels.checklist.verdicts import verdict_words
from another_opinion.ui.panels.checklist.ways import way, way_back, way_on
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column, Page
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import LARGE
from another_opinion.ui.tools import Tools


class AnswersScreen(Page):
    """Every answer with a way to change it, and what the last change altered."""

    def __init__(self, tools: Tools, outcome: Outcome, before: Outcome | None) -> None:
        super().__init__(tools.theme)
        self._tools, self._outcome = tools, outcome
        self.add(
            flow(way_back(tools, places.HOME)),
            text(tr("Check your answers"), "title"),
            text(tr("Change what is not right. The other answers stay."), "lead"),
        )
        if before:
            self.add(self._changes(before))
        for topic, questions in groupby(outcome.questions, lambda each: each.topic):
            self.add(self._topic(topic, tuple(questions)))
        self.add(flow(self._onward()))

    def _changes(self, before: Outcome) -> Card:
        changed = self._outcome.changed_since(before)
        heading = trn(
            "Your change altered {count} result",
            "Your change altered {count} results",
            len(changed),
        )
        card = Card(self._tools.theme, text(heading, "subheading"), tone="accent")
        regulator = self._outcome.regulator
        if regulator != before.regulator:
            card.add(text(tr("Who watches over the plan now: {name}", name=regulator.name)))
        else:
            card.add(*(text(_change(finding)) for finding in changed))
        return card

    def _topic(self, topic: str, questions: tuple[Question, ...]) -> Card:
        card = Card(self._tools.theme, text(_heading(topic), "subheading"), gap=14)
        card.add(*(self._line(question) for question in questions))
        return card

    def _line(self, question: Question) -> QWidget:
        asked = self._outcome.ask(question)
        said = question.label(self._outcome.answers.get(question.id, ""))
        words, place = tr("Change this answer"), places.change(question)
        if not said:
            said, words, place = (
                tr("○ Not answered yet"),
                tr("Answer this question"),
                places.ask(question),
            )
        act = way(self._tools, words, place)
        act.setAccessibleName(f"{words}: {asked}")
        both = Column(self._tools.theme.px(2))
        both.add(text(asked), text(said, "label"))
        line = QWidget()
        large = self._tools.theme.scale >= LARGE
        layout = QVBoxLayout(line) if large else QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._tools.theme.px(6 if large else 16))
        layout.addWidget(both, 1)
        layout.addWidget(act)
        return line

    def _onward(self) -> QWidget:
        missing = self._outcome.unanswered
        words = tr("Answer the next question") if missing else tr("See the result")
        place = places.ask(missing[0]) if missing else places.RESULT
        return way_on(self._tools, words, place)


def _change(finding: Finding) -> str:
    return f"{verdict_words(finding.verdict)}: {finding.rule.title}"


def _heading(topic: str) -> str:
    return {
        "plan": tr("The plan"),
        "urgency": tr("How urgent it is"),
        "reasons": tr("The reasons"),
        "doctor": tr("The doctors"),
    }[topic]
