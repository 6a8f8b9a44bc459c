"""Writes that fail: a full disk, or one that reports a fault, at each of the first writes."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from another_opinion.errors import CaseFileError
from casefiles import begin
from soak.figure import Figure
from soak.typists import ENVIRONMENT, TESTS, fault, work

_STUBBORN = TESTS / "soak" / "stubborn.py"
_FAULTS = ("pwrite64:error=ENOSPC", "pwrite64:error=EIO", "fsync:error=EIO")
_FOR = ("", "+")  # that one time, or from then on


def write_faults(folder: Path, writes: range) -> Figure:
    """Let each of these writes fail in every way; look whether anything was falsely saved."""
    cases = list(product(_FAULTS, _FOR, writes))
    told = [_type(folder / "Rosa.opinion", f"{way}:when={number}{to}") for way, to, number in cases]
    wrong = [each for each in told if each.wrong]
    refused = sum(each.refused for each in told)
    found = f"{len(wrong)} false “saved” or damaged; {refused:,} edits refused"
    return Figure("write that fails", len(cases), found, not wrong and refused > 0)


class _Told:
    def __init__(self, lines: Iterator[str], path: Path) -> None:
        said = list(lines)
        self.refused = said.count("refused")
        try:
            self.wrong = fault(path, [int(line) for line in said if line != "refused"])
        except CaseFileError as error:
            self.wrong = type(error).__name__


def _type(path: Path, injected: str) -> _Told:
    for old in path.parent.glob(f"*{path.name}*"):
        old.unlink()
    begin(path).close()
    call = injected.partition(":")[0]
    watch = ["strace", "-f", "-qq", f"--trace={call}", "--output=/dev/null", f"--inject={injected}"]
    command = [*watch, *work(_STUBBORN, path)]
    run = subprocess.run(command, stdout=subprocess.PIPE, text=True, env=ENVIRONMENT, check=True)
    return _Told(iter(run.stdout.split()), path)
