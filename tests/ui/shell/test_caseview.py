"""Tests of the window around the panels."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea

from another_opinion.domain.places import Place

LAPTOP = (1366, 768)


@pytest.fixture
def sample(qtbot, window):
    """Return the window with the sample case in it."""
    window.show_sample()
    qtbot.waitUntil(lambda: window.session is not None)
    return window


def test_the_largest_text_fits_a_laptop(sample):
    sample.tools.theme.set_scale(2.0)
    least = sample.minimumSizeHint()
    assert least.width() <= LAPTOP[0]
    assert least.height() <= LAPTOP[1]


def test_a_keyboard_in_the_rail_goes_where_the_mark_goes(sample, screen):
    screen.press("Timeline")
    sample.tools.go(Place("law"))
    sample.tools.go(Place("timeline"))
    focused = QApplication.focusWidget()
    assert focused is None or focused.accessibleName() != "Today"


def test_the_rail_stays_as_wide_when_the_keyboard_comes(sample, screen):
    rail = sample.findChild(QScrollArea, "rail")
    screen.press("Law")
    sample.tools.go(Place("today"))
    wide = rail.width()
    screen.find(QPushButton, "Today").setFocus()
    QApplication.processEvents()
    assert rail.width() == wide


def test_the_entries_of_the_rail_are_as_wide_as_there_is_room(sample, screen):
    sample.tools.theme.set_scale(2.0)
    sample.show_sample()
    screen.wait_for("This cannot wait")
    rail = sample.findChild(QScrollArea, "rail")
    screen.qtbot.waitUntil(lambda: right_end(rail, "Today") < rail.viewport().width())


def right_end(rail: QScrollArea, name: str) -> int:
    """See where an entry ends, from the left edge of the rail."""
    entries = rail.findChildren(QPushButton)
    return next(each.geometry().right() for each in entries if each.accessibleName() == name)


def test_a_name_is_shown_whole_where_there_is_room(sample, screen):
    sample.tools.theme.set_scale(2.0)
    screen.wait_to_read("Sample case")
