"""Someone who types without a pause, and says so after each edit that is acknowledged.

Arguments: the file, its key and, for a typist whose edits are said before they are safe,
"carelessly". Each edit is a number, one more than the last one in the file.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from another_opinion.domain.documents import Document
from another_opinion.session.session import Session
from another_opinion.store.casefile import CaseFile
from another_opinion.store.connection import connect
from another_opinion.store.contents import content_id

NOON = datetime(2026, 9, 21, 19, 0, tzinfo=UTC)


def type_on(session: Session, number: int) -> None:
    """Make one edit; every fifth brings a scan of 40,000 bytes with it."""
    case = replace(session.case, advice=replace(session.case.advice, worry=str(number)))
    if number % 5:
        session.edit("Typed", case)
        return
    scan = number.to_bytes(4, "big") * 10_000
    paper = Document(str(number), "A paper", content_id(scan), "image/png", len(scan), 1, NOON)
    session.edit("Added a paper", case.with_document(paper), [scan])


def main() -> None:
    path, key, *manner = Path(sys.argv[1]), *sys.argv[2:]
    connection = connect(path, key)
    if manner:
        connection.execute("PRAGMA synchronous = NORMAL")
    session = Session(CaseFile(path, connection), lambda: NOON)
    for number in count(int(session.case.advice.worry or 0) + 1):
        type_on(session, number)
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
        if number % 7 == 0:
            session.settle()


if __name__ == "__main__":
    main()
