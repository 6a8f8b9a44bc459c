"""The page that cannot wait."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.session.session import Session
from another_opinion.ui.panels.urgent.asked import AskedFacts
from another_opinion.ui.panels.urgent.drafts import Draft, drafts, filled_in
from another_opinion.ui.panels.urgent.numbers import limits, numbers
from another_opinion.ui.panels.urgent.papers import paper_card
from another_opinion.ui.panels.urgent.questions import (
    UrgentQuestions,
    can_wait,
    cannot_wait,
)
from another_opinion.ui.parts.authority import cited
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.order import put_in_reading_order
from another_opinion.ui.parts.page import Column, Page
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.text import text
from another_opinion.ui.tools import Tools


class UrgentPanel(Panel):
    """When to call 911; two questions; then papers that are ready in minutes, and numbers."""

    def __init__(self, session: Session, tools: Tools) -> None:
        super().__init__(session, tools)
        self._page = Page(tools.theme)
        self._questions = UrgentQuestions(tools, session.case)
        self._asked = AskedFacts(tools.theme)
        self._papers, self._numbers = (Column(tools.theme.px(16)) for _ in range(2))
        self._questions.answered.connect(self._answer)
        self._asked.filled_in.connect(self._fill_in)
        self._page.add(
            text(tr("This cannot wait"), "title"),
            _emergency(tools),
            self._questions,
            self._asked,
            self._papers,
            self._numbers,
        )
        self._layout.addWidget(self._page)

    def refresh(self) -> None:
        """Show the case as it is now; what is being typed is left alone."""
        case, tools = self.session.case, self.tools
        self._questions.show_answers(case.choices)
        self._papers.clear()
        if cannot_wait(case.choices):
            papers = drafts(case, tools)
            self._asked.show_lack(case, papers)
            self._show_papers(papers)
        else:
            self._asked.hide()
            if can_wait(case.choices):
                self._papers.add(self._usual_way())
        self._show_numbers()
        put_in_reading_order(self._page)

    def _show_papers(self, papers: tuple[Draft, ...]) -> None:
        self._papers.add(
            text(tr("Your papers"), "heading"),
            text(tr("Call first. The letters prove what you said. Send them on the same day.")),
            *(paper_card(self.tools, self.session.case, paper) for paper in papers),
        )

    def _show_numbers(self) -> None:
        self._numbers.clear()
        self._numbers.add(
            text(tr("Whom to call"), "heading"),
            *numbers(self.tools, self.session.case),
            *self._limits(),
        )

    def _limits(self) -> list[QWidget]:
        shown = list(limits(self.tools, self.session.case))
        return [text(tr("The time limits"), "heading"), *shown] if shown else []

    def _usual_way(self) -> Card:
        theme = self.tools.theme
        return Card(
            theme,
            text(tr("From what you say, there is time for the usual way."), "subheading"),
            text(tr("If that changes, come back here. Ask the doctor if you are in doubt.")),
            flow(
                button(
                    tr("Go to the checklist"),
                    lambda: self.tools.go(Place("checklist")),
                    role="primary",
                    theme=theme,
                    icon="next",
                )
            ),
        )

    def _answer(self, question: str, choice: str) -> None:
        label = tr("Answered whether it can wait")
        self.edit(label, self.session.case.with_answer(question, choice))

    def _fill_in(self, fact: str, value: str) -> None:
        case = self.session.case
        changed = filled_in(case, drafts(case, self.tools), fact, value)
        self.edit(tr("Filled in for the urgent papers"), changed)


def _emergency(tools: Tools) -> Card:
    danger = tools.law.danger
    return Card(
        tools.theme,
        text(danger.title, "heading"),
        text(danger.plain),
        text(tr("○ Advice. What counts as danger is told in the words of the law."), "small"),
        cited(tools, danger.citation, danger.rows[0]),
        tone="alarm",
    )
