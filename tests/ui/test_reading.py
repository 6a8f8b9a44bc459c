"""Pages are read beside everything else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from another_opinion.services.pages.reader import PageReader
from another_opinion.session.session import Session
from another_opinion.ui.reading import Reading
from another_opinion.ui.tasks import PooledTasks
from casefiles import CASE, NOON, begin, scanned
from papers import pdf


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    session = Session(begin(tmp_path / "Rosa.opinion"), lambda: NOON)
    yield session
    session.close()


@pytest.fixture
def tasks(qapp: QApplication) -> PooledTasks:
    """Return who starts the workers."""
    return PooledTasks(1)


@pytest.fixture
def reading(tasks: PooledTasks, session: Session) -> Iterator[Reading]:
    reading = Reading([PageReader()], tasks)
    reading.follow(session)
    yield reading
    reading.finish()


def test_a_paper_that_came_is_shown_before_the_workers_start(qtbot, session, reading, tasks):
    letter = pdf()
    case = scanned(CASE, "letter", letter)
    paper = replace(case.document("letter"), media="application/pdf")
    session.edit("Added", case.with_document(paper), [letter])
    assert reading.progress.left == 1
    assert not tasks.busy
    qtbot.waitUntil(lambda: reading.progress.left == 0)
    assert session.file.text_of(paper.content, 0)
