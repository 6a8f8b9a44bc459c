"""Tests that every line which cites the law leads to its place in the law panel."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton

from another_opinion.domain.places import Place
from another_opinion.rules.question import answers_of
from another_opinion.services.path.clocks import case_clocks
from another_opinion.services.path.map import path_map
from drivers.law import Law

TO_LAW = ("Read it in Law", "Show it in the law")


@pytest.fixture
def sample(qtbot, window):
    """Return the window with the sample case in it."""
    window.show_sample()
    qtbot.waitUntil(lambda: window.session is not None)
    return window


def places(window):
    """Give the places that cite the law: questions, results, time limits, letters and more."""
    case, tools = window.session.case, window.tools
    for question in tools.law.questions_for(answers_of(case)):
        if question.cites:
            yield Place("checklist", question.id)
    yield Place("checklist", "result")
    for each in case_clocks(case, tools.law, tools.now()):
        yield Place("timeline", f"clock:{each.rule.id}:{each.about.item}")
    for stop in path_map(case, tools.law, tools.now()):
        yield Place("timeline", stop.station.name)
    for letter in case.letters:
        if not letter.delivery:  # one that was handed in shows its papers
            yield Place("letters", letter.id)
    yield Place("urgent")


def ways(screen):
    """Name the buttons that lead to the law from here."""
    return [name for name in screen.names(QAbstractButton) if name.startswith(TO_LAW)]


def test_each_place_that_cites_the_law_leads_to_what_it_cites(sample, screen, qtbot):
    law = Law(qtbot, sample)
    for place in places(sample):
        sample.tools.go(place)
        qtbot.waitUntil(lambda: bool(ways(screen)))
        screen.press(ways(screen)[-1])
        qtbot.waitUntil(lambda: bool(law.pointed_out()))
