from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from another_opinion.session.session import Session
from casefiles import Clock, begin


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the case file lies."""
    return tmp_path / "Rosa.opinion"


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    """Give an open case."""
    session = Session(begin(path), Clock())
    yield session
    session.close()
