"""Processes killed while they change the passphrase of a case file."""

from __future__ import annotations

import sys
from contextlib import closing, suppress
from pathlib import Path
from random import Random

from another_opinion.errors import WrongPassphrase
from another_opinion.store.casefile import CaseFile
from another_opinion.store.verify import whole_contents
from casefiles import CASE, NOON, begin, key, worried
from soak.figure import Figure
from soak.typists import TESTS, hear_until_killed

REKEYER = TESTS / "store" / "rekeyer.py"
_LONGEST = 0.6  # seconds before a kill: two or three changes


def kills_in_mid_passphrase_change(folder: Path, kills: int) -> Figure:
    """Kill someone who changes the key to and fro, again and again, at any moment."""
    chance = Random(kills)  # noqa: S311 (a simulation that can be repeated)
    path, faults, changes = folder / "Rosa.opinion", [], 0
    keys = [key(), key()[::-1][:64] + key()[64:]]
    file = begin(path)
    file.save(CASE, worried(CASE, "afraid " * 20_000), "Typed", NOON)
    file.close()
    for _ in range(kills):
        command = [sys.executable, str(REKEYER), str(path), *keys]
        said = hear_until_killed(command, chance.uniform(0, _LONGEST))
        changes += len(said) - 1
        if said[1:]:
            keys.sort(key=said[-1].__ne__)
        faults.append(_fault(path, keys))
    wrong = [fault for fault in faults if fault]
    return Figure(
        "killed in mid-passphrase-change",
        kills,
        f"{len(wrong)} files that neither key opens whole; {changes:,} changes",
        not wrong,
    )


def _fault(path: Path, keys: list[str]) -> str:
    """Say what is wrong, and put the key that opens the file first."""
    for each in tuple(keys):
        with suppress(WrongPassphrase), closing(CaseFile.open_with_key(path, each)) as file:
            if file.load() != worried(CASE, "afraid " * 20_000):
                return "damaged"
            file.settle()
            keys.sort(key=each.__ne__)
            break
    else:
        return "no key opens it"
    return "" if whole_contents(path, keys[0]) else "damaged"
