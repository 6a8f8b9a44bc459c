"""When the open file is locked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtPrintSupport import QAbstractPrintDialog
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from another_opinion.i18n import tr
from another_opinion.ui.shell.away import Away
from another_opinion.ui.shell.idle import Idle
from another_opinion.ui.tools import Tools

_AGAIN = 200  # milliseconds until the next try, while work is under way


class Locking(QObject):
    """Locks once nothing is under way: no printing, no adding of papers, no backup."""

    def __init__(self, window: QWidget, tools: Tools, lock: Callable[[], object]) -> None:
        super().__init__(window)
        self._tools, self._lock = tools, lock
        self._tries = 0
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN)
        self._again.timeout.connect(self._try)
        preferences = tools.preferences
        self.idle = Idle(self, tools.now, lambda: preferences.value.lock_after)
        self.idle.gone.connect(self.want)
        self._away = Away(window)
        self._away.gone.connect(self.want)

    def want(self) -> None:
        """Lock now, or as soon as the work under way is done."""
        if not self._again.isActive():
            self._tries = 0
            self._try()

    def _try(self) -> None:
        if asks := _question():
            asks.reject()  # whoever asks for a file must have its answer before it is gone
            self._again.start()
        elif self._tools.tasks.busy:
            if self._tries == 1:
                words = tr("The file locks as soon as the work under way is done.")
                self._tools.notices.say(words)
            self._tries += 1
            self._again.start()
        else:
            self._lock()


def _question() -> QDialog | None:
    """Return the dialog for a file or a printer that is open."""
    asks = QApplication.activeModalWidget()
    return asks if isinstance(asks, QFileDialog | QAbstractPrintDialog) else None
