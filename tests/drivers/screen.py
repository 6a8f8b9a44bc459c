"""What a person can do with any screen: read it, press, choose and type."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

Kind = TypeVar("Kind", bound=QWidget)


class Screen:
    """The part of a window that a person looks at."""

    def __init__(self, qtbot: QtBot, root: QWidget) -> None:
        self.qtbot = qtbot
        self.root = root

    def words(self) -> str:
        """Read everything that is shown."""
        labels = self.root.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible() and label.text())

    def says(self, words: str) -> bool:
        """Say whether these words are to be read."""
        return words in self.words()

    def find(self, kind: type[Kind], name: str) -> Kind:
        """Find what is shown under that name, or is about to be."""
        self._wait(lambda: name in self.names(kind), f"nothing is called {name!r}")
        return next(
            widget
            for widget in self.root.findChildren(kind)
            if widget.accessibleName() == name and widget.isVisible()
        )

    def names(self, kind: type[Kind]) -> list[str]:
        """Name everything of a kind that is shown."""
        widgets = self.root.findChildren(kind)
        return [widget.accessibleName() for widget in widgets if widget.isVisible()]

    def offers(self, name: str) -> bool:
        """Say whether there is such a button, and it can be pressed."""
        buttons = self.root.findChildren(QAbstractButton)
        return any(b.accessibleName() == name and b.isVisible() and b.isEnabled() for b in buttons)

    def press(self, name: str) -> None:
        """Press a button with the mouse."""
        button = self.find(QAbstractButton, name)
        self._bring_into_view(button)
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def choose(self, name: str) -> None:
        """Take a choice with the mouse."""
        radio = self.find(QRadioButton, name)
        self._bring_into_view(radio)
        self.qtbot.mouseClick(radio, Qt.MouseButton.LeftButton)
        assert radio.isChecked()

    def type(self, name: str, text: str) -> None:
        """Put the keyboard into a field and type over what is there."""
        field = self._text_field(name)
        field.setFocus()
        self.qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.qtbot.keyClick(field, Qt.Key.Key_Delete)
        self._keys(field, text)

    def read(self, name: str) -> str:
        """Read what stands in a field."""
        field = self._text_field(name)
        return field.text() if isinstance(field, QLineEdit) else field.toPlainText()

    def wait_to_read(self, words: str) -> None:
        """Wait until these words are to be read."""
        self.qtbot.waitUntil(lambda: self.says(words))

    def wait_for(self, name: str) -> None:
        """Wait until there is such a button."""
        self.qtbot.waitUntil(lambda: self.offers(name))

    def _keys(self, field: QWidget, text: str) -> None:
        """Press the keys; a letter that no US key has comes from an input method."""
        for letter in text:
            if letter.isascii():
                self.qtbot.keyClicks(field, letter)
            else:
                composed = QInputMethodEvent()
                composed.setCommitString(letter)
                QApplication.sendEvent(field, composed)

    def _text_field(self, name: str) -> QLineEdit | QPlainTextEdit:
        kinds = (QLineEdit, QPlainTextEdit)
        self._wait(
            lambda: any(name in self.names(kind) for kind in kinds), f"no field is called {name!r}"
        )
        return next(self.find(kind, name) for kind in kinds if name in self.names(kind))

    def _wait(self, there: Callable[[], object], complaint: str) -> None:
        """Wait for the window to catch up, as a person does without noticing."""

        def check() -> None:
            assert there(), complaint

        self.qtbot.waitUntil(check)

    def _bring_into_view(self, widget: QWidget) -> None:
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(widget)
            parent = parent.parentWidget()
