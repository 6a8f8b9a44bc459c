from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QWidget

from another_opinion.domain.events import Event, EventKind
from another_opinion.ui.panels.timeline.home import Home
from casefiles import CASE

KINDS = (EventKind.CALL, EventKind.DENIED, EventKind.NOTE, EventKind.VISIT)


def told(number):
    """Return a case in which so much happened."""
    case = CASE
    for place in range(number):
        day = date(2024, 1, 1) + timedelta(days=place) if place % 10 else None
        kind = KINDS[place % len(KINDS)]
        case = case.with_event(Event(f"event-{place}", kind, day, "They said that they would call"))
    return case


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Everything", 40),
        ("Calls and visits", 20),
        ("The plan's answers", 10),
        ("Papers", 0),
        ("Without a date", 4),
    ],
)
def test_i_see_only_what_i_ask_for(session, timeline, words, count):
    session.edit("Told what happened", told(40))
    timeline.show_only(words)
    assert len(timeline.rows()) == count if count else timeline.says("nothing of this kind")


def test_what_has_no_date_stands_last(session, timeline):
    session.edit("Told what happened", told(20))
    assert [row.startswith("Day not known") for row in timeline.rows()][-2:] == [True, True]


def test_my_choice_stays_when_something_new_happens(session, timeline):
    session.edit("Told what happened", told(4))
    timeline.show_only("Calls and visits")
    session.edit("Told of one more", told(5))
    assert len(timeline.rows()) == 3


def test_four_hundred_events_need_no_more_parts_than_forty(session, timeline, panel):
    session.edit("Told what happened", told(40))
    few = len(panel.findChildren(QWidget))
    session.edit("Told of many more", told(400))
    timeline.qtbot.waitUntil(lambda: len(panel.findChildren(QWidget)) <= few)
    assert len(timeline.rows()) == 400


def test_who_comes_back_from_an_event_is_where_the_list_was(session, timeline, panel):
    session.edit("Told what happened", told(60))
    timeline.qtbot.waitUntil(lambda: bar(panel).maximum() > 2_000)
    timeline.open_row("What happened", "Note")
    bar(panel).setValue(1_500)  # as the wheel does before one goes to an event
    timeline.press("Back to the timeline")
    assert bar(panel).value() == 1_500
    assert panel.focusWidget().accessibleName() == "What happened"
    session.edit("Told of one more", told(61))
    timeline.qtbot.waitUntil(lambda: len(timeline.rows()) == 61 and bar(panel).value() == 1_500)


def bar(panel):
    """Return what scrolls the whole timeline."""
    return panel.findChild(Home).verticalScrollBar()


def test_what_has_no_date_is_counted_and_one_press_away(session, timeline):
    session.edit("Told what happened", told(40))
    timeline.press("4 entries have no date yet")
    assert len(timeline.rows()) == 4
