"""Makes one backup of a case file in a process of its own, whose peak of memory can be told.

Arguments: the file, its key, and the folder for backups. Prints the seconds, and the peaks of
this process and of the one that looks through the copy, in MB.
"""

from __future__ import annotations

import resource
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from another_opinion.store.backup import back_up
from another_opinion.store.casefile import CaseFile
from bench.measure import timed

NOON = datetime(2026, 9, 21, 19, 0, tzinfo=UTC)


def main() -> None:
    """Make the backup and say what it took."""
    path, key, folder = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    with closing(CaseFile.open_with_key(path, key)) as file:
        (seconds,) = timed(lambda: back_up(file, folder, NOON, lambda _: None))
    peaks = [
        resource.getrusage(who).ru_maxrss // 1024
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    ]
    sys.stdout.write(f"{seconds} {peaks[0]} {peaks[1]}\n")


if __name__ == "__main__":
    main()
