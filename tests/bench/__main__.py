"""Measures everything and prints one table."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import casefile, codes, importing, letters, papers, timeline
from bench.measure import table


def main() -> None:
    """Print the table; folders and files are made beside the system's temporary ones."""
    with TemporaryDirectory() as folder:
        parts = (casefile, timeline, letters, codes, papers, importing)
        found = [each for part in parts for each in part.measures(Path(folder))]
    sys.stdout.write(f"{table(found)}\n")


main()
