"""The checklist of an open case."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from another_opinion.domain.case import Case
from another_opinion.domain.people import Doctor, Patient, PlanKind, Role, Writer
from another_opinion.domain.places import Place
from another_opinion.session.session import Session
from another_opinion.ui.panels.checklist.panel import ChecklistPanel
from another_opinion.ui.tools import Tools
from answers import answered
from drivers.checklist import Checklist
from ui.panels.showing import framed


@pytest.fixture
def tell(session: Session) -> Callable[..., Case]:
    """Return what puts an HMO member's answers into the case, some of them others than usual."""

    def tell(**others: str) -> Case:
        case = replace(session.case, plan=replace(session.case.plan, kind=PlanKind.HMO))
        case = answered(case, **({"qualified_in_network": "no"} | others))
        session.edit("Told the story", case)
        return case

    return tell


@pytest.fixture
def daughter(session: Session) -> None:
    """Let a daughter type for her mother."""
    session.edit(
        "Said who types",
        replace(
            session.case,
            writer=Writer(Role.CAREGIVER, "Linh", "daughter"),
            patient=Patient("Rosa M. Delgado"),
            doctor=Doctor("Dr. Lena Okafor"),
        ),
    )


@pytest.fixture
def visited() -> list[Place]:
    """Return the places outside the checklist that were gone to."""
    return []


@pytest.fixture
def panel(
    qtbot: QtBot, frame: QWidget, session: Session, tools: Tools, visited: list[Place]
) -> Iterator[ChecklistPanel]:
    """Return the panel, in a frame that goes where it wishes."""
    panel = ChecklistPanel(session, tools)

    def go(place: Place) -> None:
        if place.panel == "checklist":
            panel.show_item(place.item)
        else:
            visited.append(place)

    tools.navigator.asked.connect(go)
    with framed(qtbot, frame, panel):
        yield panel


@pytest.fixture
def checklist(qtbot: QtBot, panel: ChecklistPanel) -> Checklist:
    """Return what a person sees and does there."""
    return Checklist(qtbot, panel)
