"""All facts of the case."""

from __future__ import annotations

from another_opinion.domain.case import Case
from another_opinion.domain.facts import long_date
from another_opinion.domain.places import Place
from another_opinion.domain.proof import Fact
from another_opinion.i18n import tr, trn
from another_opinion.services.chronology.words import rough_words
from another_opinion.services.proof.standing import Proof, proof_of, sorted_by_proof
from another_opinion.services.proof.words import beside, counted, short, what_proved_means
from another_opinion.ui.panels.facts.places import fact_place, mark_place
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Page
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.rows import Row, RowList
from another_opinion.ui.parts.text import text

_LONGEST = 200  # characters of a sentence in the list


class HomePage(Page):
    """The facts as a list, with what stands behind each."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel.tools.theme)
        self._panel, tools = panel, panel.tools
        self._counted, self._meaning = text("", "label"), text(what_proved_means(), "hint")
        self._none = text(tr("No facts yet. Write the first one, or take it from a paper."))
        self._list = RowList(tools.theme, tr("Facts"), whole=True)
        self._list.opened.connect(lambda name: tools.go(fact_place(name)))
        self._from_paper = button(
            tr("Take one from a paper"),
            lambda: tools.go(mark_place("")),
            theme=tools.theme,
            icon="documents",
        )
        self.add(
            flow(
                button(
                    tr("All documents"),
                    lambda: tools.go(Place("documents")),
                    role="back",
                    theme=tools.theme,
                    icon="back",
                )
            ),
            text(tr("Facts and proof"), "title"),
            text(
                tr("One sentence each: what happened, and the page of a paper that shows it."),
                "lead",
            ),
            flow(
                button(
                    tr("Write a fact"),
                    lambda: tools.go(Place("facts", "new")),
                    role="primary",
                    theme=tools.theme,
                    icon="add",
                ),
                self._from_paper,
                button(
                    tr("The exhibits"),
                    lambda: tools.go(Place("exhibits")),
                    theme=tools.theme,
                    icon="documents",
                ),
                gap=tools.theme.px(8),
            ),
            self._counted,
            self._meaning,
            self._none,
            self._list,
        )
        self.refresh()

    def refresh(self) -> None:
        """Show the facts as they are now."""
        case = self._panel.session.case
        self._counted.setText(counted(sorted_by_proof(case, case.facts)))
        self._list.rows.set_rows([_row(case, fact) for fact in case.facts])
        self._from_paper.setVisible(bool(case.documents))
        for widget in (self._counted, self._meaning, self._list):
            widget.setVisible(bool(case.facts))
        self._none.setVisible(not case.facts)


def _row(case: Case, fact: Fact) -> Row:
    proof, title = beside(case, fact), short(fact, _LONGEST)
    tone = "amber" if proof_of(case, fact) is Proof.MISSING else ""
    stating = sum(fact.id in letter.facts for letter in case.letters)
    used = trn("in 1 letter", "in {count} letters", stating) if stating else ""
    day = long_date(fact.day) if fact.day else rough_words(fact.roughly) if fact.roughly else ""
    detail = " · ".join(filter(None, (day, fact.who, used)))
    return Row(fact.id, proof, title, detail, f"{title} {proof}. {detail}", tone)
