"""What the window tells the user, outside the panels."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from another_opinion.domain.places import Place
from another_opinion.errors import KnownError
from another_opinion.ui.explain import explain, way_on


@dataclass(frozen=True, slots=True)
class Notice:
    """One message; a problem stays until it is closed, and may have a way on."""

    words: str
    problem: bool = False
    way_on: tuple[str, Place] | None = None


class Notices(QObject):
    """Passes messages from panels to the window."""

    given = Signal(object)

    def say(self, words: str) -> None:
        """Tell the user that something was done."""
        self.given.emit(Notice(words))

    def problem(self, error: KnownError) -> None:
        """Tell the user what went wrong and what to do."""
        self.given.emit(Notice(explain(error), problem=True, way_on=way_on(error)))

    def clear(self) -> None:
        """Take the message away."""
        self.given.emit(None)
