"""The next step, as a person reads it on Today."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from another_opinion.domain.documents import Document, DocumentKind
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.letters import RECORDS_REQUEST, Delivery, Letter, Way
from another_opinion.ui.panels.today.panel import TodayPanel
from drivers.screen import Screen
from ui.conftest import NOW
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


def test_a_limit_says_what_it_runs_for_and_two_scans_of_one_letter_have_one(today, session):
    case = session.case.without_event("no")
    days = {"Denial": 14, "Photo of it": 14, "Carta": 21}
    for number, (title, day) in enumerate(days.items(), start=1):
        paper = Document(title, title, "c" * 64, "application/pdf", 1, 1, NOW, number=number)
        paper = replace(paper, kind=DocumentKind.DENIAL, day=date(2026, 9, day))
        case = case.with_document(paper)
    session.edit("Three papers", case)
    today.wait_to_read("Carta (D-003)")
    labels = today.words().split("\n")
    assert labels.count("Last day to file a grievance") == 2
    assert [each for each in labels if each[:6] in ("Denial", "Photo ", "Carta ")] == [
        "Denial (D-001)",
        "Photo of it (D-002)",
        "Carta (D-003)",
    ]


def test_what_was_sent_is_not_said_to_have_come(today, session):
    sent = Delivery(1, date(2026, 9, 29), Way.CERTIFIED_MAIL)
    letter = Letter("records", RECORDS_REQUEST, date(2026, 9, 29), delivery=sent)
    session.edit("Sent", session.case.with_letter(letter))
    today.wait_to_read("Sent on Tuesday, September 29, 2026. The day on which it came is not known")
    assert today.says("at the earliest: the day of receipt is not known")
    assert not today.says("Received on")
    came = replace(letter, delivery=replace(sent, received=date(2026, 9, 29)))
    session.edit("Came", session.case.with_letter(came))
    today.wait_to_read("Received on Tuesday, September 29, 2026: 0 days so far.")
