"""Someone who types and makes a backup after each edit.

Arguments: the file, its key, and the folder for backups. Says each number that is saved, and
"backed up" with it once its backup is there.
"""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path

from another_opinion.session.backups import back_up_case
from another_opinion.session.session import Session
from another_opinion.store.casefile import CaseFile
from casefiles import NOON, worried


def main() -> None:
    path, key, folder = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    session = Session(CaseFile.open_with_key(path, key), lambda: NOON)
    number = int(session.case.advice.worry.partition(" ")[0] or 0)
    say("opened")
    while True:
        number += 1
        session.edit("Typed", worried(session.case, f"{number} " + "afraid " * 20_000))
        say(f"{number}")
        back_up_case(session, folder, NOON + timedelta(days=number), lambda _: None)
        say(f"backed up {number}")


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


main()
