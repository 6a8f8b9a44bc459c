"""Several threads write to one file: each write is whole, and none gets into another one."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace

from another_opinion.domain.texts import PageText, Source, Word
from another_opinion.store.contents import CHUNK, Laid, content_id
from casefiles import CASE, NOON, begin, reopen, scanned

LARGE = os.urandom(6 * CHUNK)
NAME = content_id(LARGE)
BOX = (0.1, 0.1, 0.2, 0.2)


def test_edits_papers_and_texts_are_written_at_once_and_nothing_is_lost(path):
    case = CASE
    with closing(begin(path)) as file, ThreadPoolExecutor(2) as others:

        def lay() -> Laid:
            pieces = [LARGE[start : start + CHUNK] for start in range(0, len(LARGE), CHUNK)]
            digests = [file.lay_piece(NAME, *each) for each in enumerate(pieces)]
            return Laid(NAME, len(LARGE), b"".join(digests))

        def read() -> None:
            for page in range(20):
                told = PageText(Source.PICTURE, (Word(f"meniscus{page}", BOX),))
                file.keep_text(NAME, page, told)

        laying, reading = others.submit(lay), others.submit(read)
        for number in range(20):
            edited = replace(case, patient=replace(case.patient, name=f"Rosa {number}"))
            file.save(case, edited, "Edited", NOON)
            file.search("meniscsu")
            case = edited
        reading.result()
        file.save(case, scanned(case, "scan", LARGE), "Added", NOON, [laying.result()])
    with closing(reopen(path)) as file:
        assert file.content(NAME) == LARGE
        assert file.load().patient.name == "Rosa 19"
        assert len(file.search("meniscus").hits) == 20
        assert len(file.changes()) == 22
