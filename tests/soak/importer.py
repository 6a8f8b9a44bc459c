"""Someone who adds one long paper after another, and says so when each is in the file.

Arguments: the file and its key.
"""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import count
from pathlib import Path

from another_opinion.domain.documents import Document
from another_opinion.session.laying import lay_in
from another_opinion.session.session import Session
from another_opinion.store.casefile import CaseFile
from another_opinion.store.connection import connect
from another_opinion.store.contents import content_id
from store.typist import NOON

SIZE = 10_000_000  # bytes: long enough to be stored in pieces


def main() -> None:
    path, key = Path(sys.argv[1]), sys.argv[2]
    session = Session(CaseFile(path, connect(path, key)), lambda: NOON)
    for number in count(len(session.case.documents) + 1):
        scan = number.to_bytes(4, "big") * (SIZE // 4)
        paper = Document(str(number), "A paper", content_id(scan), "image/png", SIZE, 1, NOON)
        case = replace(session.case, advice=replace(session.case.advice, worry=str(number)))
        with ThreadPoolExecutor(1) as beside:
            laid = beside.submit(lay_in, session, paper.content, scan).result()
        session.edit("Added a paper", case.with_document(paper), [laid])
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


main()
