"""A program that says what it hears from the system; it is run with a bus of its own."""

from __future__ import annotations

import os
import subprocess

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = os.environ["DBUS_SESSION_BUS_ADDRESS"]

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from another_opinion.ui.shell.away import Away

SIGNALS = [
    ("", "org.freedesktop.ScreenSaver.ActiveChanged", "boolean:false"),
    ("screen", "org.freedesktop.ScreenSaver.ActiveChanged", "boolean:true"),
    ("", "org.freedesktop.login1.Manager.PrepareForSleep", "boolean:false"),
    ("sleep", "org.freedesktop.login1.Manager.PrepareForSleep", "boolean:true"),
    ("session", "org.freedesktop.login1.Session.Lock", ""),
]
app, window = QApplication([]), QWidget()
away, heard = Away(window), []
QTimer.singleShot(20_000, app.quit)


def hear() -> None:
    heard.append(next(name for name, *_ in SIGNALS[at:] if name))
    print(heard[-1], flush=True)  # noqa: T201
    if heard[-1] == "session":
        app.quit()
    else:
        tell()


def tell() -> None:
    """Send signals up to the next one that must be heard."""
    global at
    while True:
        at += 1
        name, signal, argument = SIGNALS[at]
        bus = ["dbus-send", "--session", "--type=signal", "/any", signal]
        subprocess.run([*bus, *([argument] if argument else [])], check=True)
        if name:
            return


at = -1
away.gone.connect(hear)
QTimer.singleShot(0, tell)
app.exec()
