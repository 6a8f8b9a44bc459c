"""Which page is in view, and the way to another one by its number."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from another_opinion.i18n import tr
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import Theme

_DIGITS = 4


class PageNumber(QWidget):
    """``Page 3 of 17``, of which the 3 can be typed; `wanted` is sent with a page from 0."""

    wanted = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._count = self._page = 0
        self._line = QLineEdit()
        self._line.ensurePolished()
        width = self._line.fontMetrics().horizontalAdvance("0" * (_DIGITS + 1))
        self._line.setFixedWidth(width + theme.px(24))
        self._line.setValidator(QIntValidator(0, 10**_DIGITS - 1, self._line))
        self._line.setAccessibleName(tr("Page number"))
        self._line.setAccessibleDescription(tr("Type a number and press Enter."))
        self._line.returnPressed.connect(self._go)
        self._line.editingFinished.connect(self._tell)
        self._before, self._after = text(tr("Page"), "small"), text("", "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, theme.px(8), 0)
        row.setSpacing(theme.px(6))
        for each in (self._before, self._line, self._after):
            row.addWidget(each)
        for label in (self._before, self._after):
            label.setWordWrap(False)

    def show_page(self, page: int, count: int) -> None:
        """Say that a page (from 0) is in view."""
        if (page, count) != (self._page, self._count) or not self._line.text():
            self._page, self._count = page, count
            self._tell()

    def _tell(self) -> None:
        self._line.setText(str(self._page + 1))
        self._after.setText(tr("of {count}", count=self._count))

    def _go(self) -> None:
        number = int(self._line.text() or 0)
        self.wanted.emit(min(max(number, 1), self._count) - 1)
