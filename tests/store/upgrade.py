"""Opens a file and is killed on the way.

Arguments: the file, its key, and after how many hundreds of SQLite's own steps of the upgrade.
"""

from __future__ import annotations

import os
import signal
import sys
from itertools import count
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from another_opinion.store import connection as opening
from another_opinion.store.connection import connect


def main() -> None:
    path, key, steps = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    bring_up_to_date = opening.bring_up_to_date

    def die_on_the_way(connection: sqlcipher.Connection) -> None:
        taken = count(1)

        def step() -> int:
            if next(taken) >= steps:
                os.kill(os.getpid(), signal.SIGKILL)
            return 0

        connection.set_progress_handler(step, 10)
        bring_up_to_date(connection)

    opening.bring_up_to_date = die_on_the_way  # type: ignore[assignment]
    connect(path, key)


main()
