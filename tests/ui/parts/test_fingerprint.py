"""Tests of fingerprints of files."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from another_opinion.ui.parts.fingerprint import Fingerprint, in_groups

SHA256 = "0123456789abcdef" * 4


def test_a_fingerprint_can_be_compared_in_groups():
    assert in_groups("0123456789abcdef") == "01234567 89abcdef"


def test_it_comes_up_on_demand_and_takes_the_keyboard(qtbot, theme):
    fingerprint = Fingerprint(theme, "Show it", "What it is good for.", SHA256)
    qtbot.addWidget(fingerprint)
    fingerprint.show()
    qtbot.waitExposed(fingerprint)
    with qtbot.waitSignal(fingerprint.unfolded) as unfolded:
        qtbot.mouseClick(fingerprint.ask, Qt.MouseButton.LeftButton)
    (shown,) = unfolded.args
    assert isinstance(shown, QLabel)
    assert shown.accessibleName() == f"Fingerprint: {SHA256}"
    assert fingerprint.focusWidget() is shown
    assert fingerprint.ask.isHidden()
