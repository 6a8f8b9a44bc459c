"""The header: whose case it is, the text size, and what cannot wait."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from another_opinion.i18n import tr
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.theme.theme import LARGE, LARGEST, SMALLEST, Theme

_LEAST = 6  # letters of the name that are always shown
_PARTS_OF_A_PIXEL = 2  # which Qt counts when it looks whether a text must be cut


class Header(QWidget):
    """Always in the same place on every screen of a case."""

    def __init__(self, theme: Theme, name: str, urgent: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("header")
        layout = QHBoxLayout(self)
        large = theme.scale >= LARGE
        left, right = (14, 8) if large else (24, 16)
        layout.setContentsMargins(theme.px(left), theme.px(6), theme.px(right), theme.px(6))
        layout.setSpacing(theme.px(4))
        layout.addWidget(_Name(name), 1)
        layout.addStretch(0)
        for size in text_sizes(theme):
            layout.addWidget(size)
        layout.addSpacing(theme.px(4 if large else 12))
        layout.addWidget(
            button(tr("This cannot wait"), urgent, role="urgent", theme=theme, icon="urgent")
        )


def text_sizes(theme: Theme) -> tuple[QWidget, ...]:
    """Return the three buttons that make all text smaller, normal or larger."""
    smaller = button("A−", theme.smaller, role="size")
    normal = button("A", lambda: theme.set_scale(SMALLEST), role="size")
    larger = button("A+", theme.larger, role="size")
    names = (
        (smaller, tr("Smaller text")),
        (normal, tr("Normal text")),
        (larger, tr("Larger text")),
    )
    for made, name in names:
        made.setAccessibleName(name)
        made.setToolTip(name)
    smaller.setEnabled(theme.scale > SMALLEST)
    larger.setEnabled(theme.scale < LARGEST)
    return smaller, normal, larger


class _Name(QLabel):
    """The name of the case; a long one is cut before it makes the window wider."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setProperty("role", "chip")
        self.setProperty("tone", "quiet")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(tr("Case: {name}", name=name))
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setText(name)

    def sizeHint(self) -> QSize:
        """Ask for room for the whole name."""
        whole = (
            self.fontMetrics().horizontalAdvance(self._name) + _PARTS_OF_A_PIXEL + self._around()
        )
        return QSize(whole, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Ask for room for a few letters at least."""
        few = self.fontMetrics().averageCharWidth() * _LEAST + self._around()
        return QSize(min(few, self.sizeHint().width()), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the name as there is room for."""
        super().resizeEvent(event)
        room = event.size().width() - self._around()
        self.setText(self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideMiddle, room))

    def _around(self) -> int:
        """Return what the label takes beside its letters, which the look decides."""
        return super().sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())
