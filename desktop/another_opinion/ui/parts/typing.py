"""Typing that is gathered and committed soon after the last key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

PAUSE = 1000  # milliseconds; an edit must be on disk within two seconds of the last key


class Typing(QObject):
    """Watches one editing widget and commits its text after a pause or when it is left.

    What could not be saved then is tried once more when everything is committed.
    """

    def __init__(self, widget: QWidget, commit: Callable[[], None]) -> None:
        super().__init__(widget)
        self._commit = commit
        self._at_it = self._refused = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._commit_by_itself)
        widget.installEventFilter(self)

    def touched(self) -> None:
        """Say that a key was pressed."""
        self._refused = False
        self._timer.start()

    @property
    def pending(self) -> bool:
        """Whether something typed is not committed yet."""
        return self._timer.isActive() or self._refused

    def commit(self) -> None:
        """Commit now what is pending."""
        if self.pending:
            self._timer.stop()
            self._refused = False
            self._commit()

    def refuse(self) -> None:
        """Take note that what is being committed could not be saved."""
        self._refused = self._refused or self._at_it

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Commit when the widget loses the focus."""
        if event.type() is QEvent.Type.FocusOut and self._timer.isActive():
            self._timer.stop()
            self._commit_by_itself()
        return super().eventFilter(watched, event)

    def _commit_by_itself(self) -> None:
        self._at_it = True
        try:
            self._commit()
        finally:
            self._at_it = False


def commit_typing(root: QWidget) -> None:
    """Commit everything that was typed below `root`."""
    for typing in root.findChildren(Typing):
        typing.commit()


def keep_typing(root: QWidget) -> None:
    """Keep what is being committed below `root` as typed, for it could not be saved."""
    for typing in root.findChildren(Typing):
        typing.refuse()
