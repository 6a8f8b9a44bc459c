"""A panel: one place of the application, showing the case."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from another_opinion.domain.case import Case
from another_opinion.errors import KnownError
from another_opinion.session.session import Session
from another_opinion.store.contents import Laid
from another_opinion.ui.parts.keyboard import put_on_title
from another_opinion.ui.tools import Tools


class Panel(QWidget):
    """Shows the case and turns what the user does into edits.

    `refresh` is called before the panel is first seen and after each change of the case; while
    the panel is hidden it waits until it is seen again.
    """

    def __init__(self, session: Session, tools: Tools) -> None:
        super().__init__()
        self.session = session
        self.tools = tools
        self._stale = True
        self._was_away = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._stop_listening = session.on_change(self._changed)

    def refresh(self) -> None:
        """Show the case as it is now."""

    @property
    def here(self) -> str | None:
        """The item that is shown now; None where it is the one that was asked for."""
        return None

    def show_item(self, item: str) -> None:
        """Go to one thing in this panel; an empty name means its beginning."""

    def take_keyboard(self) -> None:
        """Put the keyboard where what is shown begins."""
        put_on_title(self)

    def edit(self, label: str, case: Case, contents: Iterable[bytes | Laid] = ()) -> bool:
        """Change the case; say in a banner what went wrong if that fails."""
        try:
            self.session.edit(label, case, contents)
        except KnownError as error:
            self.tools.notices.problem(error)
            return False
        return True

    def leave(self) -> None:
        """Stop following the case; the panel is about to go."""
        self._stop_listening()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the panel was hidden."""
        if self._stale and event.type() is QEvent.Type.Show:
            self._stale = False
            self.refresh()
            if self.hasFocus():  # nothing to put the keyboard on had been made yet
                self.take_keyboard()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Take note that the user goes elsewhere."""
        self._was_away = True
        super().hideEvent(event)

    def comes_back(self) -> bool:
        """Say whether the user was elsewhere since somebody asked last."""
        came, self._was_away = self._was_away, False
        return came

    def _changed(self, _before: Case, _after: Case) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True
