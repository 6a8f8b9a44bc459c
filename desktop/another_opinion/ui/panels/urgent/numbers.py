"""Whom to call, and the time limits of a case that cannot wait."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from another_opinion.domain.case import Case
from another_opinion.domain.collections import found
from another_opinion.i18n import tr
from another_opinion.rules.clock import ClockRule, Trigger
from another_opinion.rules.regulator import Contact, Regulator
from another_opinion.ui.parts.authority import cited
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.text import contact, text
from another_opinion.ui.tools import Tools

_ON_LETTERS = {Trigger.REQUEST, Trigger.GRIEVANCE, Trigger.APPEAL}
_MAY_BE_DMHC = ("dmhc", "unknown", "medi_cal")


def numbers(tools: Tools, case: Case) -> Iterator[QWidget]:
    """Give the numbers of the plan and of the office that watches over it."""
    yield Card(tools.theme, *_plan(case))
    yield Card(tools.theme, *_office(tools, tools.law.regulator(case.choices)))


def limits(tools: Tools, case: Case) -> Iterator[QWidget]:
    """Give the time limits of the plan's own law for urgent letters."""
    office = tools.law.regulator(case.choices).id
    for rule in tools.law.clocks:
        if rule.urgent and _ON_LETTERS & set(rule.starts) and _may_hold(rule, office):
            yield Card(
                tools.theme,
                text(rule.title, "subheading"),
                text(rule.plain),
                cited(tools, rule.citation, rule.id),
                gap=4,
            )


def _may_hold(rule: ClockRule, office: str) -> bool:
    return office in (*rule.binds, *rule.may_bind)


def _plan(case: Case) -> Iterator[QWidget]:
    name = case.plan.name or tr("The plan")
    number = case.plan.phone or tr("the number on the back of the card")
    yield text(tr("Call the plan: Member Services"), "subheading")
    yield contact(tr("{name}: {number}", name=name, number=number))
    yield text(tr("Write down the time, the name and the number. Add the call in Timeline."))


def _office(tools: Tools, regulator: Regulator) -> Iterator[QWidget]:
    law = tools.law
    yield text(tr("Call for help on the same day"), "subheading")
    for each in law.contacts_of(regulator):
        yield from _lines(each)
    yield text(regulator.ask)
    urgent = next(rule for rule in law.clocks if rule.id == "urgent-grievance")
    if regulator.id in _MAY_BE_DMHC:
        yield text(_at_once(regulator))
        yield cited(tools, urgent.citation, urgent.id)
    if free := found(law.contacts, "health_consumer_alliance"):
        yield from _lines(free)
        yield text(free.help)


def _at_once(regulator: Regulator) -> str:
    if regulator.id == "dmhc":
        return tr(
            "In an urgent case the DMHC may act at once. You do not have to finish the plan's "
            "process first."
        )
    return tr(
        "If the DMHC watches over your plan: in an urgent case it may act at once. You do not "
        "have to finish the plan's process first."
    )


def _lines(each: Contact) -> Iterator[QWidget]:
    yield contact(f"{each.name}: {each.phone}")
    if each.tdd:
        yield contact(tr("TDD for the hard of hearing: {tdd}", tdd=each.tdd), "body")
    if each.check:
        yield text(tr("Check this number against the one on your card or notice."), "small")
