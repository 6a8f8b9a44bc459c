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
        model = self.find(QListView, "What happened").model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def show_only(self, words: str) -> None:
        """Pick what to show with the keyboard."""
        box = self.find(QComboBox, "Show")
        box.setFocus()
        self.qtbot.keyClick(box, Qt.Key.Key_Home)
        while box.currentText() != words:
            before = box.currentIndex()
            self.qtbot.keyClick(box, Qt.Key.Key_Down)
            assert box.currentIndex() > before, f"nothing called {words!r} to show"

    def save_calendar(self, file: Path) -> None:
        """Save the reminders to a file."""
        self._save(file, "Save for my calendar")

    def save_chronology(self, file: Path) -> None:
        """Save the chronology to a file."""
        self._save(file, "Save the chronology")

    def print_chronology(self, file: Path) -> None:
        """Print the chronology on a printer that prints into a file."""
        self._prompts.printed = file
        self.press("Print")
        self._wait_for_work()

    def _save(self, file: Path, button: str) -> None:
        self._prompts.copy = file
        self.press(button)
        self._wait_for_work()

    def _wait_for_work(self) -> None:
        self.qtbot.waitUntil(lambda: not self._tasks.busy, timeout=20_000)
