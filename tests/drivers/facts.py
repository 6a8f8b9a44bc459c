"""What a person does with facts, exhibits and their papers, anywhere in the window."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QListView
from pytestqt.qtbot import QtBot

from another_opinion.domain.places import Place
from another_opinion.ui.parts.sheets.sheets import Sheets
from another_opinion.ui.shell.caseview import CaseView
from another_opinion.ui.shell.window import Window
from drivers.screen import Screen


class Facts(Screen):
    """The window of an open case."""

    def __init__(self, qtbot: QtBot, window: Window) -> None:
        super().__init__(qtbot, window)
        self._window = window

    def go(self, panel: str, item: str = "") -> None:
        """Go to a place."""
        self._window.tools.go(Place(panel, item))
        self.wait()

    def place(self) -> Place:
        """See where in the case this is."""
        (view,) = self.root.findChildren(CaseView)
        return view.place

    def press(self, name: str) -> None:
        """Press a button, and see what comes up."""
        QApplication.processEvents()
        super().press(name)
        self.wait()

    def write(self, label: str, value: str) -> None:
        """Type into a field and leave it."""
        self.type(label, value)
        self.qtbot.keyClick(self._text_field(label), Qt.Key.Key_Tab)
        self.wait()

    def draw_box(self, left: float, top: float, right: float, bottom: float) -> None:
        """Draw a rectangle on the pages in view, in parts of the first page's sides."""
        self.wait()
        sheets = next(each for each in self.root.findChildren(Sheets) if each.isVisible())
        view, page = sheets.viewport(), sheets._place(0)

        def at(x: float, y: float) -> QPoint:
            return QPoint(round(page.x() + x * page.width()), round(page.y() + y * page.height()))

        button = Qt.MouseButton.LeftButton
        self.qtbot.mousePress(view, button, pos=at(left, top))
        self.qtbot.mouseMove(view, at((left + right) / 2, (top + bottom) / 2))
        self.qtbot.mouseMove(view, at(right, bottom))
        self.qtbot.mouseRelease(view, button, pos=at(right, bottom))

    def pick(self, name: str, words: str) -> None:
        """Pick from a list that opens, by keyboard."""
        box = self.find(QComboBox, name)
        box.setFocus()
        self.qtbot.keyClick(box, Qt.Key.Key_Home)
        for _ in range(box.findText(words, Qt.MatchFlag.MatchStartsWith)):
            self.qtbot.keyClick(box, Qt.Key.Key_Down)

    def rows(self, name: str) -> list[str]:
        """Hear every row of a list."""
        model = self.find(QListView, name).model()
        role = Qt.ItemDataRole.AccessibleTextRole
        return [model.index(row, 0).data(role) for row in range(model.rowCount())]

    def wait(self) -> None:
        """Wait until nothing is being written or drawn."""
        self.qtbot.waitUntil(lambda: not self._window.tools.tasks.busy)
        QApplication.processEvents()
