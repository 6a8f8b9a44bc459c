"""Tests of taking everything away."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from another_opinion.session.session import Session
from another_opinion.ui.shell.window import Window
from casefiles import NAME, SCAN, begin, scanned
from drivers.screen import Screen
from ui.conftest import NOW
from ui.scripted import ScriptedPrompts


@pytest.fixture
def settings(screen: Screen, window: Window, tmp_path: Path) -> Screen:
    session = Session(begin(tmp_path / "Mother.opinion"), lambda: NOW)
    session.edit("Added", scanned(session.case, "scan", SCAN), [SCAN])
    window.opened(session)
    screen.press("Settings")
    return screen


def test_everything_goes_into_one_file(
    settings: Screen, window: Window, prompts: ScriptedPrompts, tmp_path: Path
):
    prompts.copy = tmp_path / "all.zip"
    settings.press("Export everything")
    settings.wait_to_read("Saved everything: all.zip")
    assert prompts.proposed == "Everything in my case.zip"
    with zipfile.ZipFile(prompts.copy) as archive:
        assert archive.read("documents/D-001 A paper.png") == SCAN
        assert NAME in archive.read("case.json").decode()


def test_the_open_case_file_is_never_replaced(
    settings: Screen, window: Window, prompts: ScriptedPrompts
):
    prompts.copy = window.session.path
    settings.press("Export everything")
    settings.wait_to_read("could not be saved there")
    assert window.session.content(window.session.case.documents[0].content) == SCAN


def test_closing_the_window_stops_it_and_leaves_nothing_behind(
    settings: Screen, window: Window, prompts: ScriptedPrompts, tmp_path: Path
):
    prompts.copy = tmp_path / "all.zip"
    settings.press("Export everything")
    window.close()
    left = [path.name for path in tmp_path.iterdir() if path.suffix == ".part"]
    assert left == []
