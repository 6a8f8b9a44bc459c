"""The law panel of an open case."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from another_opinion.session.session import Session
from another_opinion.ui.panels.law.panel import LawPanel
from another_opinion.ui.tools import Tools
from drivers.law import Law


@pytest.fixture
def panel(qtbot: QtBot, frame: QWidget, session: Session, tools: Tools) -> Iterator[LawPanel]:
    """Return the panel in a frame."""
    panel = LawPanel(session, tools)
    frame.layout().addWidget(panel)
    frame.show()
    qtbot.waitExposed(frame)
    frame.activateWindow()
    yield panel
    panel.leave()


@pytest.fixture
def law(qtbot: QtBot, panel: LawPanel) -> Law:
    """Return what a person sees and does there."""
    return Law(qtbot, panel)
