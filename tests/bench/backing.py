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
from bench.measure import peak, timed

NOON = datetime(2026, 9, 21, 19, 0, tzinfo=UTC)


def main() -> None:
    """Make the backup and say what it took."""
    path, key, folder = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    with closing(CaseFile.open_with_key(path, key)) as file:
        (seconds,) = timed(lambda: back_up(file, folder, NOON, lambda _: None))
    of_the_look = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    sys.stdout.write(f"{seconds} {peak()} {of_the_look}\n")


if __name__ == "__main__":
    main()
