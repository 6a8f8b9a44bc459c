"""Processes killed in the middle of what they do to a case file."""

from __future__ import annotations

from pathlib import Path
from random import Random

from another_opinion.errors import CaseFileError
from casefiles import begin
from soak.figure import Figure
from soak.typists import IMPORTER, TYPIST, fault, verdict, work, work_so_long

_LONGEST = 0.12  # seconds of work before a kill
_FRESH = 40  # kills after which a new file is begun, so that files stay small


def kills_in_mid_edit(folder: Path, kills: int) -> Figure:
    """Kill someone who types, again and again, at any moment."""
    return _kill(folder, kills, "killed in mid-edit", TYPIST, 5)


def kills_in_mid_import(folder: Path, kills: int) -> Figure:
    """Kill someone who adds papers of 10 MB, again and again, at any moment."""
    return _kill(folder, kills, "killed in mid-import", IMPORTER, 1)


def _kill(folder: Path, kills: int, what: str, who: Path, each: int) -> Figure:
    chance = Random(kills)  # noqa: S311 (a simulation that can be repeated)
    path, faults, edits = folder / "Rosa.opinion", [], 0
    for kill in range(kills):
        if kill % _FRESH == 0:
            path.unlink(missing_ok=True)
            begin(path).close()
        acknowledged = work_so_long(work(who, path), chance.uniform(0, _LONGEST))
        edits += len(acknowledged)
        try:
            faults.append(fault(path, acknowledged, each))
        except CaseFileError as error:
            faults.append(type(error).__name__)
    found = f"{verdict(faults)}; {edits:,} edits"
    return Figure(what, kills, found, not any(faults))
