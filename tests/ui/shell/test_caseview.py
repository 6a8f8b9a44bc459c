"""Tests of the window around the panels."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea

from another_opinion.domain.places import Place

LAPTOP = (1366, 768)


@pytest.fixture
def opened(window, open_case):
    """Return the window with a case in it."""
    open_case()
    return window


def test_the_largest_text_fits_a_laptop(opened):
    opened.tools.theme.set_scale(2.0)
    least = opened.minimumSizeHint()
    assert least.width() <= LAPTOP[0]
    assert least.height() <= LAPTOP[1]


def test_a_keyboard_in_the_rail_goes_where_the_mark_goes(opened, screen):
    screen.press("Timeline")
    opened.tools.go(Place("law"))
    opened.tools.go(Place("timeline"))
    focused = QApplication.focusWidget()
    assert focused is None or focused.accessibleName() != "Today"


def test_the_rail_stays_as_wide_when_the_keyboard_comes(opened, screen):
    rail = opened.findChild(QScrollArea, "rail")
    screen.press("Law")
    opened.tools.go(Place("today"))
    wide = rail.width()
    screen.find(QPushButton, "Today").setFocus()
    QApplication.processEvents()
    assert rail.width() == wide


def test_the_entries_of_the_rail_are_as_wide_as_there_is_room(window, open_case, screen):
    window.tools.theme.set_scale(2.0)
    open_case()
    screen.wait_for("This cannot wait")
    rail = window.findChild(QScrollArea, "rail")
    screen.qtbot.waitUntil(lambda: right_end(rail, "Today") < rail.viewport().width())


def right_end(rail: QScrollArea, name: str) -> int:
    """See where an entry ends, from the left edge of the rail."""
    entries = rail.findChildren(QPushButton)
    return next(each.geometry().right() for each in entries if each.accessibleName() == name)


def test_a_name_is_shown_whole_where_there_is_room(window, screen):
    window.show_sample()
    window.tools.theme.set_scale(2.0)
    screen.wait_to_read("Sample case")
