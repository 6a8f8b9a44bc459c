"""Every screen of the checklist, in large type."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from another_opinion.ui.theme.theme import Mode, Theme

SCREENS = ("", "seen_on_card", "urgent", "answers", "result")


@pytest.fixture(params=[1.0, 2.0], ids=["100 %", "200 %"])
def theme(request, qapp) -> Theme:
    return Theme(qapp, Mode.LIGHT, request.param)


@pytest.mark.parametrize("screen", SCREENS, ids=lambda name: name or "home")
def test_nothing_is_wider_than_the_window(screen, panel, theme: Theme, tell, qtbot: QtBot):
    tell(seen_on_card="unsure")
    panel.show_item(screen)
    qtbot.wait(0)
    page = next(area for area in panel.findChildren(QScrollArea) if area.isVisible())
    assert page.widget().minimumSizeHint().width() <= page.viewport().width()
    for button in page.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.minimumSizeHint().width()
            assert button.height() >= max(44, button.fontMetrics().height())
            assert button.accessibleName()
