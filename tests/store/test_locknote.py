from __future__ import annotations

import os
import subprocess
import sys
from datetime import timedelta

import msgspec
import pytest

from another_opinion.store.locknote import (
    FRESH,
    LockNote,
    note_of,
    read_note,
    remove_note,
    this_host,
    write_note,
)
from casefiles import NOON


def lay(path, host: str, process: int, at=NOON) -> None:
    note_of(path).write_bytes(msgspec.json.encode(LockNote(host, process, at)))


@pytest.fixture
def ended() -> int:
    """Return the number of a process that is gone."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def test_the_note_says_where_and_when_and_is_for_this_user_only(path):
    write_note(path, NOON)
    assert read_note(path) == LockNote(this_host(), os.getpid(), NOON)
    assert note_of(path).stat().st_mode & 0o777 == 0o600
    remove_note(path)
    assert not note_of(path).exists()


def test_our_own_note_keeps_nobody_out(path):
    write_note(path, NOON)
    assert not read_note(path).holds(NOON)


def test_a_process_that_lives_on_this_computer_holds_the_file_however_long_ago(path):
    lay(path, this_host(), os.getppid())
    assert read_note(path).holds(NOON + timedelta(days=3))


def test_a_note_left_by_a_crash_holds_nothing(path, ended):
    lay(path, this_host(), ended)
    assert not read_note(path).holds(NOON)


@pytest.mark.parametrize(
    ("later", "holds"),
    [(-FRESH * 100, True), (timedelta(0), True), (FRESH / 2, True), (FRESH, False)],
)
def test_another_computer_holds_the_file_as_long_as_its_note_is_fresh(path, later, holds):
    lay(path, "kitchen-pc", 1)
    assert read_note(path).holds(NOON + later) is holds


def test_somebody_elses_note_is_not_removed(path):
    lay(path, "kitchen-pc", os.getpid())
    remove_note(path)
    assert read_note(path).host == "kitchen-pc"


@pytest.mark.parametrize("nonsense", [b"", b"{}", b"\xff\x00", b'{"host": 5}', b"[" * 10_000])
def test_a_note_that_makes_no_sense_is_no_note(path, nonsense):
    note_of(path).write_bytes(nonsense)
    assert read_note(path) is None


def test_a_link_laid_in_the_place_of_the_note_is_not_followed(path, tmp_path):
    diary = tmp_path / "diary.txt"
    diary.write_text("Dear diary")
    note_of(path).symlink_to(diary)
    write_note(path, NOON)
    assert diary.read_text() == "Dear diary"
    assert read_note(path).process == os.getpid()
