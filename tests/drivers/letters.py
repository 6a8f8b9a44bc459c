"""What a person does with the letters of a case."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pypdfium2
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from another_opinion.ui.tasks import Tasks
from drivers.dates import type_date
from drivers.screen import Screen
from ui.scripted import ScriptedPrompts

INSIDE = "Request for a second opinion"
OUTSIDE = "Request for a second opinion outside the network"


class Letters(Screen):
    """The letters of the open case."""

    def __init__(self, qtbot, root: QWidget, prompts: ScriptedPrompts, tasks: Tasks) -> None:
        super().__init__(qtbot, root)
        self._prompts, self._tasks = prompts, tasks

    def words(self) -> str:
        """Read everything that is shown, once it has come up."""
        QApplication.processEvents()
        return super().words()

    def offers(self, name: str) -> bool:
        """Say whether there is such a button, once all have come up."""
        QApplication.processEvents()
        return super().offers(name)

    def press(self, name: str) -> None:
        """Press a button, and see what comes up."""
        QApplication.processEvents()
        super().press(name)
        QApplication.processEvents()

    def start(self, title: str = INSIDE) -> None:
        """Begin a letter that fits."""
        self.press(f"Start this letter: {title}")
        self.wait()

    def go_on(self, title: str = INSIDE) -> None:
        """Open a letter that was begun."""
        self.press(f"Go on with this letter: {title}")
        self.wait()

    def fill_in(self, label: str, value: str) -> None:
        """Type into a field and leave it."""
        self.type(label, value)
        self.qtbot.keyClick(self._text_field(label), Qt.Key.Key_Tab)
        self.wait()

    def change_words(self, part: str, words: str) -> None:
        """Put a part of the letter into other words."""
        self.press(f"Change the words: {part}")
        self.type(part, words)
        self.press("Keep my words")
        self.wait()

    def print(self, paper: Path) -> None:
        """Print both copies; the printer's paper is a file."""
        self._prompts.printed = paper
        self.press("Print 2 copies")
        self.wait()

    def save(self, file: Path) -> None:
        """Save both copies."""
        self._prompts.pdf = file
        self.press("Save as PDF")
        self.wait()

    def hand_in(self) -> None:
        """Say that the letter was handed in."""
        self.press("I handed it in")
        self.wait()

    def date_it(self, question: str, day: date) -> None:
        """Answer a question for a day."""
        type_date(self, question, day)

    def find_at(self, name: str) -> QPoint:
        """See where in the window something stands."""
        return self.find(QWidget, name).mapTo(self.root, QPoint(0, 0))

    def keyboard_in(self) -> str:
        """Read where the keyboard is."""
        widget = QApplication.focusWidget()
        return widget.accessibleName() if widget else ""

    def preview(self) -> QImage:
        """Look at the pages."""
        self.wait()
        return self._pages().viewport().grab().toImage()

    def page_shown(self) -> str:
        """Read which page is in view."""
        return self._pages().accessibleName()

    def wait(self) -> None:
        """Wait until nothing is being written or drawn."""
        self.qtbot.waitUntil(lambda: not self._tasks.busy)
        QApplication.processEvents()

    def _pages(self) -> QAbstractScrollArea:
        views = self.root.findChildren(QAbstractScrollArea)
        return next(v for v in views if v.isVisible() and v.accessibleName().startswith("Page "))


def read(pdf: bytes) -> str:
    """Read the text of a PDF."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return "\n".join(pages).replace("\r\n", "\n").replace("\N{NO-BREAK SPACE}", " ")
