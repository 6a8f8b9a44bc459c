"""Measures everything and prints one table."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import casefile, clicks, codes, importing, letters, papers, timeline
from bench.measure import Measure, table


def rows() -> Iterator[Measure]:
    """Take each part in a folder of its own, and say what was measured once it is there."""
    for part in (casefile, timeline, letters, codes, papers, clicks, importing):
        with TemporaryDirectory() as folder:
            for row in part.measures(Path(folder)):
                sys.stderr.write(f"{table([row]).splitlines()[-1]}\n")
                yield row


def main() -> None:
    """Print the table."""
    sys.stdout.write(f"{table(list(rows()))}\n")


main()
