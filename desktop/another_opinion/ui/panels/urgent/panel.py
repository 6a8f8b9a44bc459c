"""The page that cannot wait."""

from __future__ import annotations

from another_opinion.domain.collections import found
from another_opinion.i18n import tr
from another_opinion.rules.clock import ClockRule
from another_opinion.session.session import Session
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.page import Page
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.text import contact, text
from another_opinion.ui.tools import Tools


class UrgentPanel(Panel):
    """When to call 911, whom to call next, and what to say."""

    def __init__(self, session: Session, tools: Tools) -> None:
        super().__init__(session, tools)
        self._page = Page(tools.theme)
        self._layout.addWidget(self._page)

    def refresh(self) -> None:
        """Show the numbers, the plan's own among them."""
        self._page.clear()
        self._page.add(
            text(tr("This cannot wait"), "title"),
            self._emergency(),
            text(
                tr(
                    "If it is not a matter of minutes, but the plan's usual pace could cost life, "
                    "a limb or the use of the body, do these today:"
                ),
                "lead",
            ),
            self._plan(),
            self._regulator(),
            self._law(),
        )

    def _emergency(self) -> Card:
        return Card(
            self.tools.theme,
            text(tr("In danger now? Call 911."), "heading"),
            text(
                tr(
                    "Trouble breathing, chest pain, sudden weakness or confusion, heavy bleeding, "
                    "thoughts of suicide: call 911 or go to the nearest emergency room. "
                    "Do not wait for the plan."
                )
            ),
            tone="alarm",
        )

    def _plan(self) -> Card:
        plan = self.session.case.plan
        number = plan.phone or tr("the number on the back of the card")
        name = plan.name or tr("the plan")
        return Card(
            self.tools.theme,
            text(tr("1. Call the plan: Member Services"), "subheading"),
            contact(tr("{name}: {number}", name=name, number=number)),
            text(tr("You can say:"), "label"),
            text(self._script(), "quote"),
            text(tr("Write down the time, the name and the number. Add the call in Timeline.")),
        )

    def _script(self) -> str:
        case = self.session.case
        if case.by_caregiver and case.patient.name:
            return tr(
                "“This is urgent. I am calling for {name}, a member. We ask for an expedited "
                "review of the request for a second opinion, and we file an expedited grievance. "
                "Waiting could seriously harm the patient's health. What is the reference number, "
                "and who am I speaking with?”",
                name=case.patient.name,
            )
        return tr(
            "“This is urgent. I ask for an expedited review of my request for a second opinion, "
            "and I file an expedited grievance. Waiting could seriously harm my health. What is "
            "the reference number, and who am I speaking with?”"
        )

    def _regulator(self) -> Card:
        law = self.tools.law
        regulator = law.regulator(self.session.case.choices)
        office = found(law.contacts, "dmhc")
        card = Card(
            self.tools.theme,
            text(tr("2. Call the state on the same day"), "subheading"),
        )
        if office:
            card.add(
                contact(f"{office.name}: {office.phone}"),
                contact(tr("TDD for the hard of hearing: {tdd}", tdd=office.tdd)),
            )
        card.add(
            text(
                tr(
                    "In an urgent case you do not have to finish the plan's process first. The "
                    "DMHC may take your case at once."
                )
            ),
            text(self._source("urgent-grievance"), "small"),
        )
        if regulator.id != "dmhc":
            card.add(text(tr("We do not know yet that the DMHC watches over your plan."), "label"))
            card.add(text(regulator.ask))
        return card

    def _law(self) -> Card:
        card = Card(self.tools.theme, text(tr("3. Know the time limits"), "subheading"))
        for name in ("urgent-decision", "urgent-grievance"):
            rule = self._rule(name)
            card.add(text(rule.title, "label"), text(rule.plain), text(rule.citation, "small"))
        return card

    def _rule(self, name: str) -> ClockRule:
        return next(rule for rule in self.tools.law.clocks if rule.id == name)

    def _source(self, name: str) -> str:
        return tr("Source: {citation}", citation=self._rule(name).citation)
