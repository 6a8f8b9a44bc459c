"""What the system tells when its screen is locked or it goes to sleep.

Linux tells it over D-Bus, with one signal of the login service and one for each kind of desktop.
Windows sends messages to a window; that part was written from its documentation and has **not
been tried**. macOS is not asked: there, as everywhere, `Idle` notices a sleep by the clock.
"""

from __future__ import annotations

import ctypes
import os
import sys
from ctypes import wintypes
from pathlib import Path

from PySide6.QtCore import SLOT, QAbstractNativeEventFilter, QByteArray, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_SCREEN_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
)
_LOGIN = "org.freedesktop.login1"
_ANY = ""  # a service or a path: whichever tells it

_WM_POWERBROADCAST, _PBT_APMSUSPEND = 0x0218, 0x0004
_WM_WTSSESSION_CHANGE, _WTS_SESSION_LOCK = 0x02B1, 0x7
_WINDOWS_MESSAGE = b"windows_generic_MSG"


class Away(QObject):
    """Sends `gone` when the screen is locked or the computer is about to sleep."""

    gone = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._messages: _Messages | None = None
        if sys.platform == "win32":
            self._messages = _Messages(self, int(parent.winId()))
        elif sys.platform.startswith("linux"):
            self._listen()

    def _listen(self) -> None:
        if _has_session_bus():  # without one, the library would start one
            session = QDBusConnection.sessionBus()
            for name in _SCREEN_SAVERS:
                self._follow(session, name, "ActiveChanged", "_on(bool)")
        if _has_system_bus():
            system = QDBusConnection.systemBus()
            self._follow(system, f"{_LOGIN}.Manager", "PrepareForSleep", "_on(bool)")
            self._follow(system, f"{_LOGIN}.Session", "Lock", "_locked()")

    def _follow(self, bus: QDBusConnection, interface: str, signal: str, slot: str) -> None:
        # The stubs ask for bytes here, which the library then refuses.
        bus.connect(_ANY, _ANY, interface, signal, self, SLOT(slot))  # type: ignore[call-overload]

    @Slot(bool)
    def _on(self, begins: bool) -> None:
        if begins:
            self.gone.emit()

    @Slot()
    def _locked(self) -> None:
        self.gone.emit()


def _has_session_bus() -> bool:
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS")) or Path(folder, "bus").is_socket()


def _has_system_bus() -> bool:
    usual = Path("/run/dbus/system_bus_socket")
    return bool(os.environ.get("DBUS_SYSTEM_BUS_ADDRESS")) or usual.is_socket()


class _Messages(QAbstractNativeEventFilter):
    """Reads what Windows tells a window; not tried."""

    def __init__(self, away: Away, window: int) -> None:
        super().__init__()
        self._away = away
        ctypes.WinDLL("wtsapi32").WTSRegisterSessionNotification(window, 0)  # type: ignore[attr-defined,unused-ignore]
        app = QGuiApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self)

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        """Look at one message and let it go on."""
        if QByteArray(kind) == _WINDOWS_MESSAGE:
            told = wintypes.MSG.from_address(int(message))
            if (told.message, told.wParam) in (
                (_WM_POWERBROADCAST, _PBT_APMSUSPEND),
                (_WM_WTSSESSION_CHANGE, _WTS_SESSION_LOCK),
            ):
                self._away.gone.emit()
        return False
