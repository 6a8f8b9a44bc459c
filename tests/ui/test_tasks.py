"""Slow work beside the window."""

from __future__ import annotations

import gc
import weakref

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

    gc.disable()
    try:
        begin()
        qtbot.waitUntil(lambda: not tasks.busy)
        assert seen[0]() is None
    finally:
        gc.enable()
        tasks.finish()
