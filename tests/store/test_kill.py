from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path
from threading import Timer

from another_opinion.domain.case import Case
from another_opinion.store.casefile import CaseFile
from another_opinion.store.contents import content_id
from casefiles import begin, key, reopen, rows

TYPIST = Path(__file__).with_name("typist.py")
KILLS = 30
LONGEST = 0.12  # seconds of typing before the kill


def type_until_killed(path: Path, seconds: float) -> list[int]:
    """Return the acknowledged edits of someone who is killed so long after the first one."""
    command = [sys.executable, TYPIST, path, key()]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as typist:
        assert typist.stdout is not None
        first = typist.stdout.readline()
        end = Timer(seconds, typist.kill)
        end.start()
        acknowledged = [first, *typist.stdout]
        end.join()
    assert typist.returncode == -9
    return [int(line) for line in acknowledged]


def papers_are_whole(file: CaseFile, case: Case) -> bool:
    """Say whether the bytes of every document are in the file as they were added."""
    return all(content_id(file.content(paper.content)) == paper.content for paper in case.documents)


def test_nothing_acknowledged_is_lost_when_the_process_is_killed(path):
    begin(path).close()
    edits = 0
    for kill in range(KILLS):
        acknowledged = type_until_killed(path, LONGEST * kill / KILLS)
        assert acknowledged[0] == edits + 1
        with closing(reopen(path)) as file:
            case = file.load()
            edits = int(case.advice.worry)
            assert edits - acknowledged[-1] in (0, 1)
            assert len(case.documents) == edits // 5
            assert papers_are_whole(file, case)
    assert edits > 2 * KILLS
    assert rows(path, "SELECT count(*) FROM change") == [(edits + 1,)]
    assert rows(path, "PRAGMA cipher_integrity_check") == []
