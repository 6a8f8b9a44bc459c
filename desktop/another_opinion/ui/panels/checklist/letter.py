"""The letter that fits the result."""

from __future__ import annotations

from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.services.letters.template import Template
from another_opinion.services.letters.writing import offers
from another_opinion.ui.panels.checklist.outcome import Outcome
from another_opinion.ui.panels.checklist.ways import way
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.text import text
from another_opinion.ui.tools import Tools


class LetterCard(Card):
    """The letter to begin with, or the one that was begun, and the way to it."""

    def __init__(self, tools: Tools, outcome: Outcome) -> None:
        template = offers(outcome.case, tools.letters, tools.law, tools.today)[0].template
        begun = _begun(outcome, template)
        place = Place("letters", begun or f"new:{template.id}")
        words = tr("Go on with this letter") if begun else tr("Write this letter")
        self.act = way(tools, words, place, role="primary", icon="letters")
        super().__init__(
            tools.theme,
            text(tr("Your next step"), "label"),
            text(template.title, "heading"),
            text(template.does),
            text(_cites(outcome)),
            flow(self.act),
            tone="accent",
        )


def _begun(outcome: Outcome, template: Template) -> str:
    drafts = (each for each in outcome.case.letters if not each.delivery)
    return next((each.id for each in drafts if each.kind == template.id), "")


def _cites(outcome: Outcome) -> str:
    if outcome.is_owed_an_opinion:
        return tr("It quotes the law. You can change every line.")
    return tr(
        "It asks plainly and cites no law, since it is not sure that this law governs the plan. "
        "You can change every line."
    )
