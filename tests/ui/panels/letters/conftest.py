"""An open case with its letters in view."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from another_opinion.domain.case import Case
from another_opinion.domain.letters import Letter
from another_opinion.domain.people import Advice, Doctor, Patient, Plan, PlanKind
from another_opinion.domain.places import Place
from another_opinion.session.session import Session
from another_opinion.ui.shell.caseview import CaseView
from another_opinion.ui.tools import Tools
from drivers.letters import Letters
from ui.scripted import ScriptedPrompts

ANSWERS = {
    "seen_on_card": "dmhc",
    "urgent": "no",
    "surgery_doubted": "yes",
    "serious_condition": "no",
    "unclear_diagnosis": "no",
    "not_improving": "no",
    "tried_plan": "yes",
    "whose_advice": "specialist",
    "qualified_in_network": "yes",
    "travel_hard": "no",
}


def told(case: Case) -> Case:
    """Return the case with all that a letter needs."""
    for question, choice in ANSWERS.items():
        case = case.with_answer(question, choice)
    return replace(
        case,
        patient=Patient("Nguyễn Thị Ánh", date(1948, 3, 2), "1412 Alder Court\nStockton, CA 95207"),
        plan=Plan("Golden Poppy Health Plan", "GP-4471-9902", PlanKind.HMO),
        doctor=Doctor("Alan Whitfield, MD", "Orthopedic surgery", "Poppy Medical Group"),
        advice=Advice("Spinal fusion at two levels", date(2026, 8, 28), "I can still walk."),
    )


@pytest.fixture
def begin_with(session: Session) -> Case:
    """Return the case with which the test begins."""
    return told(session.case)


@pytest.fixture
def view(qtbot: QtBot, session: Session, tools: Tools, begin_with: Case) -> Iterator[CaseView]:
    """Return the view of the case, at its letters."""
    session.edit("Told the case", begin_with)
    view = CaseView(session, tools, lambda: None, Place("letters"))
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


@pytest.fixture
def letters(qtbot: QtBot, view: CaseView, prompts: ScriptedPrompts, tools: Tools) -> Letters:
    """Return what a person sees and does there."""
    return Letters(qtbot, view, prompts, tools.tasks)


@pytest.fixture
def request_begun(letters: Letters, session: Session) -> Letter:
    """Return a request for a second opinion that lacks nothing, on the screen."""
    letters.start()
    letters.fill_in("Field of medicine", "spine surgery")
    return session.case.letters[0]
