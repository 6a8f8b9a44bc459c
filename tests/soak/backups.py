"""Processes killed while they make backups."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

from another_opinion.errors import CaseFileError
from another_opinion.store.backup import backups_in
from another_opinion.store.casefile import CaseFile
from another_opinion.store.verify import whole_contents
from casefiles import begin, key
from soak.figure import Figure
from soak.typists import TESTS, hear_until_killed

BACKER = TESTS / "store" / "backer.py"
_LONGEST = 1.2  # seconds before a kill: one or two backups, each looked through


def kills_in_mid_backup(folder: Path, kills: int) -> Figure:
    """Kill someone who types and backs up, again and again, at any moment."""
    chance = Random(kills)  # noqa: S311 (a simulation that can be repeated)
    path, backups = folder / "Rosa.opinion", folder / "backups"
    backups.mkdir()
    begin(path).close()
    faults: list[str] = []
    said = 0
    for _ in range(kills):
        command = [sys.executable, str(BACKER), str(path), key(), str(backups)]
        heard = hear_until_killed(command, chance.uniform(0, _LONGEST))
        said += sum(line.startswith("backed up") for line in heard)
        faults += _faults(path, backups, heard)
    return Figure(
        "killed in mid-backup",
        kills,
        f"{len(faults)} backups or files that are not whole; {said:,} backups",
        not faults,
    )


def _faults(path: Path, backups: Path, heard: list[str]) -> Iterator[str]:
    numbers = [int(line) for line in heard if line.isdigit()]
    saved = _number(path)
    if numbers and saved < numbers[-1]:
        yield f"{numbers[-1]} was said to be saved, and {saved} is there"
    made = backups_in(backups, path.stem)
    backed_up = [int(line.split()[-1]) for line in heard if line.startswith("backed up")]
    if backed_up and _number(made[0].path) < backed_up[-1]:
        yield f"the backup of {backed_up[-1]} is not there"
    for each in made:
        if not whole_contents(each.path, key()):
            yield f"{each.path.name} is not whole"


def _number(path: Path) -> int:
    try:
        with closing(CaseFile.open_with_key(path, key())) as file:
            return int(file.load().advice.worry.partition(" ")[0] or 0)
    except CaseFileError:
        return -1
