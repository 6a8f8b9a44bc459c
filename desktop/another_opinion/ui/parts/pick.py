"""One of several things, picked from a list that opens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
)

from another_opinion.ui.parts.fields import Combo, Field
from another_opinion.ui.theme.theme import Theme

Choice = tuple[str, str]  # its id, and its words


class ShortenedCombo(Combo):
    """A closed list that shortens words for which it is too narrow."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words with an ellipsis where they do not fit."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, room.width() - 4
        )
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class PickField(Field):
    """One of several things; `chosen` is sent with its id when the user picks it."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, label: str, choices: Sequence[Choice], value: str, hint: str = ""
    ) -> None:
        super().__init__(theme, label, hint)
        self.box = ShortenedCombo()
        # Long words must not make the page wider than the window.
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.setMinimumContentsLength(10)
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.box.activated.connect(lambda _: self.chosen.emit(self.value))
        self._choices: tuple[Choice, ...] = ()
        self._hold(self.box)
        self.set_choices(choices, value)

    @property
    def value(self) -> str:
        """The id of what is picked."""
        place = self.box.currentIndex()
        return self._choices[place][0] if place >= 0 else ""

    def set_value(self, value: str) -> None:
        """Show another thing as picked; the first one where there is none of that id."""
        ids = [name for name, _ in self._choices]
        self.box.setCurrentIndex(ids.index(value) if value in ids else 0)

    def set_choices(self, choices: Sequence[Choice], value: str) -> None:
        """Offer other things."""
        if tuple(choices) != self._choices:
            self._choices = tuple(choices)
            self.box.clear()
            self.box.addItems([words for _, words in choices])
        self.set_value(value)
