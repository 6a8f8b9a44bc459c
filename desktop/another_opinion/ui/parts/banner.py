"""A message in the page, with what can be done about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from another_opinion.i18n import tr
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import LARGE, Theme


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
        acts = [button(act[0], act[1])] if act else []
        if closed:
            close = button(tr("Close"), closed, role="quiet", theme=theme, icon="cross")
            close.setAccessibleName(tr("Close this message"))
            acts.append(close)
        if act and theme.scale >= LARGE:  # large words need the whole width
            lines.addWidget(flow(*acts))
        else:
            for each in acts:
                layout.addWidget(each)


def announce(widget: QWidget, words: str, *, urgent: bool = False) -> None:
    """Have a screen reader say something without moving the focus."""
    event = QAccessibleAnnouncementEvent(widget, words)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
