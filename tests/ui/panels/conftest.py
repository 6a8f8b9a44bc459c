"""What tests of a panel use: an open case in a real file, and the real tools."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from another_opinion.rules.library import load_library
from another_opinion.services.letters.library import load_letters
from another_opinion.services.pages.reader import PageReader
from another_opinion.services.quickunlock.vault import Vault
from another_opinion.session.session import Session
from another_opinion.ui.backups import Backups
from another_opinion.ui.notices import Notices
from another_opinion.ui.preferences import PreferenceFile
from another_opinion.ui.tasks import PooledTasks
from another_opinion.ui.theme.theme import Theme
from another_opinion.ui.tools import Navigator, Tools
from casefiles import begin
from ui.conftest import NOW
from ui.scripted import ScriptedPrompts


@pytest.fixture
def tools(
    theme: Theme, prompts: ScriptedPrompts, reader: PageReader, tmp_path: Path
) -> Iterator[Tools]:
    """Return the real tools, with a scripted person."""
    tasks, notices = PooledTasks(), Notices()
    preferences = PreferenceFile(tmp_path / "preferences.json")
    yield Tools(
        theme=theme,
        law=load_library(),
        letters=load_letters(),
        reader=reader,
        tasks=tasks,
        prompts=prompts,
        notices=notices,
        navigator=Navigator(),
        preferences=preferences,
        vault=Vault(),
        backups=Backups(preferences, tasks, notices, lambda: NOW),
        now=lambda: NOW,
    )
    tasks.finish()


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """Return an open case in a real file."""
    session = Session(begin(tmp_path / "Rosa.opinion"), lambda: NOW)
    yield session
    session.close()


@pytest.fixture
def frame(qtbot: QtBot, theme: Theme) -> Iterator[QWidget]:
    """Return an empty frame, as large as what the window leaves beside its rail."""
    frame = QWidget()
    frame.setObjectName("window")
    frame.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    QVBoxLayout(frame).setContentsMargins(0, 0, 0, 0)
    frame.resize(1366 - theme.px(210), 768 - theme.px(120))
    qtbot.addWidget(frame)
    yield frame
    frame.hide()
