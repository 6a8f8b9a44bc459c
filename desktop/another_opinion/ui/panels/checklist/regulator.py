"""Who regulates the plan, and whom to ask."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from another_opinion.domain.people import PlanKind
from another_opinion.i18n import tr
from another_opinion.rules.question import UNSURE
from another_opinion.rules.regulator import Governs
from another_opinion.ui.panels.checklist import places
from another_opinion.ui.panels.checklist.outcome import Outcome
from another_opinion.ui.panels.checklist.ways import way
from another_opinion.ui.parts.authority import cited, read_in
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.offices import office
from another_opinion.ui.parts.text import text
from another_opinion.ui.tools import Tools


def regulator_card(tools: Tools, outcome: Outcome) -> Card:
    """Return which office watches over the plan, how we know, and whom to ask if it is open."""
    regulator = outcome.regulator
    governed = regulator.governs is Governs.YES
    card = Card(tools.theme, tone="" if governed else "amber")
    card.add(
        text(tr("Who watches over the plan"), "label"),
        text(regulator.name, "heading"),
        text(regulator.who),
        text(regulator.means),
        *_how_we_know(tools, outcome),
    )
    if not governed:
        card.add(*_whom_to_ask(outcome))
    card.add(
        *_also_open(outcome),
        cited(tools, regulator.citation, regulator.rows[0]),
        read_in(outcome.law, regulator.source),
    )
    return card


def _how_we_know(tools: Tools, outcome: Outcome) -> Iterator[QWidget]:
    question = outcome.about_plan[0]
    yield text(tr("How we know"), "label")
    yield text(
        outcome.answer(question)
        if question.id in outcome.answers
        else tr("Not answered yet: {question}", question=outcome.ask(question))
    )
    yield flow(way(tools, tr("Change this answer"), places.change(question)))
    if outcome.plan_says_otherwise:
        yield text(_contradiction(outcome), "label")
        yield flow(way(tools, tr("Look at what the plan calls itself"), places.ABOUT))


def _contradiction(outcome: Outcome) -> str:
    medicare = outcome.case.plan.kind is PlanKind.MEDICARE_ADVANTAGE
    plan = tr("Medicare Advantage") if medicare else tr("Medi-Cal")
    words = tr(
        "Two answers do not fit: the plan calls itself {plan}, and the card shows another "
        "office. Check both. Until then, do not rely on what stands here."
    )
    return words.format(plan=plan)


def _whom_to_ask(outcome: Outcome) -> Iterator[QWidget]:
    yield text(tr("Whom to ask"), "label")
    yield text(outcome.regulator.ask)
    for each in outcome.law.contacts_of(outcome.regulator):
        yield from office(outcome.law, each)


def _also_open(outcome: Outcome) -> Iterator[QWidget]:
    for question in outcome.about_plan[1:]:
        if outcome.choice(question) == UNSURE:
            yield text(tr("Also open: {question}", question=outcome.ask(question)), "label")
            yield text(question.settle)
