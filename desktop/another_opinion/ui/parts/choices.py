"""Choices, one under the other, each a large row that can be clicked anywhere."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from another_opinion.ui.parts.fields import Field
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import Theme


class ChoiceRow(QFrame):
    """One choice: a round mark, its words, and perhaps a line that explains it."""

    def __init__(self, theme: Theme, words: str, hint: str = "") -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("role", "choice")
        self.radio = _Radio()
        self.radio.focused.connect(self._show_focus)
        self.radio.reached.connect(lambda: QTimer.singleShot(0, self, self._bring_into_view))
        self.radio.setAccessibleName(words)
        self.radio.setAccessibleDescription(hint)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addStretch(1)
        for line, role in ((words, "body"), (hint, "hint")):
            if line:
                label = text(line, role)
                label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
                beside.addWidget(label)
        beside.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(4), theme.px(3), theme.px(8), theme.px(3))
        layout.setSpacing(theme.px(6))
        layout.addWidget(self.radio, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(beside, 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take this choice, wherever in the row it was clicked."""
        self.radio.setFocus(Qt.FocusReason.MouseFocusReason)
        self.radio.click()
        super().mouseReleaseEvent(event)

    def _show_focus(self, focused: bool) -> None:
        """Draw the focus around the whole row."""
        self.setProperty("focused", focused)
        self.style().unpolish(self)
        self.style().polish(self)

    def _bring_into_view(self) -> None:
        if page := _page_around(self):
            page.ensureWidgetVisible(self)


def _page_around(widget: QWidget) -> QScrollArea | None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


class _Radio(QRadioButton):
    """A round mark that tells when it gets and loses the keyboard; `reached` by Tab or arrow.

    An event filter would tell, too, but also while the row is being destroyed.
    """

    focused = Signal(bool)
    reached = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take this choice with Enter, too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        super().focusInEvent(event)
        self.focused.emit(True)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.reached.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard has gone."""
        super().focusOutEvent(event)
        self.focused.emit(False)


class ChoiceField(Field):
    """One of several choices; `chosen` is sent with its id when the user takes it."""

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        label: str,
        choices: Iterable[tuple[str, str, str]],
        value: str = "",
        hint: str = "",
    ) -> None:
        """Take choices as (id, words, hint)."""
        super().__init__(theme, label, hint)
        self._ids: list[str] = []
        self._group = QButtonGroup(self)
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(4))
        for number, (name, words, explanation) in enumerate(choices):
            row = ChoiceRow(theme, words, explanation)
            self._ids.append(name)
            self._group.addButton(row.radio, number)
            row.radio.setChecked(name == value)
            layout.addWidget(row)
        self._group.idClicked.connect(self._take)
        self._hold(holder)

    @property
    def value(self) -> str:
        """The id of the choice taken, or nothing."""
        number = self._group.checkedId()
        return self._ids[number] if number >= 0 else ""

    def set_value(self, value: str) -> None:
        """Show another choice as taken, or none of them."""
        self._group.setExclusive(False)
        for name, taken in zip(self._ids, self._group.buttons(), strict=True):
            taken.setChecked(name == value)
        self._group.setExclusive(True)

    def control(self) -> QWidget:
        """Return the choice that takes the focus."""
        return self._group.checkedButton() or self._first()

    def _take(self, number: int) -> None:
        self.show_error("")
        self.chosen.emit(self._ids[number])

    def _first(self) -> QWidget:
        return self._group.buttons()[0]
