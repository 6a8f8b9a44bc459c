"""The page of a paper that shows a fact."""

from __future__ import annotations

from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.services.proof.standing import sources
from another_opinion.services.proof.words import short, where
from another_opinion.ui.panels.facts.paper import PaperPage
from another_opinion.ui.panels.facts.places import Spot, fact_place
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.text import text


class ShowPage(PaperPage):
    """The page that shows a fact, with the passage marked."""

    def __init__(self, panel: Panel, spot: Spot) -> None:
        back = fact_place(spot.fact, spot.letter)
        super().__init__(panel, tr("What shows it"), back, tr("Back to the fact"))
        self._spot = spot
        self._sentence, self._place = text("", "lead"), text("", "label")
        tools = panel.tools
        self._open = button(
            tr("Open it in Documents"),
            lambda: tools.go(Place("documents", self._document)),
            theme=tools.theme,
            icon="documents",
        )
        self.add(self._sentence, self._place, flow(self._open), self._view)
        self._went = False
        self.refresh()

    def refresh(self) -> None:
        """Show the page, marked; say so where it is gone."""
        case = self._panel.session.case
        fact = case.fact(self._spot.fact)
        told = sources(case, fact)[self._spot.number :][:1] if fact else ()
        self._sentence.setText(short(fact) if fact else "")
        paper = told[0].document if told else None
        self._view.setVisible(paper is not None)
        self._open.setVisible(paper is not None)
        self._place.setText(where(told[0]) if told else tr("It is not in the case any more."))
        if paper and told:
            page, box = told[0].page, told[0].passage.box
            self._show(paper)
            self._view.sheets.mark(lambda each: (box,) if box and each == page else ())
            if not self._went:
                self._went = True
                self._view.go_to(page, box)
