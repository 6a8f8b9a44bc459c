"""An open case with its papers in view."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from another_opinion.session.session import Session
from another_opinion.ui.shell.caseview import CaseView
from another_opinion.ui.tools import Tools
from drivers.documents import Documents
from papers import pdf, photo
from ui.panels.showing import viewed
from ui.scripted import ScriptedPrompts


@pytest.fixture
def view(qtbot: QtBot, session: Session, tools: Tools) -> Iterator[CaseView]:
    """Return the view of the case, at its papers."""
    with viewed(qtbot, session, tools, "documents") as view:
        yield view


@pytest.fixture
def documents(qtbot: QtBot, view: CaseView, prompts: ScriptedPrompts, tools: Tools) -> Documents:
    """Return what a person sees and does there."""
    return Documents(qtbot, view, prompts, tools.tasks)


@pytest.fixture
def denial(tmp_path: Path) -> Path:
    """Return a letter of two pages."""
    file = tmp_path / "Denial_letter.pdf"
    file.write_bytes(pdf(pages=2))
    return file


@pytest.fixture
def bill(tmp_path: Path) -> Path:
    """Return a photo of a bill."""
    file = tmp_path / "Hospital bill.jpg"
    file.write_bytes(photo())
    return file


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """Return a scan of a report."""
    file = tmp_path / "Report of Dr. Nguyễn Thị Ánh.png"
    file.write_bytes(photo("PNG"))
    return file
