"""Papers are looked at one after the other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from another_opinion.domain.documents import Document
from another_opinion.errors import CopyGivenUp
from another_opinion.ui.panels.documents.inturn import InTurn
from another_opinion.ui.tasks import PooledTasks
from casefiles import CASE, scanned


@pytest.fixture
def tasks(qapp):
    tasks = PooledTasks()
    yield tasks
    tasks.finish()


def papers(count: int) -> list[Document]:
    case = CASE
    for number in range(count):
        case = scanned(case, f"{number}", b"%d" % number)
    return list(case.documents)


def test_each_is_looked_at_in_order_though_one_fails_and_one_has_nothing(qtbot, tasks):
    told: list[tuple[str, str | None]] = []

    def begin(paper: Document):
        def work() -> str:
            if paper.id == "1":
                raise CopyGivenUp
            return f"read {paper.id}"

        return None if paper.id == "2" else work

    owner = QObject()
    turns = InTurn(owner, tasks, begin, lambda paper, what: told.append((paper.id, what)))
    turns.look_at(papers(4))
    qtbot.waitUntil(lambda: len(told) == 4)
    assert told == [("0", "read 0"), ("1", None), ("2", None), ("3", "read 3")]


def test_hundreds_with_nothing_to_do_are_soon_passed(tasks):
    told: list[str] = []
    owner = QObject()
    turns = InTurn(owner, tasks, lambda _: None, lambda paper, _: told.append(paper.id))
    turns.look_at(papers(1) * 2_000)
    assert len(told) == 2_000
