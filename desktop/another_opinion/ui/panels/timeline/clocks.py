"""The proof of a clock: what started it, the rule, the counting, the result."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from another_opinion.domain.case import Case
from another_opinion.domain.facts import long_date, write_time
from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.rules.clock import Binding, Clock, Unit
from another_opinion.rules.steps import Step
from another_opinion.services.chronology.links import papers_of, what_is
from another_opinion.services.path.clock_words import limit, standing
from another_opinion.services.path.clocks import CaseClock
from another_opinion.ui.parts.authority import check, read_in, source_note
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.clocks import TONES
from another_opinion.ui.parts.columns import Columns
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.text import chip, text
from another_opinion.ui.theme.theme import LARGE, Theme
from another_opinion.ui.tools import Tools


def proof(tools: Tools, case: Case, each: CaseClock) -> tuple[QWidget, ...]:
    """Return the proof of a clock: its result, then how one gets there and what to do."""
    theme = tools.theme
    why, how = Column(theme.px(16)), Column(theme.px(16))
    why.add(_start(tools, case, each), _rule(tools, each))
    how.add(
        Card(theme, text(tr("3. The counting"), "subheading"), _table(theme, each)),
        Card(theme, text(tr("If nothing comes"), "subheading"), text(each.rule.if_nothing)),
    )
    result = Card(
        theme,
        text(limit(each), "subheading"),
        flow(chip(standing(each), TONES[each.state])),
        *_late(each),
        tone="accent",
    )
    return (
        text(each.rule.title, "title"),
        Columns(theme, result),
        Columns(theme, why, how, shares=(4, 6)),
    )


def _start(tools: Tools, case: Case, each: CaseClock) -> Card:
    owner = each.about.item
    card = Card(
        tools.theme,
        text(tr("1. What started it"), "subheading"),
        text(what_is(case, owner), "label"),
        text(_day_of_start(each.clock)),
        flow(_opener(tools, tr("Show what started it"), each.about)),
    )
    papers = papers_of(case, owner)
    for paper in papers:
        way = _opener(tools, tr("Open the paper"), Place("documents", paper.id))
        way.setAccessibleName(f"{way.text()}: {paper.title}")
        card.add(text(paper.title, "label"), flow(way))
    if not papers and each.about.panel != "documents":
        card.add(text(tr("No paper on file shows this day yet."), "hint"))
    return card


def _day_of_start(clock: Clock) -> str:
    first = long_date(clock.day)
    if clock.by:
        words = tr("Between {first} and {last}. The day is not known.")
        return words.format(first=first, last=long_date(clock.by))
    if clock.at:
        return tr("The time runs from {hour} on {day}.", day=first, hour=write_time(clock.at))
    return tr("The time runs from {day}.", day=first)


def _rule(tools: Tools, each: CaseClock) -> Card:
    rule = each.rule
    return Card(
        tools.theme,
        text(tr("2. The rule"), "subheading"),
        *check(rule, tools.today),
        text(rule.plain),
        text(tr("Authority: {citation}", citation=rule.citation), "small"),
        text(source_note(rule.confidence, rule.caveat), "small"),
        read_in(tools.law, rule.source),
        text(tr("Read up to {day}.", day=long_date(rule.as_of)), "small"),
        *_uncertain(each),
        flow(_opener(tools, tr("Show it in the law"), Place("law", rule.id), icon="law")),
    )


def _opener(
    tools: Tools, words: str, place: Place, *, role: str = "secondary", icon: str = "next"
) -> QPushButton:
    return button(words, lambda: tools.go(place), role=role, theme=tools.theme, icon=icon)


def _uncertain(each: CaseClock) -> tuple[QWidget, ...]:
    if each.certain:
        return ()
    return (text(tr("We do not know yet whether this law binds your plan."), "label"),)


def _late(each: CaseClock) -> Iterator[QWidget]:
    clock = each.clock
    if clock.late_after and each.rule.binding is Binding.LAW:
        words = tr("Call it late only after {day}.", day=long_date(clock.late_after))
        yield text(words)
    elif clock.do_by:
        yield text(tr("This is the earliest reading, on a working day, to be safe."))
        if clock.rolled and clock.rolled > clock.do_by:
            words = tr("The last day may move to {day}. Do not count on it.")
            yield text(words.format(day=long_date(clock.rolled)))
    else:
        words = tr("No law calls the plan late here. If you have heard nothing, write again.")
        yield text(words)
    if clock.act_from:
        words = tr("You can go on to the next place from {day}.", day=long_date(clock.act_from))
        yield text(words)


def _table(theme: Theme, each: CaseClock) -> QWidget:
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.px(16))
    grid.setVerticalSpacing(theme.px(4))
    both = each.rule.unit is Unit.BUSINESS_DAYS
    heads = (tr("Earliest count"), tr("Latest count")) if both else (tr("Count"),)
    for column, head in enumerate((tr("Day"), *heads)):
        grid.addWidget(text(head, "small"), 0, column)
    for number, step in enumerate(_shortened(each.clock.steps), start=1):
        for column, words in enumerate(_cells(step, both=both)):
            cell = text(words)
            cell.setWordWrap(theme.scale >= LARGE)
            grid.addWidget(cell, number, column)
    last = len(heads) + 1  # empty, so that a count stands near its day
    grid.setColumnStretch(0 if theme.scale >= LARGE else last, 1)
    return table


def _cells(step: Step | None, *, both: bool) -> tuple[str, ...]:
    """Return a day with why it does not count, and its number in each way to count."""
    if step is None:
        return ("…", "…", "…") if both else ("…", "…")
    day, why = long_date(step.day), step.why
    told = day if not why or day.startswith(why) else f"{day}\n{why}"
    counts = (step.earliest, step.latest) if both else (step.earliest,)
    return (told, *("–" if count is None else str(count) for count in counts))


def _shortened(steps: tuple[Step, ...]) -> tuple[Step | None, ...]:
    """Leave out the middle of a long count, in which every day counts."""
    return steps if len(steps) <= 20 else (*steps[:4], None, *steps[-4:])
