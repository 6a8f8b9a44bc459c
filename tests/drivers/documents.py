"""What a person does with the papers of a case."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QListView,
    QWidget,
)

from another_opinion.ui.panels.documents.panel import DocumentsPanel
from another_opinion.ui.tasks import Tasks
from drivers.dates import type_date
from drivers.screen import Screen
from ui.scripted import ScriptedPrompts


class Documents(Screen):
    """The papers of the open case."""

    def __init__(self, qtbot, root: QWidget, prompts: ScriptedPrompts, tasks: Tasks) -> None:
        super().__init__(qtbot, root)
        self._prompts, self._tasks = prompts, tasks

    def add(self, *files: Path) -> None:
        """Press the button and choose files."""
        self.begin_to_add(*files)
        self.wait()

    def begin_to_add(self, *files: Path) -> None:
        """Press the button and choose files, and do not wait for them."""
        self._prompts.papers = list(files)
        self.press("Add documents")

    def drop(self, *files: Path) -> None:
        """Drag files over the panel and let them fall."""
        (panel,) = self.root.findChildren(DocumentsPanel)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        actions, place = Qt.DropAction.CopyAction, QPointF(panel.rect().center())
        button, key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(place.toPoint(), actions, data, button, key)
        QApplication.sendEvent(panel, enter)
        assert enter.isAccepted(), "the panel takes no such thing"
        QApplication.sendEvent(panel, QDropEvent(place, actions, data, button, key))
        self.wait()

    def add_folder(self, folder: Path) -> None:
        """Press the button and choose a folder."""
        self._prompts.papers_folder = folder
        self.add_by("Add a folder")
        self.wait()

    def press(self, name: str) -> None:
        """Press a button, after the one that shows more of them where it is among these."""
        if not self.offers(name) and self.offers("More for these pages"):
            super().press("More for these pages")
            QApplication.processEvents()
        super().press(name)

    def add_by(self, way: str) -> None:
        """Press a button that adds papers, after the one that shows it where that is there."""
        if self.offers("Other ways to add documents"):
            self.press("Other ways to add documents")
        self.press(way)

    def copy_files(self, *files: Path) -> None:
        """Copy files in another program."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        QApplication.clipboard().setMimeData(data)

    def copy_picture(self, content: bytes, media: str) -> None:
        """Copy a picture in another program."""
        data = QMimeData()
        data.setData(media, content)
        QApplication.clipboard().setMimeData(data)

    def copy_drawn_picture(self) -> None:
        """Copy a picture that is in memory only."""
        image = QImage(40, 20, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.red)
        QApplication.clipboard().setImage(image)

    def copy_words(self, words: str) -> None:
        """Copy words in another program."""
        QApplication.clipboard().setText(words)

    def wait(self) -> None:
        """Wait until nothing is being read or drawn."""
        self.qtbot.waitUntil(lambda: not self._tasks.busy)

    def titles(self) -> list[str]:
        """Read the list from the top."""
        return [row.split(".")[0] for row in self.rows()]

    def rows(self) -> list[str]:
        """Hear every row of the list."""
        model = self._list().model()
        role = Qt.ItemDataRole.AccessibleTextRole
        return [model.index(row, 0).data(role) for row in range(model.rowCount())]

    def take(self, title: str) -> None:
        """Click on a row."""
        view = self._list()
        index = view.model().index(self.titles().index(title), 0)
        view.scrollTo(index)
        self.qtbot.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center()
        )
        self.wait()

    def key_in_list(self, key: Qt.Key | str) -> None:
        """Press a key while the keyboard is in the list."""
        view = self._list()
        view.setFocus()
        if isinstance(key, str):
            self.qtbot.keySequence(view, key)
        else:
            self.qtbot.keyClick(view, key)
        self.wait()

    def chosen(self) -> str:
        """Read which row carries the mark."""
        return self.titles()[self._list().currentIndex().row()]

    def pick(self, name: str, words: str) -> None:
        """Pick from a list that opens, by keyboard."""
        box = self.find(QComboBox, name)
        box.setFocus()
        place = box.findText(words, Qt.MatchFlag.MatchStartsWith)
        assert place >= 0, [box.itemText(number) for number in range(box.count())]
        self.qtbot.keyClick(box, Qt.Key.Key_Home)
        for _ in range(place):
            self.qtbot.keyClick(box, Qt.Key.Key_Down)

    def picked(self, name: str) -> str:
        """Read what is picked."""
        return self.find(QComboBox, name).currentText()

    def date_it(self, day: date) -> None:
        """Type the date of the paper."""
        type_date(self, "Date on the paper", day)

    def sheet(self) -> QImage:
        """Look at the pages."""
        self.wait()
        return self._pages().viewport().grab().toImage()

    def page(self) -> str:
        """Hear which page is in view."""
        return self._pages().accessibleName()

    def drag_over(self, part: tuple[float, float], to: tuple[float, float]) -> None:
        """Drag the mouse over the first page in view, from one part of its paper to another."""
        view = self._pages().viewport()
        image = view.grab().toImage()
        white = [x for x in range(image.width()) if _is_paper(image, x)]
        left, width = white[0], white[-1] - white[0]
        top = next(y for y in range(image.height()) if _is_white(image, left + 9, y))
        begin, end = (
            QPointF(left + across * width, top + down * width * 11 / 8.5)
            for across, down in (part, to)
        )
        button, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        self.qtbot.mousePress(view, button, pos=begin.toPoint())
        kind, keys = QEvent.Type.MouseMove, Qt.KeyboardModifier.NoModifier
        move = QMouseEvent(kind, end, view.mapToGlobal(end), none, button, keys)
        QApplication.sendEvent(view, move)
        self.qtbot.mouseRelease(view, button, pos=end.toPoint())

    def sees(self, name: str) -> bool:
        """Say whether a button is in view, and not further down."""
        button = self.find(QAbstractButton, name)
        return not button.visibleRegion().isEmpty()

    def key_in_pages(self, key: Qt.Key | str) -> None:
        """Press a key while the keyboard is in the pages."""
        self._pages().setFocus()
        if isinstance(key, str):
            self.qtbot.keySequence(self._pages(), key)
        else:
            self.qtbot.keyClick(self._pages(), key)
        self.wait()

    def key(self, keys: str) -> None:
        """Press keys where the keyboard is."""
        self.qtbot.keySequence(QApplication.focusWidget(), keys)
        self.wait()

    def choose_pages(self, page: int, more: int = 0) -> None:
        """Choose a page (from 1) in the order of the pages by key, and some after it."""
        view = self.find(QListView, "Order of the pages")
        view.setFocus()
        self.qtbot.keyClick(view, Qt.Key.Key_Home)
        for _ in range(page - 1):
            self.qtbot.keyClick(view, Qt.Key.Key_Down)
        for _ in range(more):
            self.qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)

    def _list(self) -> QListView:
        return self.find(QListView, "Documents")

    def _pages(self) -> QAbstractScrollArea:
        views = self.root.findChildren(QAbstractScrollArea)
        return next(v for v in views if v.isVisible() and v.accessibleName().startswith("Page "))


def _is_white(image: QImage, x: int, y: int) -> bool:
    return image.pixelColor(x, y).lightness() == 255


def _is_paper(image: QImage, x: int) -> bool:
    return _is_white(image, x, image.height() // 2)
