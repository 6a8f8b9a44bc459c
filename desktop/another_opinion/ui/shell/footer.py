"""The footer: when it was saved, the way back, and the lock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from another_opinion.i18n import tr
from another_opinion.session.session import Session
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import Theme

_MOST_LINES = 2  # of what stands beside the buttons; more go above them


class Footer(QWidget):
    """One line under every panel, or two where there is little room."""

    def __init__(
        self,
        theme: Theme,
        session: Session,
        undo: Callable[[], object],
        redo: Callable[[], object],
        lock: Callable[[], object],
    ) -> None:
        super().__init__()
        self.setObjectName("footer")
        self._session = session
        self._saved = text("", "small")
        self._undo = button(tr("Undo"), undo, role="quiet", theme=theme, icon="undo")
        self._redo = button(tr("Redo"), redo, role="quiet", theme=theme, icon="redo")
        self._acts = QWidget()
        acts = QHBoxLayout(self._acts)
        acts.setContentsMargins(0, 0, 0, 0)
        locks = button(tr("Lock the file"), lock, role="quiet", theme=theme, icon="lock")
        for each in (self._undo, self._redo, locks):
            acts.addWidget(each)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(theme.px(24), theme.px(4), theme.px(16), theme.px(4))
        self._line.addWidget(self._saved, 1)
        self._line.addWidget(self._acts, 0, Qt.AlignmentFlag.AlignRight)
        self.refresh()

    def refresh(self) -> None:
        """Say when the last change reached the disk, if it did, and whether a copy has it."""
        at = self._session.saved_at
        saved = tr("Saved {time}", time=clock_time(at)) if at else tr("All is saved")
        if self._session.is_behind:
            saved = tr("Your last change is not saved")
        elif self._session.settled:
            saved = tr("{saved} · Safe to copy", saved=saved)
        self._saved.setText(saved)
        self._undo.setEnabled(self._session.can_undo)
        self._redo.setEnabled(self._session.can_redo)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words above the buttons where they would be broken too often beside them."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        beside = self._line.contentsRect().width() - self._acts.sizeHint().width()
        words = self._saved.fontMetrics().horizontalAdvance(self._saved.text())
        narrow = words > _MOST_LINES * beside
        direction = QBoxLayout.Direction
        self._line.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)


def clock_time(at: datetime) -> str:
    """Write a time as ``2:14 p.m.``."""
    half = "a.m." if at.hour < 12 else "p.m."
    return f"{at.hour % 12 or 12}:{at.minute:02} {half}"
