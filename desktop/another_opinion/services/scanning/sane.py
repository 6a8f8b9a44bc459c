"""SANE, from which we can always take leave.

Many of its drivers read in a thread of their own, and cancel it wherever it is when a scan ends.
A lock that it held at that moment is never given back: the driver may wait for it forever, and so
may whoever starts a thread, or ends the process in good order.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from scanlib.backends import _sane as scanlib

_PARKING = 10.0  # seconds in which a driver ends a scan: the carriage goes home


class Leave:
    """Does work that may never end, in a thread that was there before it."""

    def __init__(self, seconds: float = _PARKING) -> None:
        self._seconds = seconds
        self._threads = ThreadPoolExecutor(1)
        self._threads.submit(int).result()

    def taken(self, work: Callable[[], object]) -> bool:
        """Do it, and return whether it ended in time; else it is left behind."""
        try:
            self._threads.submit(work).result(self._seconds)
        except TimeoutError:
            return False
        return True


class Sane(scanlib.SaneBackend):  # type: ignore[misc]  # it has no types
    """The back end of `scanlib`, which leaves a driver behind that does not end."""

    def open_scanner(self, scanner: Any) -> None:
        """Open a scanner whose scans end, by themselves or by us."""
        super().open_scanner(scanner)
        device = self._handles[scanner.name]
        cancel, close, leave = device.cancel, device.close, Leave()

        def end() -> None:
            if not leave.taken(cancel):
                device.cancel = device.close = lambda: None

        device.cancel, device.close = end, lambda: leave.taken(close)
