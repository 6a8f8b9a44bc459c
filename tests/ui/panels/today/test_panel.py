"""The next step, as a person reads it on Today."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from another_opinion.domain.events import Event, EventKind
from another_opinion.ui.panels.today.panel import TodayPanel
from drivers.screen import Screen
from ui.panels.showing import framed


@pytest.fixture
def today(qtbot, frame, session, tools):
    """Return what a person reads there, in a case under the DMHC that the plan has refused."""
    refused = session.case.with_answer("seen_on_card", "dmhc")
    refused = refused.with_event(Event("no", EventKind.DENIED, date(2026, 9, 14)))
    session.edit("A refusal", refused)
    with framed(qtbot, frame, TodayPanel(session, tools)) as panel:
        yield Screen(qtbot, panel)


def test_the_next_step_says_how_to_do_it(today):
    assert today.says("File a grievance with the plan")
    assert today.says("How to do it")
    assert today.says("Keep a stamped copy.")


def test_away_from_california_the_day_says_whose_it_is(qtbot, frame, session, tools):
    with framed(qtbot, frame, TodayPanel(session, replace(tools, away=lambda: True))) as panel:
        Screen(qtbot, panel).wait_to_read("all days and times here are California's.")
