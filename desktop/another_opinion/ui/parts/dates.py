"""A date, typed as month, day and year."""

from __future__ import annotations

from calendar import month_name
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from another_opinion.i18n import tr
from another_opinion.ui.parts.fields import Combo, Field
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.typing import Typing
from another_opinion.ui.theme.theme import Theme


class DateField(Field):
    """A day that may be left empty; `committed` is sent with it, or with None."""

    committed = Signal(object)

    def __init__(self, theme: Theme, label: str, value: date | None = None, hint: str = "") -> None:
        super().__init__(theme, label, hint)
        self._month = Combo()
        self._month.addItems([tr("Month"), *month_name[1:]])
        self._day = _number(theme, tr("Day"), 2)
        self._year = _number(theme, tr("Year"), 4)
        self._hold(flow(self._month, self._day, self._year, gap=theme.px(8)))
        for control, part in (
            (self._month, tr("month")),
            (self._day, tr("day")),
            (self._year, tr("year")),
        ):
            control.setAccessibleName(f"{label}: {part}")
        self._kept: date | None = None
        self._typing = [Typing(box, self._commit) for box in (self._day, self._year)]
        for box, typing in zip((self._day, self._year), self._typing, strict=True):
            box.textEdited.connect(typing.touched)
        self._month.activated.connect(lambda _: self._commit())
        self.set_value(value)

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been typed."""
        return not (self._month.currentIndex() or self._day.text() or self._year.text())

    @property
    def value(self) -> date | None:
        """The day typed; while it is not a whole date, the day that was shown before."""
        if self.is_empty:
            return None
        return self._typed() or self._kept

    def setFocus(  # noqa: N802 (Qt's name)
        self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason
    ) -> None:
        """Put the keyboard into the first part."""
        self._month.setFocus(reason)

    def _typed(self) -> date | None:
        if len(self._year.text()) != 4:  # half typed
            return None
        try:
            return date(int(self._year.text()), self._month.currentIndex(), int(self._day.text()))
        except ValueError:
            return None

    def set_value(self, value: date | None) -> None:
        """Show another day, unless the user is typing in this field."""
        if any(typing.pending for typing in self._typing) or (self._kept == value == self.value):
            return
        self._kept = value
        self._month.setCurrentIndex(value.month if value else 0)
        self._day.setText(str(value.day) if value else "")
        self._year.setText(str(value.year) if value else "")

    def check(self) -> bool:
        """Say whether the field is empty or holds a day, and show the fault if not."""
        good = self.is_empty or self._typed() is not None
        self.show_error("" if good else tr("This is not a date. Type it like May 9, 2026."))
        return good

    def _commit(self) -> None:
        finished = len(self._year.text()) == 4 and self._day.text() and self._month.currentIndex()
        if self.is_empty or (finished and self.check()):
            self.show_error("")
            self._kept = self.value
            self.committed.emit(self.value)


def _number(theme: Theme, words: str, digits: int) -> QLineEdit:
    box = QLineEdit()
    box.setPlaceholderText(words)
    box.setMaxLength(digits)
    box.ensurePolished()
    box.setFixedWidth(box.fontMetrics().averageCharWidth() * (digits + 4) + theme.px(24))
    return box
