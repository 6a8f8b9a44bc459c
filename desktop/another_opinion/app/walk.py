"""A walk through the window, one screen after the other, with a picture of each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea

from another_opinion.ui.shell.window import Window

_LOOK = 25  # milliseconds between looks whether the screen has settled
_QUIET = 4  # looks in a row without work under way: then the layout has settled, too
_HIGHEST = 6_000  # pixels of a picture of a whole page


def press(window: Window, words: str) -> None:
    """Press the button that is called so; raises StopIteration where none is in view."""
    found = window.findChildren(QAbstractButton)
    next(each for each in found if each.isVisible() and each.accessibleName() == words).click()


class Walk(QObject):
    """Takes the steps of a path; after each, waits for the screen and takes its picture.

    A step is the name of the picture. `steps` acts on the window between two of them.
    """

    def __init__(self, window: Window, steps: Iterator[str], folder: Path) -> None:
        super().__init__()
        self._window, self._steps, self._folder = window, steps, folder
        self._name, self._quiet = "", 0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK)
        self._timer.timeout.connect(self._look)

    def run(self) -> int:
        """Walk to the end; return 0, or 1 if an error ended the walk."""
        self._timer.start()
        return QApplication.exec()

    def _look(self) -> None:
        self._quiet = 0 if self._window.tools.tasks.busy else self._quiet + 1
        if self._quiet < _QUIET:
            return
        self._quiet = 0
        end = 1
        try:
            if self._name:
                self._take_picture()
            self._name = next(self._steps, "")
            end = 0
        finally:
            if end or not self._name:
                self._timer.stop()
                QApplication.exit(end)

    def _take_picture(self) -> None:
        """Take the window as it is, and a page that is longer than the window as a whole."""
        self._window.grab().save(str(self._folder / f"{self._name}.png"))
        pages = (page for page in self._window.findChildren(QScrollArea) if page.isVisible())
        for number, page in enumerate(pages):
            paper = page.widget()
            if paper and page.viewport().height() < paper.height() < _HIGHEST:
                mark = f"-{number}" if number else ""
                paper.grab().save(str(self._folder / f"{self._name}-whole{mark}.png"))
