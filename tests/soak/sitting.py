"""A whole sitting, watched: what is written in the clear, and which sockets are opened."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from unicodedata import normalize

from soak.figure import Figure
from soak.syscalls import STRACE
from soak.typists import ENVIRONMENT, TESTS

CALLS = "write,pwrite64,writev,pwritev,pwritev2,sendfile,copy_file_range,socket"
JOURNEY = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_journey.py")

# What the journey types and reads that tells of the patient.
MARKERS = (
    "Nguyễn Thị Ánh",
    "Nguyễn",
    "Ánh",
    "Mai O'Neil-García",
    "O'Neil",
    "García",
    "daughter",
    "1412 Alder Court",
    "Stockton",
    "95207",
    "GP-4471-9902",
    "4471",
    "Golden Poppy Health Plan",
    "Alan Whitfield",
    "Whitfield",
    "orthopedic surgery",
    "spinal fusion at two levels",
    "She can still walk",
    "afraid",
    "Member Services, window 3",
)
ON_PURPOSE = ("/letter.pdf", "/denial.pdf", ".letter.pdf")  # saved, and there before

_WRITE = re.compile(r"^\d+ +\w+\(\d+<([^>]*)>, (.*)")
_INET = re.compile(r"socket\(AF_INET6?,")


def sitting(folder: Path) -> Figure:
    """Go the whole way in a window, and look at every byte that is written to a file."""
    trace = watched(folder, JOURNEY)
    leaks = list(in_the_clear(trace, MARKERS))
    sockets = sum(1 for line in _lines(trace) if _INET.search(line))
    found = f"{len(leaks)} of {len(MARKERS)} markers written in the clear, {sockets} inet sockets"
    return Figure("whole sitting, watched", 1, found, not leaks and not sockets)


def watched(folder: Path, command: Sequence[str], calls: str = CALLS) -> Path:
    """Run something to a good end and return what it asked of the system."""
    trace = folder / "trace"
    environment = {**ENVIRONMENT, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
    watch = [*STRACE, f"--trace={calls}", f"--output={trace}"]
    subprocess.run(
        [*watch, *command], cwd=TESTS, env=environment, check=True, stdout=subprocess.DEVNULL
    )
    return trace


def in_the_clear(trace: Path, markers: Sequence[str]) -> Iterator[str]:
    """Yield the markers that some write puts into a file, but for those saved on purpose."""
    codes = {marker: tuple(_codes(marker)) for marker in markers}
    written = [data for path, data in _writes(trace) if not path.endswith(ON_PURPOSE)]
    for marker, forms in codes.items():
        if any(form in data for data in written for form in forms):
            yield marker


def _writes(trace: Path) -> Iterator[tuple[str, str]]:
    for line in _lines(trace):
        if found := _WRITE.match(line):
            path = bytes.fromhex(found[1].replace("\\x", "")).decode("utf-8", "replace")
            if path.startswith("/") and not path.startswith("/dev/"):
                yield path, found[2]


def _codes(marker: str) -> Iterator[str]:
    for form in ("NFC", "NFD"):
        for coding in ("utf-8", "utf-16-le", "utf-16-be"):
            code = normalize(form, marker).encode(coding)
            yield "".join(f"\\x{byte:02x}" for byte in code)


def _lines(trace: Path) -> Iterator[str]:
    with trace.open(encoding="ascii") as lines:
        yield from lines
