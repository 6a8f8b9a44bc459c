"""What the application copies: taken back after half a minute, and kept out of histories.

The marks for other programs are those of KDE, of Windows and of macOS; only the first was tried.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QTimer
from PySide6.QtWidgets import QApplication

LIFE = 30_000  # milliseconds
_MARKS = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': bytes(4),
    "application/x-nspasteboard-concealed-type": b"1",
}


class Clipping(QObject):
    """Words on the clipboard; they go once their time is over, or `parent` is gone."""

    def __init__(self, parent: QObject, life: int = LIFE) -> None:
        super().__init__(parent)
        self._words = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(life)
        self._timer.timeout.connect(self.take_back)
        # Data that is still there when Python has gone brings the program down.
        if app := QCoreApplication.instance():
            app.aboutToQuit.connect(self.take_back)

    def copy(self, words: str) -> None:
        """Put words on the clipboard for a while."""
        data = QMimeData()
        data.setText(words)
        for mark, value in _MARKS.items():
            data.setData(mark, value)
        QApplication.clipboard().setMimeData(data)
        self._words = words
        self._timer.start()

    def take_back(self) -> None:
        """Clear the clipboard, unless something else was copied meanwhile."""
        self._timer.stop()
        clipboard = QApplication.clipboard()
        if self._words and clipboard.text() == self._words:
            clipboard.clear()
        self._words = ""
