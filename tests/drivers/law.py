"""What a person does with the law."""

from __future__ import annotations

from html.parser import HTMLParser

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QScrollArea

from another_opinion.ui.panels.law.entry import Entry
from another_opinion.ui.parts.rows import RowList
from drivers.screen import Screen


class Law(Screen):
    """The text with plain words, common advice, offices and words."""

    def look_for(self, words: str) -> None:
        """Type into the search field."""
        self.type("Find a word", words)

    def headings(self) -> list[str]:
        """Read the headings of the chapters that are shown."""
        return [
            label.text()
            for label in self.root.findChildren(QLabel)
            if label.isVisible() and label.property("role") == "heading"
        ]

    def entries(self) -> list[str]:
        """Read the first line of everything that is shown."""
        return [entry.findChildren(QLabel)[0].text() for entry in self._entries()]

    def results(self) -> list[str]:
        """Hear every row of what was found."""
        lists = (each for each in self.root.findChildren(RowList) if each.isVisible())
        rows = next((each.rows for each in lists), None)
        role = Qt.ItemDataRole.AccessibleTextRole
        return [rows.index(n).data(role) for n in range(rows.rowCount())] if rows else []

    def take(self, words: str) -> None:
        """Go to what was found with these words, by keyboard."""
        view = self.find(RowList, "What was found")
        view.setFocus()
        place = next(n for n, row in enumerate(self.results()) if words in row)
        self.qtbot.keyClick(view, Qt.Key.Key_Home)
        for _ in range(place):
            self.qtbot.keyClick(view, Qt.Key.Key_Down)
        self.qtbot.keyClick(view, Qt.Key.Key_Return)

    def chosen_is_in_view(self) -> bool:
        """Say whether the row on which the keyboard is can be seen."""
        view = self.find(RowList, "What was found")
        seen = view.visibleRegion().boundingRect()
        return seen.contains(view.visualRect(view.currentIndex()).center())

    def marked(self) -> list[str]:
        """Read the words that are marked."""
        marks = _Marks()
        for label in self.root.findChildren(QLabel):
            if label.isVisible() and "<span" in label.text():
                marks.feed(label.text())
        return marks.found

    def pointed_out(self) -> list[str]:
        """Read the first line of what is pointed out, by its ground and its place on top."""
        return [
            entry.findChildren(QLabel)[0].text()
            for entry in self._entries()
            if entry.property("tone") == "accent"
        ]

    def top(self) -> str:
        """Read the first line of the entry at the top of the window."""
        page = next(area for area in self.root.findChildren(QScrollArea) if area.isVisible())
        below = (
            entry
            for entry in self._entries()
            if entry.mapTo(page.viewport(), QPoint(0, 0)).y() >= 0
        )
        return next(below).findChildren(QLabel)[0].text()

    def _entries(self) -> list[Entry]:
        return [entry for entry in self.root.findChildren(Entry) if entry.isVisible()]


class _Marks(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag == "span"

    def handle_endtag(self, _tag: str) -> None:
        self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found.append(data)
