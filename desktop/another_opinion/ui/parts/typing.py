"""Typing that is gathered and committed soon after the last key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

PAUSE = 1000  # milliseconds; an edit must be on disk within two seconds of the last key


class Typing(QObject):
    """Watches one editing widget and commits its text after a pause or when it is left."""

    def __init__(self, widget: QWidget, commit: Callable[[], None]) -> None:
        super().__init__(widget)
        self._commit = commit
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(commit)
        widget.installEventFilter(self)

    def touched(self) -> None:
        """Say that a key was pressed."""
        self._timer.start()

    @property
    def pending(self) -> bool:
        """Whether something typed is not committed yet."""
        return self._timer.isActive()

    def commit(self) -> None:
        """Commit now what is pending."""
        if self._timer.isActive():
            self._timer.stop()
            self._commit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Commit when the widget loses the focus."""
        if event.type() is QEvent.Type.FocusOut:
            self.commit()
        return super().eventFilter(watched, event)


def commit_typing(root: QWidget) -> None:
    """Commit everything that was typed below `root`."""
    for typing in root.findChildren(Typing):
        typing.commit()
