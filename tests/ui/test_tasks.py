"""Slow work beside the window."""

from __future__ import annotations

import gc
import weakref
from threading import Event

from PySide6.QtCore import QObject

from another_opinion.ui.tasks import PooledTasks


class Paper:
    """Something large."""


def test_what_the_work_held_is_out_of_memory_once_it_is_delivered(qtbot):
    tasks, owner, seen = PooledTasks(1), QObject(), []

    def begin() -> None:
        held = Paper()
        seen.append(weakref.ref(held))
        tasks.run(owner, lambda: [held], lambda _: held.__class__, seen.append)

    begin()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert seen[0]() is None
    tasks.finish()


def test_a_thread_that_works_has_nothing_of_the_window_of_its_own(qtbot):
    tasks, owner, waiting, go_on = PooledTasks(1), QObject(), Event(), Event()

    def work() -> bool:
        waiting.set()
        return go_on.wait()

    before = things_of_qt()
    tasks.run(owner, work, lambda _: None, lambda _: None)
    waiting.wait()
    meanwhile = things_of_qt()
    go_on.set()
    tasks.finish()
    assert meanwhile == before


def things_of_qt() -> set[int]:
    return {id(thing) for thing in gc.get_objects() if isinstance(thing, QObject)}
