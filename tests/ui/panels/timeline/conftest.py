"""The timeline of an open case."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from another_opinion.session.session import Session
from another_opinion.ui.panels.timeline.panel import TimelinePanel
from another_opinion.ui.tools import Tools
from drivers.timeline import Timeline
from ui.panels.showing import framed
from ui.scripted import ScriptedPrompts


@pytest.fixture
def panel(qtbot: QtBot, frame: QWidget, session: Session, tools: Tools) -> Iterator[TimelinePanel]:
    """Return the panel in a frame."""
    with framed(qtbot, frame, TimelinePanel(session, tools)) as panel:
        yield panel


@pytest.fixture
def timeline(
    qtbot: QtBot, panel: TimelinePanel, prompts: ScriptedPrompts, tools: Tools
) -> Timeline:
    """Return what a person sees and does there."""
    return Timeline(qtbot, panel, prompts, tools.tasks)
