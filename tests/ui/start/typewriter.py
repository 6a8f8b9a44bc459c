"""Somebody who opens a case with a passphrase, and waits.

Arguments: the file and, for somebody who keeps what was typed, "carelessly". The passphrase comes
key by key through standard input, up to the end of the line, so that this process never has it in
one piece but where the application puts it together.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from another_opinion.app.application import window_on
from another_opinion.app.surroundings import Surroundings
from another_opinion.ui.prompts import SystemPrompts
from another_opinion.ui.shell.window import Window

NOON = datetime(2026, 9, 21, 19, 0, tzinfo=UTC)


def wait(until: Callable[[], object]) -> None:
    loop, timer = QEventLoop(), QTimer()
    timer.timeout.connect(lambda: loop.quit() if until() else None)
    timer.start(20)
    loop.exec()


def lines_of(window: Window) -> list[QLineEdit]:
    return [each for each in window.findChildren(QLineEdit) if each.isVisible()]


def main() -> None:
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        around = Surroundings(lambda: NOON, folder, folder, SystemPrompts(), lambda _: 0)
        with window_on(around) as window:
            window.show()
            window.unlock(Path(sys.argv[1]))
            wait(lambda: lines_of(window))
            line = lines_of(window)[0]
            while (key := os.read(0, 1)) != b"\n":
                QTest.keyClick(line, key.decode())
            kept = line.text() if sys.argv[2:] else ""
            line.returnPressed.emit()
            del line
            wait(lambda: window.session)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            sys.stdout.write("open\n")
            sys.stdout.flush()
            os.read(0, 1)
            del kept


main()
