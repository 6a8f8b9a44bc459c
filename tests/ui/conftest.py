"""What tests of the window use: real parts, and a person who is scripted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from another_opinion.app.application import window_on
from another_opinion.app.surroundings import CALIFORNIA, Surroundings
from another_opinion.ui.shell.window import Window
from another_opinion.ui.theme.fonts import load_fonts
from another_opinion.ui.theme.theme import Mode, Theme
from drivers.screen import Screen
from ui.scripted import ScriptedPrompts

NOW = datetime(2026, 9, 29, 10, 0, tzinfo=CALIFORNIA)


@pytest.fixture(autouse=True)
def _nothing_left_behind() -> Iterator[None]:
    """Delete what a test is done with, since the next look would be put on that too."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """Return the light theme at 100 %."""
    load_fonts()
    return Theme(qapp, Mode.LIGHT, 1.0)


@pytest.fixture
def prompts() -> ScriptedPrompts:
    """Return a person who changes their mind at every question, unless told otherwise."""
    return ScriptedPrompts()


@pytest.fixture
def surroundings(tmp_path: Path, prompts: ScriptedPrompts) -> Surroundings:
    """Return a computer of its own for one test."""
    return Surroundings(lambda: NOW, tmp_path / "config", tmp_path / "data", prompts, lambda _: 0)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, surroundings: Surroundings) -> Iterator[Window]:
    """Return the application's window, on the first screen."""
    with window_on(surroundings) as window:
        window.resize(1366, 768)
        window.show()
        qtbot.waitExposed(window)
        yield window


@pytest.fixture
def screen(qtbot: QtBot, window: Window) -> Screen:
    """Return what a person sees of the window."""
    return Screen(qtbot, window)
