"""An open case with its letters in view."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from another_opinion.domain.case import Case
from another_opinion.domain.letters import Letter
from another_opinion.session.session import Session
from another_opinion.ui.shell.caseview import CaseView
from another_opinion.ui.tools import Tools
from answers import told
from drivers.letters import Letters
from ui.conftest import NOW
from ui.panels.showing import viewed
from ui.scripted import ScriptedPrompts


@pytest.fixture
def begin_with(session: Session) -> Case:
    """Return the case with which the test begins."""
    return told(session.case, qualified_in_network="yes")


@pytest.fixture
def view(qtbot: QtBot, session: Session, tools: Tools, begin_with: Case) -> Iterator[CaseView]:
    """Return the view of the case, at its letters."""
    session.edit("Told the case", begin_with)
    with viewed(qtbot, session, tools, "letters") as view:
        yield view


@pytest.fixture
def letters(qtbot: QtBot, view: CaseView, prompts: ScriptedPrompts, tools: Tools) -> Letters:
    """Return what a person sees and does there."""
    return Letters(qtbot, view, prompts, tools.tasks)


@pytest.fixture
def request_begun(letters: Letters, session: Session) -> Letter:
    """Return a request for a second opinion that lacks nothing, on the screen."""
    letter = Letter("letter-1", "second-opinion-request", NOW.date())
    letter = letter.with_detail("specialty", "spine surgery")
    session.edit("Wrote a letter", session.case.with_letter(letter))
    letters.go_on()
    return letter
