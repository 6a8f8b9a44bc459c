"""What the composition root hands to every panel."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from another_opinion.domain.places import Place
from another_opinion.services.scanning.scanners import Scanners
from another_opinion.ui.backups import Backups
from another_opinion.ui.notices import Notices
from another_opinion.ui.preferences import PreferenceFile
from another_opinion.ui.prompts import Prompts
from another_opinion.ui.reading import Reading
from another_opinion.ui.tasks import Tasks
from another_opinion.ui.theme.theme import Theme

if TYPE_CHECKING:
    from another_opinion.rules.library import Library
    from another_opinion.services.letters.library import LetterLibrary
    from another_opinion.services.pages.reader import PageReader
    from another_opinion.services.quickunlock.vault import Vault


class Navigator(QObject):
    """Carries a wish to see another place to whoever can show it."""

    asked = Signal(object)
    check_asked = Signal()
    moved = Signal(object)

    def check(self) -> None:
        """Close the open file and look at every page of it."""
        self.check_asked.emit()

    def move(self, path: Path) -> None:
        """Go on in another file, which holds the whole case."""
        self.moved.emit(path)

    def go(self, place: Place) -> None:
        """Show another panel, or one thing in it."""
        self.asked.emit(place)


@dataclass(frozen=True, slots=True)
class Tools:
    """The long-lived parts of the application.

    `now` is an instant in California's time; `away` says whether the computer shows another one.
    """

    theme: Theme
    law: Library
    letters: LetterLibrary
    reader: PageReader
    tasks: Tasks
    prompts: Prompts
    notices: Notices
    navigator: Navigator
    preferences: PreferenceFile
    vault: Vault
    backups: Backups
    now: Callable[[], datetime]
    reading: Reading = field(default_factory=Reading)
    scanners: Scanners = field(default_factory=Scanners)
    away: Callable[[], bool] = lambda: False

    @property
    def today(self) -> date:
        """The day in California."""
        return self.now().date()

    def go(self, place: Place) -> None:
        """Show another panel, or one thing in it."""
        self.navigator.go(place)
