from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from another_opinion.session.session import Session
from another_opinion.ui.panels.record.panel import RecordPanel
from another_opinion.ui.tools import Tools
from drivers.record import Record


@pytest.fixture
def record(qtbot: QtBot, frame: QWidget, session: Session, tools: Tools) -> Record:
    """Return the record of an open case, as a person sees it."""
    panel = RecordPanel(session, tools)
    frame.layout().addWidget(panel)
    frame.show()
    record = Record(qtbot, panel)
    record.follow()
    return record
