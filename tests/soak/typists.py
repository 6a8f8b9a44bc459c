"""People who work on a case file in processes of their own, and what they leave behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from threading import Timer

from another_opinion.domain.case import Case
from another_opinion.store.casefile import CaseFile
from another_opinion.store.contents import content_id
from casefiles import key, reopen

TESTS = Path(__file__).parents[1]
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join([str(TESTS), *sys.path])}
TYPIST = TESTS / "store" / "typist.py"  # brings a paper with every fifth edit
IMPORTER = TESTS / "soak" / "importer.py"  # brings a long one with each


def work(who: Path, path: Path, *manner: str) -> list[str]:
    """Return the command of someone who works on a file."""
    return [sys.executable, str(who), str(path), key(), *manner]


def work_so_much(command: Sequence[str], edits: int) -> None:
    """Let somebody work until so many edits were acknowledged, and kill him then."""
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, start_new_session=True, env=ENVIRONMENT
    ) as process:
        assert process.stdout is not None
        for _ in range(edits):
            process.stdout.readline()
        os.killpg(process.pid, signal.SIGKILL)


def work_so_long(command: Sequence[str], seconds: float) -> list[int]:
    """Return the acknowledged edits of someone who is killed so long after the first one."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=ENVIRONMENT) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        end = Timer(seconds, process.kill)
        end.start()
        acknowledged = [first, *process.stdout]
        end.join()
    return [int(line) for line in acknowledged]


def fault(path: Path, acknowledged: Sequence[int], each: int = 5) -> str:
    """Say what is wrong with a file in which these edits were acknowledged, if anything is.

    Every edit whose number `each` divides brings a paper.
    """
    with closing(reopen(path)) as file:
        case = file.load()
        edits = int(case.advice.worry or 0)
        if acknowledged and edits < acknowledged[-1]:
            return "lost"
        if len(case.documents) != edits // each or not _whole(file, case):
            return "damaged"
    return ""


def verdict(faults: Sequence[str]) -> str:
    """Say in words what went wrong, all in all."""
    wrong = [each for each in faults if each]
    lost = wrong.count("lost")
    return f"{lost} acknowledged edits lost, {len(wrong) - lost} files damaged"


def _whole(file: CaseFile, case: Case) -> bool:
    return all(content_id(file.content(paper.content)) == paper.content for paper in case.documents)


def hear_until_killed(command: Sequence[str], seconds: float) -> list[str]:
    """Let somebody work for so long after the first line, kill him, and return what he said."""
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, env=ENVIRONMENT, encoding="utf-8"
    ) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        end = Timer(seconds, process.kill)
        end.start()
        said = [line.strip() for line in (first, *process.stdout)]
        end.join()
    return said
