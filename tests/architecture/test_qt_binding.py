"""A test of the Qt binding itself: PySide6 6.12.0 on Python 3.11 failed it, and crashed."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject, Signal

CALLS = 500


class Bell(QObject):
    rung = Signal()


@pytest.mark.parametrize("constant", [None, True, False])
def test_calls_into_qt_leave_the_constants_of_python_alone(constant):
    bell = Bell()
    bell.rung.connect(lambda: None)
    before = sys.getrefcount(constant)
    for _ in range(CALLS):
        bell.setObjectName("bell")
        bell.rung.emit()
    assert abs(sys.getrefcount(constant) - before) < CALLS / 2
