"""Panels on a screen, alone in a frame or in the view of their case."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from another_opinion.domain.places import Place
from another_opinion.session.session import Session
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.shell.caseview import CaseView
from another_opinion.ui.tools import Tools

AnyPanel = TypeVar("AnyPanel", bound=Panel)


@contextmanager
def framed(qtbot: QtBot, frame: QWidget, panel: AnyPanel) -> Iterator[AnyPanel]:
    """Show a panel in a frame, and leave it at the end."""
    frame.layout().addWidget(panel)
    frame.show()
    qtbot.waitExposed(frame)
    frame.activateWindow()
    yield panel
    panel.leave()


@contextmanager
def viewed(qtbot: QtBot, session: Session, tools: Tools, panel: str) -> Iterator[CaseView]:
    """Show a case at one of its panels, as large as on a laptop, and leave it at the end."""
    view = CaseView(session, tools, lambda: None, Place(panel))
    view.setObjectName("window")
    view.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    qtbot.addWidget(view)
    view.resize(1366, 768)
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    yield view
    view.leave()
    view.hide()
