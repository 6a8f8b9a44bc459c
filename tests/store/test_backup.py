from __future__ import annotations

import os
import shutil
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event, Thread

import pytest

from another_opinion.errors import (
    BackupDriveFull,
    BackupDriveMissing,
    BackupNotWhole,
)
from another_opinion.store.backup import back_up, backups_in
from another_opinion.store.pagecopy import Stopped
from casefiles import CASE, NOON, SCAN, begin, key, reopen, rows, scanned, worried
from smalldisk import fill, small_disk

TABLES = ("item", "chunk", "change", "content", "history", "setting", "step")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder for backups."""
    folder = tmp_path / "backups"
    folder.mkdir()
    return folder


def make(file, folder, at=NOON, progress=lambda _: None):
    return back_up(file, folder, at, progress)


def everything(path: Path) -> dict[str, list]:
    return {table: sorted(rows(path, f"SELECT * FROM {table}"), key=repr) for table in TABLES}  # noqa: S608


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_backup_holds_every_row_and_opens_with_the_same_key(file, path, folder):
    file.save(CASE, scanned(worried(CASE, "The hip"), "scan", SCAN), "Added", NOON, [SCAN])
    backup = make(file, folder).backup
    assert names(folder) == ["Rosa backup 2026-09-21 19.00 no 2.opinion"]
    assert backup.path.stat().st_mode & 0o777 == 0o600
    with closing(reopen(backup.path)) as copy:
        assert copy.load() == file.load()
    file.close()
    assert everything(backup.path) == everything(path)


def test_a_backup_opens_from_a_medium_that_is_only_read(file, folder):
    backup = make(file, folder).backup
    assert backup.path.read_bytes()[18:20] != b"\x02\x02"
    assert names(folder) == [backup.path.name]  # no log beside it


def test_edits_go_on_while_a_backup_is_made(file, folder):
    case = scanned(CASE, "scan", SCAN)
    file.save(CASE, case, "Added", NOON, [SCAN])
    steps: list[float] = []

    def edit_meanwhile(part: float) -> None:
        nonlocal case
        steps.append(part)
        before, case = case, worried(case, f"The hip, {len(steps)}")
        file.save(before, case, "Typed", NOON)

    backup = make(file, folder, progress=edit_meanwhile).backup
    assert len(steps) > 5
    assert steps[-1] == 1.0
    with closing(reopen(backup.path)) as copy:
        assert copy.newest().number == backup.number > 5
        assert copy.content(case.documents[0].content) == SCAN
    assert file.load() == case


def test_closing_the_file_ends_a_backup_that_is_under_way(file, folder):
    file.save(CASE, scanned(CASE, "scan", SCAN), "Added", NOON, [SCAN])
    begun, ended = Event(), []

    def run() -> None:
        try:
            make(file, folder, progress=lambda _: begun.set())
        except Stopped:
            ended.append("stopped")

    thread = Thread(target=run)
    thread.start()
    begun.wait(10)
    file.close()
    thread.join()
    assert ended == ["stopped"]
    assert names(folder) == []


def test_where_nothing_has_changed_the_last_backup_is_good(file, folder):
    first = make(file, folder)
    again = make(file, folder, NOON + timedelta(days=1))
    assert again.backup.path == first.backup.path
    assert len(names(folder)) == 1


def test_two_backups_in_one_minute_do_not_overwrite_each_other(file, folder):
    first = make(file, folder).backup.path
    content = first.read_bytes()
    file.save(CASE, worried(CASE, "The hip"), "Typed", NOON)
    assert make(file, folder).backup.path != first
    assert first.read_bytes() == content


def test_superfluous_backups_go_and_others_stay(file, folder):
    strange = folder / "Rosa backup 2026-01-05 10.00 no 1.opinion"
    strange.write_bytes(os.urandom(8192))  # of another case of the same name
    (folder / "tax.pdf").write_bytes(b"%PDF")
    case = CASE
    for day in range(40):
        before, case = case, worried(case, f"Day {day}")
        file.save(before, case, "Typed", NOON)
        at = datetime(2026, 1, 10) + timedelta(days=day)
        original = backups_in(folder, "Rosa")
        if day in (0, 39):
            make(file, folder, at)
        else:  # a copy under another name is as good, and quicker
            name = f"Rosa backup {at:%Y-%m-%d %H.%M} no {day + 2}.opinion"
            shutil.copy(original[0].path, folder / name)
    left = [str(each.at.date()) for each in backups_in(folder, "Rosa")]
    assert left[:10] == [str(datetime(2026, 2, 18).date() - timedelta(days=d)) for d in range(10)]
    assert "2026-01-10" in left
    assert strange.exists()
    assert (folder / "tax.pdf").exists()
    assert len(left) < 20


def test_a_clock_that_was_set_back_costs_no_backup_and_the_newest_is_first(file, folder):
    make(file, folder, NOON)
    file.save(CASE, worried(CASE, "The hip"), "Typed", NOON)
    later = make(file, folder, NOON - timedelta(days=400)).backup
    assert [each.number for each in backups_in(folder, "Rosa")] == [later.number, later.number - 1]


def test_a_case_that_shrinks_suddenly_is_pointed_out_and_nothing_is_removed(file, folder):
    file.save(CASE, scanned(CASE, "scan", SCAN), "Added", NOON, [SCAN])
    assert not make(file, folder).shrank
    gone = worried(CASE, "The hip")
    file.save(scanned(CASE, "scan", SCAN), gone, "Removed", NOON)
    file.empty_trash(gone, "Emptied", NOON, file.newest().number)
    while file.erase_next() or file.give_back(0):
        pass
    done = make(file, folder, NOON + timedelta(hours=1))
    assert done.shrank
    assert len(names(folder)) == 2


def test_a_drive_that_is_not_plugged_in_is_named(file, tmp_path):
    with pytest.raises(BackupDriveMissing) as caught:
        make(file, tmp_path / "stick")
    assert caught.value.folder.name == "stick"


def test_a_full_drive_keeps_its_earlier_backups(file, tmp_path):
    with small_disk(tmp_path / "stick", 4) as stick:
        kept = make(file, stick).backup.path
        file.save(CASE, scanned(CASE, "scan", SCAN), "Added", NOON, [SCAN])
        with pytest.raises(BackupDriveFull):
            make(file, stick)
        fill(stick)
        with pytest.raises(BackupDriveFull):
            make(file, stick)
        assert names(stick) == [kept.name, "holiday film"]


def test_a_backup_cut_short_by_a_crash_is_cleared_away(file, folder):
    (folder / ".Rosa.part").write_bytes(b"half")
    (folder / ".Rosa.part-journal").write_bytes(b"half")
    backup = make(file, folder).backup
    assert names(folder) == [backup.path.name]


def test_a_damaged_case_gives_no_backup_that_looks_good(path, folder):
    with closing(begin(path)) as file:
        scan = SCAN[:1_000_000]
        file.save(CASE, scanned(CASE, "scan", scan), "Added", NOON, [scan])
    damaged = bytearray(path.read_bytes())
    damaged[-100 * 4096] ^= 1  # in the middle of the scan
    path.write_bytes(damaged)
    with closing(reopen(path)) as file, pytest.raises(BackupNotWhole):
        make(file, folder)
    assert names(folder) == []
    assert key()
