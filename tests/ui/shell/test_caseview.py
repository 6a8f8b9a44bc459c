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
    qtbot.waitUntil(lambda: window.session is not None, timeout=10_000)
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
