from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtWidgets import QLabel

from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.unfolding import Unfolding
from another_opinion.ui.tasks import PooledTasks


@pytest.fixture
def tasks():
    tasks = PooledTasks()
    yield tasks
    tasks.finish()


@pytest.fixture
def column(qtbot) -> Column:
    """Return five lines that are on a screen."""
    column = Column(4)
    qtbot.addWidget(column)
    column.add(*(QLabel(f"Line {number}") for number in range(5)))
    column.show()
    return column


def shown(column: Column) -> list[int]:
    lines = column.findChildren(QLabel)
    return [number for number, line in enumerate(lines) if not line.isHidden()]


def test_the_first_parts_are_there_at_once_and_the_others_come(column, tasks, qtbot):
    Unfolding(column, tasks, column.findChildren(QLabel), first=2, more=2)
    assert shown(column) == [0, 1]
    qtbot.waitUntil(lambda: len(shown(column)) == 5)
    assert not tasks.busy


def test_the_others_come_too_while_slow_work_is_under_way(column, qtbot):
    slow, tasks = Event(), PooledTasks(1)
    tasks.run(column, slow.wait, lambda _: None, lambda _: None)
    Unfolding(column, tasks, column.findChildren(QLabel), first=2, more=2)
    try:
        qtbot.waitUntil(lambda: len(shown(column)) == 5, timeout=5_000)
    finally:
        slow.set()
        tasks.finish()


def test_what_is_wanted_comes_at_once_with_all_before_it(column, tasks):
    lines = column.findChildren(QLabel)
    unfolding = Unfolding(column, tasks, lines, first=1, more=1)
    unfolding.show_to(lines[3])
    assert shown(column) == [0, 1, 2, 3]
    unfolding.show_to()
    assert shown(column) == [0, 1, 2, 3, 4]
