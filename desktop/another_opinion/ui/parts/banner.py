"""A message in the page, with what can be done about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from another_opinion.i18n import tr
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import Theme


class Banner(QFrame):
    """A sentence or two that stay until the user closes them; no dialog."""

    def __init__(
        self,
        theme: Theme,
        words: str,
        *,
        problem: bool = False,
        act: tuple[str, Callable[[], object]] | None = None,
        closed: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self.words = words
        self.setProperty("role", "banner")
        self.setProperty("tone", "alarm" if problem else "")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(18), theme.px(10), theme.px(10), theme.px(10))
        lines = QVBoxLayout()
        if problem:
            lines.addWidget(text(tr("There is a problem"), "label"))
        lines.addWidget(text(words))
        layout.addLayout(lines, 1)
        if act:
            layout.addWidget(button(act[0], act[1]))
        if closed:
            close = button(tr("Close"), closed, role="quiet", theme=theme, icon="cross")
            close.setAccessibleName(tr("Close this message"))
            layout.addWidget(close)


def announce(widget: QWidget, words: str, *, urgent: bool = False) -> None:
    """Have a screen reader say something without moving the focus."""
    event = QAccessibleAnnouncementEvent(widget, words)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
