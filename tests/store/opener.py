"""A whole sitting at a case file, that notes each file which Python opens in the meantime.

Arguments: the file, its passphrase, and a folder for what is saved outside it. Prints the opened
paths after the case was opened.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from another_opinion.domain.documents import Document
from another_opinion.errors import CannotWriteCopy
from another_opinion.session.copies import save_copy
from another_opinion.session.past import bring_back, go_back_to
from another_opinion.session.session import Session
from another_opinion.store.casefile import CaseFile
from another_opinion.store.contents import content_id
from another_opinion.store.seen import Seen

NOON = datetime(2026, 9, 21, 19, 0, tzinfo=UTC)
SCAN = b"a scan" * 500_000


def sit(session: Session, folder: Path) -> None:
    """Do everything once that a session can do."""
    case = session.case
    worried = replace(case, advice=replace(case.advice, worry="The knee"))
    session.edit("Typed", worried)
    paper = Document("scan", "A paper", content_id(SCAN), "image/png", len(SCAN), 1, NOON)
    session.edit("Added a paper", session.case.with_document(paper), [SCAN])
    save_copy(session, folder / "copy.png", session.content(paper.content))
    with suppress(CannotWriteCopy):
        save_copy(session, session.path, SCAN)
    session.edit("Removed a paper", session.case.without_document("scan"))
    bring_back(session, "Brought back", session.trash()[0])
    go_back_to(session, "Went back", "advice", session.file.past_of("advice", "")[-1])
    session.undo()
    session.redo()
    session.edit("Removed a paper", session.case.without_document("scan"))
    session.empty_trash()
    session.tidy()
    session.settle()


def main() -> None:
    path, passphrase, folder = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    session = Session(CaseFile.open(path, passphrase), lambda: NOON, Seen(folder / "seen.json"))
    opened: list[str] = []

    def note(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open" and isinstance(arguments[0], str | bytes | os.PathLike):
            opened.append(os.fsdecode(arguments[0]))

    sys.addaudithook(note)
    sit(session, folder)
    session.close()
    print("\n".join(opened))  # noqa: T201


main()
