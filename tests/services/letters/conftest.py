"""Fixtures of the letters: a desk with a letter on it."""

from __future__ import annotations

from datetime import date

import pytest

from another_opinion.domain.case import Case
from another_opinion.domain.letters import Letter
from another_opinion.domain.people import Advice, Doctor, Patient, Plan, PlanKind
from another_opinion.rules.library import Library, load_library
from another_opinion.services.letters.library import LetterLibrary, load_letters
from services.letters.desk import ANSWERS, REQUEST, Desk


@pytest.fixture(scope="session")
def letters() -> LetterLibrary:
    """Return the letters as the application has them."""
    return load_letters()


@pytest.fixture(scope="session")
def law() -> Library:
    """Return the law as the application has it."""
    return load_library()


@pytest.fixture
def desk(letters: LetterLibrary, law: Library, today: date) -> Desk:
    """Return a desk with a request for a second opinion on it that lacks nothing."""
    case = Case(
        id="case-1",
        opened=today,
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
    desk = Desk(letters, law, today, case, Letter("letter-1", REQUEST, today))
    desk.answer(**ANSWERS)
    desk.write(REQUEST)
    return desk
