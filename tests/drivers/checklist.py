"""What a person does with the checklist."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QWidget

from drivers.screen import Screen


class Checklist(Screen):
    """The parts, the questions, the answers and the result."""

    def start(self) -> None:
        """Begin with the questions about the law."""
        self.press("Start the questions")

    def answer(self, *choices: str) -> None:
        """Take a choice and go on, question after question."""
        for choice in choices:
            self.choose(choice)
            self.press("Continue")

    def change(self, question: str) -> None:
        """Go back to a question from the page with all answers."""
        self.press(f"Change this answer: {question}")

    def title(self) -> str:
        """Read the heading of the screen."""
        return self._labels("title")[0].text()

    def verdict(self, title: str) -> str:
        """Read the verdict on a line of the result."""
        return self._card(title).findChildren(QLabel)[0].text()

    def line(self, title: str) -> str:
        """Read a whole line of the result."""
        return Screen(self.qtbot, self._card(title)).words()

    def status(self, part: str) -> str:
        """Read how far a part is."""
        labels = self._card(part).findChildren(QLabel)
        return next(label.text() for label in labels if label.property("role") == "chip")

    def write_the_letter(self) -> None:
        """Press the one button that leads on from the result."""
        self.press("Write this letter")

    def primary_buttons(self) -> list[str]:
        """Name the buttons that stand out."""
        return [
            widget.accessibleName()
            for widget in self.root.findChildren(QWidget)
            if widget.property("role") == "primary" and widget.isVisible()
        ]

    def key(self, key: Qt.Key) -> None:
        """Press a key where the keyboard is."""
        focus = QApplication.focusWidget()
        assert focus is not None, "the keyboard is nowhere"
        self.qtbot.keyClick(focus, key)

    def keyboard_is_on(self) -> str:
        """Name what has the keyboard."""
        focus = QApplication.focusWidget()
        return focus.accessibleName() if focus else ""

    def place_of(self, words: str) -> tuple[int, int]:
        """See where on the screen some words begin."""
        label = next(
            label
            for label in self.root.findChildren(QLabel)
            if label.isVisible() and label.text() == words
        )
        corner = label.mapTo(self.root, label.rect().topLeft())
        return corner.x(), corner.y()

    def _labels(self, role: str) -> list[QLabel]:
        labels = self.root.findChildren(QLabel)
        return [each for each in labels if each.isVisible() and each.property("role") == role]

    def _card(self, title: str) -> QFrame:
        label = next(
            each
            for each in self.root.findChildren(QLabel)
            if each.isVisible() and each.text() == title
        )
        parent = label.parentWidget()
        while parent is not None and parent.property("role") != "card":
            parent = parent.parentWidget()
        assert isinstance(parent, QFrame), f"{title!r} stands on no card"
        return parent
