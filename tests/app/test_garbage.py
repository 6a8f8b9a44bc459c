"""Nothing of the window is deleted in another thread."""

from __future__ import annotations

import gc
from threading import Thread, current_thread, main_thread
from weakref import finalize

from PySide6.QtCore import QCoreApplication, QObject

from another_opinion.app.garbage import garbage_goes_here

MANY = 200_000  # things, so that Python looks for garbage if it does so by itself


def leave_a_knot(ends: list[Thread]) -> None:
    """Leave something behind that holds itself, and tells in which thread it ends."""
    knot = QObject()
    knot.itself = knot
    finalize(knot, lambda: ends.append(current_thread()))


def many_things() -> list[object]:
    return [[] for _ in range(MANY)]


def work_beside_the_window() -> None:
    thread = Thread(target=many_things)
    thread.start()
    thread.join()


def test_what_is_left_of_the_window_ends_in_its_own_thread(qtbot):
    ends: list[Thread] = []
    with garbage_goes_here():
        leave_a_knot(ends)
        work_beside_the_window()
        assert ends == []
        things = many_things()
        qtbot.waitUntil(lambda: ends == [main_thread()])
    del things


def test_else_it_may_end_in_any(qapp: QCoreApplication):
    ends: list[Thread] = []
    gc.enable()
    try:
        leave_a_knot(ends)
        work_beside_the_window()
    finally:
        gc.disable()
    assert main_thread() not in ends
    assert len(ends) == 1
