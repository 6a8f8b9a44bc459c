"""One sitting with the real window, in a process of its own: a folder of papers is added.

Arguments: a folder of papers, how many pages are read at once in the background, and a folder for
the case file. Prints the seconds until all files are added and until all pages are read; the
longest stall of the window's thread and the longest time that it worked at a stretch, in
milliseconds; the peak of memory of this process in MB; and how many papers and pages came in.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter, sleep, thread_time

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from another_opinion.app.application import window_on
from another_opinion.app.offscreen import without_a_screen
from another_opinion.app.surroundings import Surroundings
from another_opinion.domain.places import Place
from another_opinion.session.session import Session
from another_opinion.ui.panels.documents.panel import DocumentsPanel
from another_opinion.ui.shell.window import Window
from bench.measure import peak
from casefiles import begin
from ui.scripted import ScriptedPrompts

NOON = datetime(2026, 9, 21, 19, 0, tzinfo=UTC)
_BEAT = 2  # milliseconds


class Heartbeat(QObject):
    """Notes how long the thread of the window did not come to its events."""

    def __init__(self) -> None:
        super().__init__()
        self.stall = self.work = 0.0
        self._last = perf_counter(), thread_time()
        self._timer = timer = QTimer(self)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._beat)
        timer.start(_BEAT)

    def stop(self) -> None:
        """Take no more notes."""
        self._beat()
        self._timer.stop()

    def _beat(self) -> None:
        now = perf_counter(), thread_time()
        self.stall = max(self.stall, now[0] - self._last[0])
        self.work = max(self.work, now[1] - self._last[1])
        self._last = now


def until(done: Callable[[], bool]) -> float:
    """Run the window until something is done; return the seconds."""
    start = perf_counter()
    while not done():
        QApplication.processEvents()
        sleep(0.0005)
    return perf_counter() - start


def main() -> None:
    """Add the folder, wait until its pages are read, and print what it took."""
    papers, readers, folder = Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
    without_a_screen()
    around = Surroundings(
        lambda: NOON, folder / "config", folder, ScriptedPrompts(), lambda _: 0, readers
    )
    with window_on(around) as window:
        session = Session(begin(folder / "Rosa.opinion"), lambda: NOON)
        panel = _shown(window, session)
        count = len(list(papers.iterdir()))
        beat = Heartbeat()
        panel._adding.add([papers])
        added = until(lambda: not window.tools.tasks.busy)
        if len(session.case.documents) != count:
            sys.exit("not all papers came in")
        read = until(lambda: not (readers and window.tools.reading.progress.left))
        pages = sum(map(len, session.file.read_pages().values()))
        documents = len(session.case.documents)
    stall, work = beat.stall * 1000, beat.work * 1000
    told = (added, added + read, stall, work, peak(), documents, pages)
    sys.stdout.write(" ".join(map(str, told)))


def _shown(window: Window, session: Session) -> DocumentsPanel:
    window.resize(1366, 768)
    window.show()
    window.opened(session, Place("documents"))
    until(lambda: not window.tools.tasks.busy)
    (panel,) = window.findChildren(DocumentsPanel)
    return panel


if __name__ == "__main__":
    main()
