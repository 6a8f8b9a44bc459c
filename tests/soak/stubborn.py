"""Someone who types, and types it again where it could not be saved.

Arguments: the file and its key. Says each acknowledged number, and "refused" for each refusal;
ends after EDITS edits, or after REFUSALS refusals in a row.
"""

from __future__ import annotations

import sys
from pathlib import Path

from another_opinion.errors import CaseFileError, NotSaved
from another_opinion.session.session import Session
from another_opinion.store.casefile import CaseFile
from another_opinion.store.connection import connect
from store.typist import NOON, type_on

EDITS = 60
REFUSALS = 3


def main() -> None:
    path, key = Path(sys.argv[1]), sys.argv[2]
    try:
        session = Session(CaseFile(path, connect(path, key)), lambda: NOON)
    except CaseFileError:
        say("refused")
        return
    number, refusals = 1, 0
    while number <= EDITS and refusals < REFUSALS:
        try:
            type_on(session, number)
        except NotSaved:
            refusals += 1
            say("refused")
        else:
            say(str(number))
            number, refusals = number + 1, 0
            if number % 7 == 0:
                session.settle()


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


main()
