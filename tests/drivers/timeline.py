"""What a person does with the timeline."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListView

from another_opinion.ui.tasks import Tasks
from drivers.screen import Screen
from ui.scripted import ScriptedPrompts


class Timeline(Screen):
    """The timeline of the open case."""

    def __init__(self, qtbot, root, prompts: ScriptedPrompts, tasks: Tasks) -> None:
        super().__init__(qtbot, root)
        self._prompts, self._tasks = prompts, tasks

    def rows(self) -> list[str]:
        """Read the rows of what happened, as a screen reader does."""
        return self._rows("What happened")

    def limits(self) -> list[str]:
        """Read the rows of the time limits."""
        return self._rows("Time limits")

    def open_row(self, name: str, words: str) -> None:
        """Take the row that says this from a list, with the keyboard."""
        rows = self.find(QListView, name)
        place = next(n for n, row in enumerate(self._rows(name)) if words in row)
        rows.setFocus()
        rows.setCurrentIndex(rows.model().index(place, 0))
        self.qtbot.keyClick(rows, Qt.Key.Key_Return)

    def show_only(self, words: str) -> None:
        """Pick what to show with the keyboard."""
        self.pick("Show", words)

    def save_calendar(self, file: Path) -> None:
        """Save the reminders to a file."""
        self._save(file, "Save for my calendar")

    def save_chronology(self, file: Path) -> None:
        """Save the chronology to a file."""
        self._save(file, "Save the chronology")

    def print_chronology(self, file: Path) -> None:
        """Print the chronology on a printer that prints into a file."""
        self._prompts.printed = file
        self.press("Print the chronology")
        self._wait_for_work()

    def tell(self, sort: str, kind: str) -> None:
        """Add something that happened, choosing its sort and its kind."""
        self.press("Add something else")
        self.pick("What is it about?", sort)
        self.choose(kind)

    def pick(self, name: str, words: str) -> None:
        """Pick from a closed list with the keyboard."""
        box = self.find(QComboBox, name)
        box.setFocus()
        self.qtbot.keyClick(box, Qt.Key.Key_Home)
        while box.currentText() != words:
            before = box.currentIndex()
            self.qtbot.keyClick(box, Qt.Key.Key_Down)
            assert box.currentIndex() > before, f"nothing called {words!r} to pick"

    def _rows(self, name: str) -> list[str]:
        model = self.find(QListView, name).model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def _save(self, file: Path, button: str) -> None:
        self._prompts.copy = file
        self.press(button)
        self._wait_for_work()

    def _wait_for_work(self) -> None:
        self.qtbot.waitUntil(lambda: not self._tasks.busy)
