"""Does everything to case files and papers that must be survived, and prints one table."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from soak.backups import kills_in_mid_backup
from soak.edits import random_edits
from soak.figure import Figure, table
from soak.flips import flips
from soak.hostile import hostile_files, hostile_pictures
from soak.jams import jams
from soak.kills import kills_in_mid_edit, kills_in_mid_import
from soak.migrations import kills_in_mid_migration
from soak.powercuts import power_cuts
from soak.rekeys import kills_in_mid_passphrase_change
from soak.sitting import sitting
from soak.truncations import truncations
from soak.writefaults import write_faults

ALL: tuple[Callable[[Path], Figure], ...] = (
    lambda folder: kills_in_mid_edit(folder, 1_000),
    lambda folder: kills_in_mid_import(folder, 100),
    lambda folder: kills_in_mid_backup(folder, 200),
    lambda folder: kills_in_mid_migration(folder, 200),
    lambda folder: kills_in_mid_passphrase_change(folder, 200),
    lambda folder: power_cuts(folder, 3_000),
    lambda folder: write_faults(folder, range(1, 201)),
    lambda folder: flips(folder, 10),
    lambda folder: truncations(folder, 50),
    lambda folder: random_edits(folder, 10_000),
    lambda folder: hostile_files(folder, 5_000),
    lambda folder: hostile_pictures(folder, 1_000),
    lambda folder: jams(folder, 2_000),
    sitting,
)


def figures() -> Iterator[Figure]:
    """Take each measure in a folder of its own, and say when it is there."""
    for measure in ALL:
        with TemporaryDirectory() as folder:
            figure = measure(Path(folder))
        sys.stderr.write(f"{figure.measure}: {figure.found}\n")
        yield figure


def main() -> int:
    """Return 1 if anything did not hold."""
    found = list(figures())
    sys.stdout.write(f"{table(found)}\n")
    return 0 if all(figure.holds for figure in found) else 1


sys.exit(main())
