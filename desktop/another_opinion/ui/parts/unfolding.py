"""A long page that comes some parts at a time, so that the window goes on meanwhile."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from another_opinion.ui.tasks import Tasks


class Unfolding(QObject):
    """Shows parts of a page one after the other; the first are there at once.

    All have their place in the page already, but what is hidden is neither styled nor measured.
    """

    def __init__(
        self, parent: QObject, tasks: Tasks, parts: Sequence[QWidget], first: int, more: int
    ) -> None:
        super().__init__(parent)
        self._tasks, self._more = tasks, more
        self._left = list(parts[first:])
        for part in self._left:
            part.hide()
        self._go_on()

    def show_to(self, part: QWidget | None = None) -> None:
        """Show a part, and all before it, at once; or all there are."""
        wanted = self._left.index(part) + 1 if part in self._left else 0
        self._show(wanted if part else len(self._left))

    def _show(self, count: int) -> None:
        shown, self._left = self._left[:count], self._left[count:]
        for part in shown:
            part.show()

    def _go_on(self) -> None:
        """Show some more once the window has come to its events."""
        if self._left:
            self._tasks.soon(self, self._next)

    def _next(self) -> None:
        self._show(self._more)
        self._go_on()
