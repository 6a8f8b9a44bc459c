"""How long each click holds a window that shows a large case."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.measure import Measure

_AT_ONCE = 0.1  # seconds; what comes later does not feel like an answer to the click


def measures(folder: Path) -> Iterator[Measure]:
    """Measure clicks in a case of 400 events and 300 papers."""
    command = [sys.executable, "-m", "bench.clicking", str(folder)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    for line in said.splitlines():
        work, stall, what = line.split(" ", 2)
        note = f"longest work at a stretch {work} ms"
        yield Measure(f"click: {what}", [max(int(stall), 1) / 1000], "at once", [_AT_ONCE], note)
