"""Whether someone is still at the window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

LOOK = 5_000  # milliseconds between looks at the clock
SLEPT = timedelta(seconds=60)  # more than this between two looks: the computer was asleep
_TOUCHES = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletMove,
        QEvent.Type.TabletPress,
    )
)


class Idle(QObject):
    """Sends `gone` when nobody touched a window for some minutes, or the computer slept.

    `minutes` returns how many; 0 means any number. It is sent once, until someone is back.
    """

    gone = Signal()

    def __init__(
        self, parent: QObject, now: Callable[[], datetime], minutes: Callable[[], int]
    ) -> None:
        super().__init__(parent)
        self._now, self._minutes = now, minutes
        self._touched = self._looked = self._instant()
        self._told = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)
            # Composed letters, as in Vietnamese, come to the field and not through the window.
            app.inputMethod().cursorRectangleChanged.connect(self.touched)

    def touched(self) -> None:
        """Take note that someone is here."""
        self._touched, self._told = self._instant(), False

    def look(self) -> None:
        """Look at the clock; it may have been set back, or gone on while nothing else did."""
        now = self._instant()
        slept = now - self._looked > SLEPT
        self._looked, self._touched = now, min(self._touched, now)
        minutes = self._minutes()
        idle = minutes and now - self._touched >= timedelta(minutes=minutes)
        if slept or (idle and not self._told):
            self._told = True
            self.gone.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take note of keys and pointers; they go on to the window."""
        if event.type() in _TOUCHES:
            self.touched()
        return False

    def _watch(self, window: QWindow | None) -> None:
        """Watch the window that has the keyboard now, as the dialog for a file."""
        if window is not None:
            window.removeEventFilter(self)  # else it would be told twice
            window.installEventFilter(self)

    def _instant(self) -> datetime:
        return self._now().astimezone(UTC)  # in local time an hour may be missing
