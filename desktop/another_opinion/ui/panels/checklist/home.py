"""The first screen of the checklist: its two parts, and how far each is."""

from __future__ import annotations

from enum import Enum

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from another_opinion.domain.case import Case
from another_opinion.domain.facts import facts
from another_opinion.i18n import tr, trn
from another_opinion.ui.panels.checklist import places
from another_opinion.ui.panels.checklist.outcome import Outcome
from another_opinion.ui.panels.checklist.summary import summary
from another_opinion.ui.panels.checklist.ways import way, way_on
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Page
from another_opinion.ui.parts.text import chip, text
from another_opinion.ui.tools import Tools


class Progress(Enum):
    """How far a part of the checklist is."""

    DONE = "done"
    BEGUN = "begun"
    TO_DO = "to do"


class HomeScreen(Page):
    """The case's facts, and the questions about the law."""

    def __init__(self, tools: Tools, outcome: Outcome) -> None:
        super().__init__(tools.theme)
        self._tools, self._outcome = tools, outcome
        self.add(
            text(tr("Checklist"), "title"),
            text(tr("Two parts. You can stop at any time and come back."), "lead"),
            self._about(),
            self._law(),
        )

    def _about(self) -> Card:
        missing = missing_facts(self._outcome.case)
        progress = Progress.BEGUN if missing else Progress.DONE
        words = tr("Letters take names and numbers from here.")
        if missing:
            words = tr("Still missing: {facts}.", facts=", ".join(missing))
        act = way(self._tools, tr("Open the facts"), places.ABOUT)
        act.setAccessibleName(tr("Open the facts: About the case"))
        return self._part(tr("1. About the case"), progress, text(words), act)

    def _law(self) -> Card:
        return self._part(
            tr("2. What the law gives you"), self._progress(), text(self._summary()), *self._ways()
        )

    def _part(self, title: str, progress: Progress, words: QWidget, *acts: QWidget) -> Card:
        theme = self._tools.theme
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(text(title, "heading"), 1)
        layout.addWidget(_status(progress))
        return Card(theme, line, words, flow(*acts, gap=theme.px(10)))

    def _progress(self) -> Progress:
        if not self._outcome.unanswered:
            return Progress.DONE
        return Progress.BEGUN if self._outcome.case.answers else Progress.TO_DO

    def _summary(self) -> str:
        total = len(self._outcome.questions)
        match self._progress():
            case Progress.TO_DO:
                return tr(
                    "{count} questions, one at a time. It takes 5 to 10 minutes.", count=total
                )
            case Progress.BEGUN:
                left = len(self._outcome.unanswered)
                return trn("{count} question is left.", "{count} questions are left.", left)
            case Progress.DONE:
                return summary(self._outcome)

    def _ways(self) -> tuple[QWidget, ...]:
        check = way(self._tools, tr("Check your answers"), places.ANSWERS)
        match self._progress():
            case Progress.TO_DO:
                return (
                    way_on(
                        self._tools,
                        tr("Start the questions"),
                        places.ask(self._outcome.questions[0]),
                    ),
                )
            case Progress.BEGUN:
                first = self._outcome.unanswered[0]
                return (
                    way_on(self._tools, tr("Go on with the questions"), places.ask(first)),
                    check,
                )
            case Progress.DONE:
                return (way_on(self._tools, tr("See the result"), places.RESULT), check)


def missing_facts(case: Case) -> tuple[str, ...]:
    """Return what a letter needs and the case does not tell yet."""
    needed = {
        "patient.name": tr("the patient's name"),
        "plan.name": tr("the name of the plan"),
        "plan.member_number": tr("the member number"),
        "doctor.name": tr("the doctor's name"),
        "advice.what": tr("what the doctor advised"),
    }
    known = facts(case)
    return tuple(words for name, words in needed.items() if not known[name].strip())


def _status(progress: Progress) -> QLabel:
    return {
        Progress.DONE: chip(tr("✓ Completed"), "quiet"),
        Progress.BEGUN: chip(tr("◐ In progress"), "amber"),
        Progress.TO_DO: chip(tr("○ Not yet started"), "quiet"),
    }[progress]
