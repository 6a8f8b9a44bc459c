"""What time runs once the plan has a letter."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from another_opinion.domain.case import Case
from another_opinion.domain.facts import long_date
from another_opinion.domain.letters import Delivery, Letter, Way
from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.services.letters.template import Paper
from another_opinion.services.path.clock_words import limit, standing
from another_opinion.services.path.clocks import CaseClock, ClockState, case_clocks
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.clocks import TONES
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.text import chip, text
from another_opinion.ui.tools import Tools


def waiting(tools: Tools, case: Case, letter: Letter) -> list[QWidget]:
    """Return the time limits that run since the plan has the letter, and what to ask."""
    template = tools.letters.templates[letter.kind]
    clocks = _clocks(tools, case, letter)
    shown: list[QWidget] = [_running(tools, each) for each in clocks]
    over = clocks and all(each.state is ClockState.ANSWERED or each.clock.do_by for each in clocks)
    if letter.delivery and letter.delivery.received is None and not over:
        shown.append(text(_find_out_the_day(template.paper)))
    return shown or [text(_no_limit(tools, case, letter))]


def expected(tools: Tools, case: Case, letter: Letter) -> list[QWidget]:
    """Return the time limits that would run if it came today, or what to do where none runs."""
    today = tools.today
    number = case.versions_of(letter.id)[-1].number
    handed_in = replace(letter, delivery=Delivery(number, today, Way.HAND, received=today))
    then = case.with_letter(handed_in)
    lines: list[QWidget] = []
    for each in _clocks(tools, then, handed_in):
        lines += [text(limit(each), "label"), text(each.rule.plain), *_doubt(each)]
    if not lines:
        return [text(_no_limit(tools, case, letter))]
    day = long_date(today)
    runs = tr(
        "The time runs from the day when the letter is received. If that is today, {day}:", day=day
    )
    return [text(runs), *lines]


def _clocks(tools: Tools, case: Case, letter: Letter) -> list[CaseClock]:
    every = case_clocks(case, tools.law, tools.now())
    return [each for each in every if each.about == Place("letters", letter.id)]


def _running(tools: Tools, each: CaseClock) -> Card:
    proof = Place("timeline", f"clock:{each.rule.id}:{each.about.item}")
    return Card(
        tools.theme,
        text(each.rule.title, "subheading"),
        flow(chip(standing(each), TONES[each.state])),
        text(limit(each), "label"),
        text(each.rule.plain),
        *_doubt(each),
        flow(
            button(
                tr("How this is counted"),
                lambda: tools.go(proof),
                theme=tools.theme,
                icon="clock",
            )
        ),
    )


def _doubt(each: CaseClock) -> list[QWidget]:
    words = tr("We do not know yet whether this law binds your plan.")
    return [] if each.certain else [text(words, "small")]


def _find_out_the_day(paper: Paper) -> str:
    if paper is Paper.SENT:
        return tr("The day on which it came is not known yet. A receipt or a fax slip shows it.")
    return tr(
        "The plan's time runs from the day when it got the letter. You do not know that day yet. "
        "Ask Member Services, or look at the receipt."
    )


def _no_limit(tools: Tools, case: Case, letter: Letter) -> str:
    if tools.letters.templates[letter.kind].paper is Paper.SIGNED:
        return tr("No time runs from this paper alone. It supports your request or grievance.")
    template = tools.letters.templates[letter.kind]
    return template.then or tools.law.regulator(case.choices).ask
