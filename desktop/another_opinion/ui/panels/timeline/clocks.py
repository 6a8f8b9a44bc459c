"""Clocks on cards, and the arithmetic behind each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QWidget

from another_opinion.domain.facts import long_date
from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.rules.clock import Binding, Unit
from another_opinion.rules.steps import Step
from another_opinion.services.path.clock_words import limit, standing
from another_opinion.services.path.clocks import CaseClock
from another_opinion.ui.parts.authority import source_note
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.clocks import TONES
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.text import chip, text
from another_opinion.ui.theme.theme import LARGE, Theme


def clock_card(theme: Theme, each: CaseClock, show: Callable[[], object]) -> Card:
    """Return a clock with its limit, and a button that shows how it was counted."""
    return Card(
        theme,
        text(each.rule.title, "subheading"),
        flow(chip(standing(each), TONES[each.state])),
        text(limit(each), "label"),
        text(each.rule.plain),
        flow(button(tr("How this is counted"), show, theme=theme, icon="clock")),
    )


def proof(theme: Theme, each: CaseClock, go: Callable[[Place], object]) -> tuple[QWidget, ...]:
    """Return the proof of a clock: event, rule, counting, result, and what to do."""
    clock, rule_ = each.clock, each.rule
    received = tr("The plan got it on {day}.", day=long_date(clock.day))
    if clock.do_by:
        received = tr("It happened on {day}.", day=long_date(clock.day))
    return (
        Card(
            theme,
            text(tr("1. What started it"), "subheading"),
            text(received),
            flow(button(tr("Show it"), lambda: go(each.about), theme=theme, icon="next")),
        ),
        Card(
            theme,
            text(tr("2. The rule"), "subheading"),
            text(rule_.plain),
            text(tr("Authority: {citation}", citation=rule_.citation), "small"),
            text(source_note(rule_.confidence, rule_.caveat), "small"),
            *_uncertain(each),
        ),
        Card(theme, text(tr("3. The counting"), "subheading"), _table(theme, each)),
        Card(
            theme,
            text(tr("4. The result"), "subheading"),
            text(limit(each), "label"),
            *_late(each),
            tone="accent",
        ),
        Card(theme, text(tr("If nothing comes"), "subheading"), text(rule_.if_nothing)),
    )


def _uncertain(each: CaseClock) -> tuple[QWidget, ...]:
    if each.certain:
        return ()
    return (text(tr("We do not know yet whether this law binds your plan."), "label"),)


def _late(each: CaseClock) -> tuple[QWidget, ...]:
    if each.clock.late_after and each.rule.binding is Binding.LAW:
        words = tr("Call it late only after {day}.", day=long_date(each.clock.late_after))
        return (text(words),)
    if each.clock.do_by:
        return (text(tr("This is the earliest reading, on a working day, to be safe.")),)
    return (text(tr("No law calls the plan late here. If you have heard nothing, write again.")),)


def _table(theme: Theme, each: CaseClock) -> QWidget:
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.px(20))
    grid.setVerticalSpacing(theme.px(4))
    both = each.rule.unit is Unit.BUSINESS_DAYS
    heads = (
        (tr("Day"), tr("Earliest count"), tr("Latest count"), "")
        if both
        else (tr("Day"), tr("Count"), "", "")
    )
    for column, head in enumerate(heads):
        grid.addWidget(text(head, "small"), 0, column)
    for number, step in enumerate(_shortened(each.clock.steps), start=1):
        for column, words in enumerate(_cells(step, both=both)):
            cell = text(words)
            cell.setWordWrap(column == 3 or theme.scale >= LARGE)
            grid.addWidget(cell, number, column)
    grid.setColumnStretch(3, 1)
    return table


def _cells(step: Step | None, *, both: bool) -> tuple[str, ...]:
    if step is None:
        return ("…", "…", "…" if both else "", "")
    early = "–" if step.earliest is None else str(step.earliest)
    late = "–" if step.latest is None else str(step.latest)
    return (long_date(step.day), early, late if both else "", step.why)


def _shortened(steps: tuple[Step, ...]) -> tuple[Step | None, ...]:
    """Leave out the middle of a long count, in which every day counts."""
    return steps if len(steps) <= 20 else (*steps[:4], None, *steps[-4:])
