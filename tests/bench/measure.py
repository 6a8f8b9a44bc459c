"""How long things take, beside what they are compared with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the table: seconds of ours, and of the peer's in the same run.

    `note` says what else was seen, such as the peak of memory.
    """

    what: str
    ours: Sequence[float]
    peer: str
    theirs: Sequence[float]
    note: str = ""


def timed(act: Callable[[], object], times: int = 1) -> list[float]:
    """Return how many seconds an act took, each time."""
    taken = []
    for _ in range(times):
        start = perf_counter()
        act()
        taken.append(perf_counter() - start)
    return taken


def peak() -> int:
    """Return the most memory that this process had so far, in MB.

    What getrusage(2) tells may be the peak of the process that started this one.
    """
    (line,) = (
        each for each in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in each
    )
    return int(line.split()[1]) // 1024


def p95(seconds: Sequence[float]) -> float:
    """Return what 95 of 100 stay under."""
    return quantiles(seconds, n=20, method="inclusive")[-1] if len(seconds) > 1 else seconds[0]


def table(measures: Sequence[Measure]) -> str:
    """Return the measures as lines of text under a heading.

    The ratio is the peer's median through ours: above 1, ours is the faster one.
    """
    rows = [("what", "median", "p95", "peer", "median", "ratio", "note")]
    rows += [_row(measure) for measure in measures]
    widths = [max(len(row[column]) for row in rows) for column in range(7)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def _row(measure: Measure) -> tuple[str, ...]:
    ours, theirs = median(measure.ours), median(measure.theirs)
    return (
        measure.what,
        _milliseconds(ours),
        _milliseconds(p95(measure.ours)),
        measure.peer,
        _milliseconds(theirs),
        f"{theirs / ours:.2f}" if theirs < 10 * ours else f"{theirs / ours:,.0f}",
        measure.note,
    )


def _milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:,.2f} ms" if seconds < 0.1 else f"{seconds * 1000:,.0f} ms"
