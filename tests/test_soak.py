"""The short form of what `make soak` does at length, and proofs that it can fail."""

from __future__ import annotations

import sys

import pytest

from soak.backups import kills_in_mid_backup
from soak.edits import random_edits
from soak.figure import Figure, table
from soak.flips import flips
from soak.hostile import hostile_files
from soak.kills import kills_in_mid_edit, kills_in_mid_import
from soak.powercuts import power_cuts
from soak.rekeys import kills_in_mid_passphrase_change
from soak.sitting import in_the_clear, watched
from soak.syscalls import CHANGES, Act, Change, changes
from soak.truncations import truncations
from soak.writefaults import write_faults

LEAK = "from pathlib import Path; Path(r'{path}').write_text('Dear Ánh', {coding!r})"


@pytest.mark.parametrize(
    ("survive", "times"),
    [
        (kills_in_mid_edit, 4),
        (kills_in_mid_import, 2),
        (kills_in_mid_backup, 2),
        (kills_in_mid_passphrase_change, 3),
        (power_cuts, 15),
        (write_faults, range(1, 60, 30)),
        (flips, 1),
        (truncations, 15),
        (random_edits, 100),
        (hostile_files, 10),
    ],
)
def test_a_case_file_survives(survive, times, tmp_path):
    figure = survive(tmp_path, times)
    assert figure.holds, figure.found


def test_a_power_cut_takes_what_was_said_before_it_was_safe(tmp_path):
    figure = power_cuts(tmp_path, 15, "carelessly")
    assert not figure.holds
    assert not figure.found.startswith("0 ")


@pytest.mark.parametrize("coding", ["utf-8", "utf-16-le"])
def test_a_name_that_is_written_in_the_clear_is_found(tmp_path, coding):
    leak = LEAK.format(path=tmp_path / "leak.txt", coding=coding)
    trace = watched(tmp_path, [sys.executable, "-c", leak])
    assert list(in_the_clear(trace, ["Ánh", "Nguyễn"])) == ["Ánh"]


def test_what_a_process_does_to_files_is_read_in_order(tmp_path):
    path = tmp_path / "a file.txt"
    script = f"import os; f = os.open({str(path)!r}, os.O_CREAT | os.O_WRONLY); "
    script += "os.pwrite(f, b'caf\\xe9', 3); os.ftruncate(f, 5); os.fsync(f); os.write(1, b'done')"
    trace = watched(tmp_path, [sys.executable, "-c", script], CHANGES)
    found = [each for each in changes(trace, tmp_path) if each.act is Act.SAY or each.path == path]
    assert found == [
        Change(Act.MAKE, path),
        Change(Act.WRITE, path, b"caf\xe9", 3),
        Change(Act.CUT_OFF, path, at=5),
        Change(Act.SYNC, path),
        Change(Act.SAY, data=b"done"),
    ]


def test_a_table_says_what_does_not_hold():
    lines = table([Figure("cut", 3000, "1 lost", False), Figure("kill", 10, "none", True)])
    assert [line.split() for line in lines.splitlines()[1:]] == [
        ["cut", "3,000", "1", "lost", "NO"],
        ["kill", "10", "none", "yes"],
    ]
