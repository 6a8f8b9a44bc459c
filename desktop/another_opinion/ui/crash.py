"""The one window for bugs; its report holds no case data and is sent nowhere."""

from __future__ import annotations

import platform
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6 import __version__ as qt_version
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from another_opinion import __version__
from another_opinion.i18n import tr


def report(error: BaseException) -> str:
    """Return versions, the kind of error and the lines it passed; no text that the user typed."""
    lines = [
        f"Another Opinion {__version__}, Python {platform.python_version()}, Qt {qt_version}, "
        f"{platform.system()} {platform.release()}",
        type(error).__name__,
    ]
    frames = traceback.extract_tb(error.__traceback__)
    passed = (f"{_place(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames)
    return "\n".join([*lines, *passed])


def _place(filename: str) -> str:
    """Return a file's place without the folder of whoever is logged in."""
    path = filename.replace("\\", "/")
    for root in ("another_opinion/", "site-packages/"):
        if root in path:
            return path.rsplit(root, 1)[-1]
    return path.rsplit("/", 1)[-1]


def show_bugs_above(window: Callable[[], QWidget | None]) -> None:
    """Show every error that nobody expected in a window, instead of ending the program."""

    def shown(
        _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        sys.stderr.write(report(error) + "\n")
        box = QMessageBox(window())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setText(tr("Something in the program went wrong. Your last saved change is safe."))
        box.setInformativeText(
            tr("Close the program and open it again. This report holds nothing of your case.")
        )
        box.setDetailedText(report(error))
        box.open()

    sys.excepthook = shown
    # What no one catches elsewhere goes to the log, where no message of an error belongs.
    sys.unraisablehook = lambda lost: _log(lost.exc_value)
    threading.excepthook = lambda lost: _log(lost.exc_value)


def _log(error: BaseException | None) -> None:
    if error is not None:
        sys.stderr.write(report(error) + "\n")
