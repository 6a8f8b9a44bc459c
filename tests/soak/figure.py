"""What a measure came to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: how often something was done to a case file, and what it did."""

    measure: str
    runs: int
    found: str
    holds: bool


def table(figures: Iterable[Figure]) -> str:
    """Return the figures as lines of text under a heading."""
    rows = [("what was done", "times", "what came of it", "holds")]
    rows += [(f.measure, f"{f.runs:,}", f.found, "yes" if f.holds else "NO") for f in figures]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return "\n".join(
        f"{what:<{widths[0]}}  {times:>{widths[1]}}  {came:<{widths[2]}}  {holds}"
        for what, times, came, holds in rows
    )
