"""Qt's platform without a screen."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_CHATTER = "This plugin does not support propagateSizeHints()"  # for each window, and harmless


def without_a_screen() -> None:
    """Let Qt draw where no screen is, and say what it has to say but for one line."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    qInstallMessageHandler(_say)


def _say(_kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    if words != _CHATTER:
        sys.stderr.write(f"{words}\n")
