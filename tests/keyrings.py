"""A real keyring of the desktop, for one test, on a bus of its own."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

NEEDED = ("dbus-run-session", "gnome-keyring-daemon")
_UNLOCKED = "printf torch | gnome-keyring-daemon --unlock --components=secrets"
_LOCKED = "gnome-keyring-daemon --start --components=secrets"
_HANGING = "[D-BUS Service]\nName=org.freedesktop.secrets\nExec=/bin/sleep 60\n"


@contextmanager
def keyring_of(
    home: Path, monkeypatch: pytest.MonkeyPatch, how: str = "unlocked"
) -> Iterator[None]:
    """Sign in at a computer whose keyring is unlocked, locked or hanging."""
    if missing := [program for program in NEEDED if not shutil.which(program)]:
        pytest.skip(f"this system has no {missing[0]}")
    runtime = home / "run"
    services = runtime / "dbus-1" / "services"
    services.mkdir(parents=True, exist_ok=True)
    runtime.chmod(0o700)
    # Without it, the bus would start the system's own keyring where the test wants none.
    (services / "org.freedesktop.secrets.service").write_text(_HANGING)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    start = {"unlocked": _UNLOCKED, "locked": _LOCKED}.get(how, "true")
    script = f'echo "$DBUS_SESSION_BUS_ADDRESS"; {start} >/dev/null 2>&1; echo ready; cat'
    with subprocess.Popen(
        ["dbus-run-session", "--", "sh", "-c", script],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    ) as bus:
        assert bus.stdin is not None
        assert bus.stdout is not None
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.stdout.readline().strip())
        assert bus.stdout.readline() == "ready\n"
        yield
        bus.stdin.close()
