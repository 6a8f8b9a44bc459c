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
from ui.panels.showing import framed


@pytest.fixture
def panel(qtbot: QtBot, frame: QWidget, session: Session, tools: Tools) -> Iterator[LawPanel]:
    """Return the panel in a frame."""
    with framed(qtbot, frame, LawPanel(session, tools)) as panel:
        qtbot.waitUntil(lambda: not tools.tasks.busy)  # the page comes some parts at a time
        yield panel


@pytest.fixture
def law(qtbot: QtBot, panel: LawPanel) -> Law:
    """Return what a person sees and does there."""
    return Law(qtbot, panel)
