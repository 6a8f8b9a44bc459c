"""The facts of the case."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

from another_opinion.domain.proof import Fact
from another_opinion.i18n import tr
from another_opinion.session.session import Session
from another_opinion.ui.panels.facts.factpage import FactPage
from another_opinion.ui.panels.facts.home import HomePage
from another_opinion.ui.panels.facts.marking import MarkPage
from another_opinion.ui.panels.facts.places import Spot, fact_place, letter_of_new, spot_in
from another_opinion.ui.panels.facts.showing import ShowPage
from another_opinion.ui.parts.keyboard import put_away
from another_opinion.ui.parts.order import put_in_reading_order
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.typing import commit_typing
from another_opinion.ui.tools import Tools

_Page = HomePage | FactPage | ShowPage | MarkPage


class FactsPanel(Panel):
    """One screen at a time, see `places`."""

    def __init__(self, session: Session, tools: Tools) -> None:
        super().__init__(session, tools)
        self._spot = Spot("home")
        self._page: _Page = HomePage(self)
        self._layout.addWidget(self._page)

    def refresh(self) -> None:
        """Show what there is now; a fact that was taken back gives way to all of them."""
        if self._spot.view == "fact" and not self.session.case.fact(self._spot.fact):
            self._show(Spot("home"))
        self._page.refresh()
        put_in_reading_order(self._page)

    def show_item(self, item: str) -> None:
        """Show the screen of that name; ``new`` makes a fact first."""
        letter = letter_of_new(item)
        if letter is not None:
            self._write(letter)
            return
        spot = spot_in(item)
        if spot.view in ("fact", "show") and not self.session.case.fact(spot.fact):
            spot = Spot("home")
        self._show(spot)
        self._page.refresh()
        put_in_reading_order(self._page)

    def take_keyboard(self) -> None:
        """Put the keyboard where the screen begins."""
        self._page.take_keyboard()

    def _show(self, spot: Spot) -> None:
        if spot == self._spot and spot.view != "mark":
            return
        commit_typing(self._page)
        put_away(self._page)
        self._spot, self._page = spot, self._made(spot)
        self._layout.addWidget(self._page)

    def _made(self, spot: Spot) -> _Page:
        match spot.view:
            case "fact":
                return FactPage(self, spot.fact, spot.letter)
            case "show":
                return ShowPage(self, spot)
            case "mark":
                return MarkPage(self, spot)
        return HomePage(self)

    def _write(self, letter: str) -> None:
        """Make a fact, and have the letter of that id state it, if there is one."""
        fact = Fact(uuid4().hex, "")
        case = self.session.case.with_fact(fact)
        if known := case.letter(letter):
            case = case.with_letter(replace(known, facts=(*known.facts, fact.id)))
        if self.edit(tr("Wrote a fact"), case):
            self.tools.go(fact_place(fact.id, letter))
