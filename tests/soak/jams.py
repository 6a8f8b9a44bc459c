"""Scans that end badly, again and again: a driver may lose itself when it is cancelled."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from another_opinion.errors import ScannerProblem, ScannerTrouble
from another_opinion.services.scanning.scanners import Scanner, Scanners
from scanners import virtual_scanners
from soak.figure import Figure

_AT_ONCE = 6  # more than there are processors: the driver is cancelled wherever it is
_PATIENCE = 30.0  # seconds


def jams(folder: Path, times: int) -> Figure:
    """Have the paper stuck; each time it is told, and in time."""
    drivers = virtual_scanners(folder, "SANE_STATUS_JAMMED")
    with ThreadPoolExecutor(_AT_ONCE) as people:
        told = Counter(people.map(lambda _: _told(drivers), range(times)))
    wrong = times - told.pop(ScannerProblem.JAM, 0)
    return Figure("paper stuck in the scanner", times, f"{wrong} told otherwise or late", not wrong)


def _told(drivers: Path) -> ScannerProblem | None:
    try:
        Scanners(drivers, _PATIENCE).scan(Scanner("test:0", ""), False, lambda _: None)
    except ScannerTrouble as trouble:
        return trouble.reason
    return None
