"""A case that is told: its people, and the answers to the checklist's questions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from another_opinion.domain.case import Case
from another_opinion.domain.people import Advice, Doctor, Patient, Plan, PlanKind

ORDINARY = {
    "seen_on_card": "dmhc",
    "urgent": "no",
    "surgery_doubted": "yes",
    "serious_condition": "no",
    "unclear_diagnosis": "no",
    "not_improving": "no",
    "tried_plan": "unsure",
    "whose_advice": "specialist",
    "qualified_in_network": "unsure",
    "travel_hard": "no",
}


def answered(case: Case, **others: str) -> Case:
    """Return the case with every answer, some of them others than the ordinary ones."""
    for question, choice in (ORDINARY | others).items():
        case = case.with_answer(question, choice)
    return case


def told(case: Case, **others: str) -> Case:
    """Return the case with all that a letter needs, and a reason for another opinion."""
    return replace(
        answered(case, **({"tried_plan": "yes"} | others)),
        patient=Patient(
            "Nguyễn Thị Ánh",
            date(1948, 3, 2),
            "1412 Alder Court\nStockton, CA 95207",
            "(209) 555-0142",
        ),
        plan=Plan("Golden Poppy Health Plan", "GP-4471-9902", PlanKind.HMO),
        doctor=Doctor("Alan Whitfield, MD", "Orthopedic surgery", "Poppy Medical Group"),
        advice=Advice("Spinal fusion at two levels", date(2026, 8, 28), "I can still walk."),
    )
