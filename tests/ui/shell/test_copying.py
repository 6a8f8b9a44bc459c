"""Tests of what goes to the clipboard by a button."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from another_opinion.domain.places import Place
from another_opinion.session.session import Session
from another_opinion.ui.shell.window import Window
from casefiles import begin
from drivers.screen import Screen
from ui.conftest import NOW


def test_the_member_number_is_copied_and_goes_when_the_file_is_locked(
    screen: Screen, window: Window, tmp_path: Path
):
    window.opened(Session(begin(tmp_path / "Mother.opinion"), lambda: NOW), Place("details"))
    screen.press("Copy the member number")
    screen.wait_to_read("Copied the member number.")
    assert QApplication.clipboard().text() == "GP 0042-17"
    screen.press("Lock the file")
    screen.wait_for("Open the case")
    assert QApplication.clipboard().text() == ""
