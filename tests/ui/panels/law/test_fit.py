"""The law in large type."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QScrollArea

from another_opinion.ui.theme.theme import Mode, Theme
from drivers.accessible import Shown, clipped


@pytest.fixture(params=[1.0, 2.0], ids=["100 %", "200 %"])
def theme(request, qapp) -> Theme:
    return Theme(qapp, Mode.LIGHT, request.param)


def test_nothing_is_wider_than_the_window(panel):
    page = next(area for area in panel.findChildren(QScrollArea) if area.isVisible())
    assert page.widget().minimumSizeHint().width() <= page.viewport().width()


def test_no_line_is_cut(panel):
    assert clipped(Shown(panel)) == []


def test_a_rule_is_brought_up_as_soon_as_the_panel_is_seen(law, panel, frame, qtbot):
    frame.hide()
    frame.show()
    panel.show_item("2OP-22")
    qtbot.waitUntil(lambda: law.top() == "(j)")
