"""Power cuts, simulated: unsynced writes are dropped, reordered or torn."""

from __future__ import annotations

from pathlib import Path
from random import Random

from another_opinion.errors import CaseFileError
from casefiles import begin, rows
from soak.disk import Disk
from soak.figure import Figure
from soak.syscalls import CHANGES, STRACE, Act, Change, changes
from soak.typists import TYPIST, fault, verdict, work, work_so_much

EDITS = 60


def power_cuts(folder: Path, cuts: int, *manner: str, seed: int = 1) -> Figure:
    """Cut the power so often at any moment of a sitting, and open what is left."""
    chance = Random(seed)  # noqa: S311 (a simulation that can be repeated)
    start, done = _sitting(folder, *manner)
    points = sorted(chance.randrange(len(done) + 1) for _ in range(cuts))
    faults = _cut(folder, start, done, points, chance)
    return Figure("power cut, simulated", cuts, verdict(faults), not any(faults))


def _sitting(folder: Path, *manner: str) -> tuple[dict[Path, bytes], list[Change]]:
    """Return a file, and everything that a sitting does to it and says of it."""
    path, trace = folder / "traced" / "Rosa.opinion", folder / "trace"
    path.parent.mkdir()
    begin(path).close()
    start = {each: each.read_bytes() for each in path.parent.iterdir()}
    watch = [*STRACE, f"--trace={CHANGES}", f"--output={trace}"]
    work_so_much([*watch, *work(TYPIST, path, *manner)], EDITS)
    return start, list(changes(trace, path.parent))


def _cut(
    folder: Path, start: dict[Path, bytes], done: list[Change], points: list[int], chance: Random
) -> list[str]:
    """Return what is wrong after each of the cuts, which come in the order of time."""
    disk, acknowledged, faults, reached = Disk(start), [], [], 0
    for point in points:
        for change in done[reached:point]:
            if change.act is Act.SAY:
                acknowledged += [int(number) for number in change.data.split()]
            else:
                disk.do(change)
        reached = point
        faults.append(_look(folder, disk.after_power_cut(chance), acknowledged))
    return faults


def _look(folder: Path, found: dict[Path, bytes], acknowledged: list[int]) -> str:
    after = folder / "after"
    after.mkdir(exist_ok=True)
    for old in after.iterdir():
        old.unlink()
    for path, content in found.items():
        (after / path.name).write_bytes(content)
    path = after / "Rosa.opinion"
    try:
        wrong = fault(path, acknowledged)
        return wrong or ("damaged" if rows(path, "PRAGMA integrity_check") != [("ok",)] else "")
    except CaseFileError as error:
        return type(error).__name__
