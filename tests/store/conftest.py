from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from another_opinion.store.casefile import CaseFile
from casefiles import begin


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the case file of the test lies, or will lie."""
    return tmp_path / "Rosa.opinion"


@pytest.fixture
def file(path: Path) -> Iterator[CaseFile]:
    """Give an open file with CASE in it."""
    file = begin(path)
    yield file
    with suppress(sqlcipher.ProgrammingError):  # the test has closed it
        file.close()
