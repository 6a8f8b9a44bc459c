"""Garbage of Python, looked for in the thread of the window only.

By itself, Python looks for it in whichever thread has just made something. Widgets that hold each
other would be deleted there, while the window draws, and the application would crash now and then.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer

_OFTEN = 100  # milliseconds
_SELDOM = 600  # looks, of which one goes through all: a minute


@contextmanager
def garbage_goes_here() -> Iterator[None]:
    """Look for garbage in this thread, whose events must be taken, and in no other."""
    by_itself, looks = gc.isenabled(), 0
    timer = QTimer()

    def look() -> None:
        nonlocal looks
        looks += 1
        young, middle, old = (
            count > most for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True)
        )
        if old and looks > _SELDOM:
            looks = 0
            gc.collect()
        elif young:
            gc.collect(1 if middle else 0)

    timer.timeout.connect(look)
    timer.start(_OFTEN)
    gc.disable()
    try:
        yield
    finally:
        timer.stop()
        if by_itself:
            gc.enable()
