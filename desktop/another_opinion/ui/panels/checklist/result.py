"""The screen of the result: who regulates the plan, what the law gives, and what not."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from another_opinion.domain.collections import found
from another_opinion.i18n import tr
from another_opinion.rules.regulator import Governs
from another_opinion.rules.rule import Finding
from another_opinion.ui.panels.checklist import places
from another_opinion.ui.panels.checklist.finding import finding_card
from another_opinion.ui.panels.checklist.letter import LetterCard
from another_opinion.ui.panels.checklist.outcome import Outcome, called
from another_opinion.ui.panels.checklist.regulator import regulator_card
from another_opinion.ui.panels.checklist.summary import counts
from another_opinion.ui.panels.checklist.ways import way, way_back
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.columns import Columns
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.offices import office
from another_opinion.ui.parts.page import Column, Page
from another_opinion.ui.parts.text import text
from another_opinion.ui.tools import Tools

_FREE_HELP = "health_consumer_alliance"


class ResultScreen(Page):
    """Rights and limits side by side, in the same type, then the letter that fits."""

    def __init__(self, tools: Tools, outcome: Outcome) -> None:
        super().__init__(tools.theme, wide=True)
        self._tools, self._outcome = tools, outcome
        self._letter = LetterCard(tools, outcome)
        self.add(self._top(), *self._columns(), self._bottom())

    def _top(self) -> QWidget:
        back = way_back(self._tools, places.HOME)
        column = Column(self._tools.theme.px(16))
        column.add(
            flow(back, button(tr("Go to the next step"), self._skip, role="link")),
            text(tr("What the law gives, and what it does not"), "title"),
            *self._who_is_meant(),
            *self._unfinished(),
            regulator_card(self._tools, self._outcome),
        )
        return Columns(self._tools.theme, column)

    def _skip(self) -> None:
        self.scroll_to(self._letter)
        self._letter.act.setFocus()

    def _who_is_meant(self) -> tuple[QWidget, ...]:
        case = self._outcome.case
        if not case.by_caregiver:
            return ()
        return (text(tr("In these lines, “you” means {name}.", name=called(case)), "lead"),)

    def _unfinished(self) -> tuple[QWidget, ...]:
        missing = self._outcome.unanswered
        if not missing:
            return ()
        act = way(self._tools, tr("Answer the rest"), places.ask(missing[0]))
        words = tr("Some questions are not answered yet. The result can still change.")
        return (Card(self._tools.theme, text(words, "label"), flow(act), tone="amber"),)

    def _columns(self) -> tuple[QWidget, ...]:
        if not self._outcome.may_be_governed:
            return ()
        rights = self._column(tr("What the law gives you"), self._outcome.rights)
        limits = self._column(tr("What it does not give"), self._outcome.limits)
        return (text(self._weight(), "label"), Columns(self._tools.theme, rights, limits))

    def _weight(self) -> str:
        """Say how much the two columns are worth in this case."""
        if self._outcome.regulator.governs is Governs.YES:
            return counts(self._outcome)
        return tr("If this law governs the plan, it gives and does not give what stands here.")

    def _column(self, heading: str, findings: tuple[Finding, ...]) -> Column:
        column = Column(self._tools.theme.px(14))
        column.add(text(heading, "heading"))
        column.add(*(finding_card(self._tools, self._outcome, each) for each in findings))
        return column

    def _bottom(self) -> QWidget:
        column = Column(self._tools.theme.px(16))
        column.add(self._letter, self._free_help(), *self._prints())
        return Columns(self._tools.theme, column)

    def _free_help(self) -> Card:
        card = Card(self._tools.theme, text(tr("This is information, not legal advice."), "label"))
        if each := found(self._outcome.law.contacts, _FREE_HELP):
            card.add(*office(self._outcome.law, each))
        return card

    def _prints(self) -> tuple[QWidget, ...]:
        """Return which print of the statute all of this was read in."""
        prints = self._outcome.law.statutes if self._outcome.may_be_governed else ()
        return tuple(text(f"{each.citation}. {each.note}", "small") for each in prints)
