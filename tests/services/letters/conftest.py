"""Fixtures of the letters: a desk with a letter on it."""

from __future__ import annotations

from datetime import date

import pytest

from another_opinion.domain.case import Case
from another_opinion.domain.letters import Letter
from another_opinion.rules.library import Library, load_library
from another_opinion.services.letters.library import LetterLibrary, load_letters
from answers import told
from services.letters.desk import REQUEST, Desk


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
    case = told(Case("case-1", today), qualified_in_network="no")
    desk = Desk(letters, law, today, case, Letter("letter-1", REQUEST, today))
    desk.write(REQUEST)
    return desk
