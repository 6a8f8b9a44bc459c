"""Fields of a form, each with its label, hint and error, and named for screen readers."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from another_opinion.ui.parts.text import text
from another_opinion.ui.parts.typing import Typing
from another_opinion.ui.theme.theme import Theme

LONGEST = 30  # lines of a box before it scrolls


def name_control(control: QWidget, label: QLabel, hint: str = "") -> None:
    """Tie a control to its label, for the eye, the keyboard and the screen reader."""
    label.setBuddy(control)
    control.setAccessibleName(label.text())
    control.setAccessibleDescription(hint)


def keep_secret(control: QWidget) -> None:
    """Mark a control whose words are kept nowhere, not even in the case file, shown or not."""
    control.setProperty("secret", True)


def is_secret(control: QWidget) -> bool:
    """Say whether a control holds a passphrase or a line of the recovery page."""
    return bool(control.property("secret"))


class Field(QWidget):
    """A labelled place for one answer."""

    def __init__(self, theme: Theme, label: str, hint: str = "") -> None:
        super().__init__()
        self.label = text(label, "label")
        self._hint = hint
        self._error = text("", "error")
        self._error.hide()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.px(5))
        self._layout.addWidget(self.label)
        if hint:
            self._layout.addWidget(text(hint, "hint"))
        self._layout.addWidget(self._error)

    def show_error(self, sentence: str) -> None:
        """Say beside the field what is wrong with it; an empty sentence takes that back."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        control = self.control()
        control.setProperty("wrong", bool(sentence))
        control.style().unpolish(control)
        control.style().polish(control)
        description = f"{sentence} {self._hint}".strip()
        control.setAccessibleDescription(description)

    @property
    def error(self) -> str:
        """The sentence that is shown beside the field."""
        return self._error.text()

    def control(self) -> QWidget:
        """Return the widget that takes the focus."""
        return self._control

    def setFocus(  # noqa: N802 (Qt's name)
        self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason
    ) -> None:
        """Put the keyboard into the field; with a focus proxy, Tab would stop here twice."""
        self.control().setFocus(reason)

    def _hold(self, control: QWidget) -> None:
        self._control = control
        name_control(control, self.label, self._hint)
        self._layout.addWidget(control)


class LineField(Field):
    """One line of text; `committed` is sent a second after the last key."""

    committed = Signal(str)
    edited = Signal()

    def __init__(
        self, theme: Theme, label: str, value: str = "", hint: str = "", characters: int = 0
    ) -> None:
        super().__init__(theme, label, hint)
        self.line = QLineEdit(value)
        if characters:
            self.line.ensurePolished()
            room = self.line.fontMetrics().averageCharWidth() * (characters + 4)
            self.line.setMaximumWidth(room)
        self.line.home(False)  # a long value is read from its beginning
        self.typing = Typing(self.line, lambda: self.committed.emit(self.value))
        self.line.textEdited.connect(self._touched)
        self._hold(self.line)

    @property
    def value(self) -> str:
        """The text without blanks around it."""
        return self.line.text().strip()

    def set_value(self, value: str) -> None:
        """Show another text, unless the user is typing in this field."""
        if not self.typing.pending and value != self.value:
            self.line.setText(value)
            self.line.home(False)

    def hide_text(self, hidden: bool) -> None:
        """Show dots in place of the characters; from then on they are a secret."""
        keep_secret(self.line)
        mode = QLineEdit.EchoMode.Password if hidden else QLineEdit.EchoMode.Normal
        self.line.setEchoMode(mode)

    def _touched(self) -> None:
        self.typing.touched()
        self.edited.emit()


class PlainText(QPlainTextEdit):
    """A box for several lines that grows with its text; Tab leaves it."""

    def __init__(self, theme: Theme, value: str, lines: int) -> None:
        super().__init__(value)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines = lines
        self._padding = theme.px(16) + 16  # the style's padding, its edges and the text's margin
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take another height where the text wraps in another way."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        self.ensurePolished()
        line = self.fontMetrics().lineSpacing()
        least, most = self.lines * line, LONGEST * line
        self.setFixedHeight(min(max(self._text_height(), least), most) + self._padding)

    def _text_height(self) -> int:
        """Return the height of all lines, wrapped ones included."""
        height, block = 0.0, self.document().begin()
        while block.isValid():
            height += self.blockBoundingRect(block).height()
            block = block.next()
        return ceil(height)


class TextField(Field):
    """Several lines of text; `committed` is sent a second after the last key."""

    committed = Signal(str)
    edited = Signal()

    def __init__(
        self, theme: Theme, label: str, value: str = "", hint: str = "", lines: int = 3
    ) -> None:
        super().__init__(theme, label, hint)
        self.box = PlainText(theme, value, lines)
        self.typing = Typing(self.box, lambda: self.committed.emit(self.value))
        self._shown = value
        self.box.textChanged.connect(self._touched)
        self._hold(self.box)

    @property
    def value(self) -> str:
        """The text without blanks around it."""
        return self.box.toPlainText().strip()

    def set_value(self, value: str) -> None:
        """Show another text, unless the user is typing in this field."""
        if not self.typing.pending and value != self.value:
            self._shown = value
            self.box.setPlainText(value)

    def _touched(self) -> None:
        if self.box.toPlainText() != self._shown:
            self._shown = self.box.toPlainText()
            self.typing.touched()
            self.edited.emit()


class Combo(QComboBox):
    """A closed list that the mouse wheel does not change."""

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(QStyledItemDelegate(self))  # heeds the style: rows of 44 pixels
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll instead."""
        event.ignore()
