"""Backups of an open case, and the case in a new file."""

from __future__ import annotations

from dataclasses import replace
from threading import Thread

import pytest

from another_opinion.errors import (
    CannotWriteCopy,
    CaseDamaged,
    CaseFileExists,
    CaseShrank,
    CopyGivenUp,
)
from another_opinion.session.access import prepare_passphrase, take_passphrase
from another_opinion.session.backups import back_up_case, save_elsewhere
from another_opinion.session.closed import backups_of
from another_opinion.session.session import Session
from another_opinion.store.backup import backups_in, put_back
from another_opinion.store.casefile import CaseFile
from another_opinion.store.connection import PAGE
from casefiles import CASE, NOON, SCAN, Clock, begin, beside, key, reopen, scanned, worried

HIP = worried(CASE, "The hip")


def quietly(_part: float) -> None:
    """Hear how far it is."""


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "backups"
    folder.mkdir()
    return folder


def test_a_backup_put_back_lies_beside_the_file_and_opens(session, path, folder):
    session.edit("Typed", HIP)
    made = back_up_case(session, folder, NOON, quietly)
    session.close()
    path.unlink()
    (found,) = backups_of("Rosa", [folder, folder / "not there"])
    assert found.path == made.backup.path
    copy = put_back(found.path, path.parent)
    assert copy.name == "Rosa (backup of 2026-09-21 19.00).opinion"
    assert copy.stat().st_mode & 0o777 == 0o600
    again = put_back(found.path, path.parent)
    assert again.name == "Rosa (backup of 2026-09-21 19.00) 2.opinion"
    file = reopen(copy)
    assert file.load() == HIP
    file.close()
    assert found.path.exists()


def test_a_backup_that_cannot_be_copied_leaves_nothing(session, path, folder, tmp_path):
    made = back_up_case(session, folder, NOON, quietly)
    with pytest.raises(CannotWriteCopy):
        put_back(made.backup.path, tmp_path / "not there")
    assert "Rosa (backup of 2026-09-21 19.00).opinion" not in beside(path)


def test_a_case_that_is_closed_meanwhile_gives_up_the_backup(session, folder):
    session.edit("Added", scanned(HIP, "scan", SCAN), [SCAN])
    closing = Thread(target=session.close)

    def close(_part: float) -> None:
        if session.is_open:
            closing.start()
            closing.join(0.1)

    with pytest.raises(CopyGivenUp):
        back_up_case(session, folder, NOON, close)
    closing.join()
    assert not list(folder.iterdir())


def test_a_case_that_was_closed_before_gives_none(session, folder):
    session.close()
    with pytest.raises(CopyGivenUp):
        back_up_case(session, folder, NOON, quietly)


def test_a_case_that_shrinks_is_pointed_out_and_the_backup_is_there(session, folder):
    session.edit("Added", scanned(HIP, "scan", SCAN), [SCAN])
    back_up_case(session, folder, NOON, quietly)
    session.edit("Removed", session.case.without_document("scan"))
    session.empty_trash()
    while session.tidy():
        pass
    session.settle()
    with pytest.raises(CaseShrank):
        back_up_case(session, folder, NOON, quietly)
    assert len(backups_in(folder, "Rosa")) == 2


def test_after_a_change_of_the_passphrase_the_next_backup_has_the_new_one(session, folder):
    back_up_case(session, folder, NOON, quietly)
    take_passphrase(session, prepare_passphrase(session, "another five easy words here"))
    made = back_up_case(session, folder, NOON, quietly)
    assert len(backups_in(folder, "Rosa")) == 2
    copy = CaseFile.open(made.backup.path, "another five easy words here")
    assert copy.load() == CASE
    copy.close()


def test_the_whole_case_goes_on_in_a_new_file(session, path, tmp_path):
    session.edit("Added", scanned(HIP, "scan", SCAN), [SCAN])
    new = save_elsewhere(session, tmp_path / "New.opinion", quietly)
    session.close()
    again = Session(CaseFile.open_with_key(new, key()), Clock())
    assert again.case == scanned(HIP, "scan", SCAN)
    assert again.undo() == "Added"
    assert again.case == replace(CASE, numbered=1)
    again.close()


def test_even_when_the_old_file_is_gone(session, path, tmp_path):
    session.edit("Typed", HIP)
    path.unlink()
    new = save_elsewhere(session, tmp_path / "New.opinion", quietly)
    assert reopen(new).load() == HIP


@pytest.mark.parametrize("trouble", ["exists", "no folder"])
def test_a_new_file_that_cannot_be_made_changes_nothing(session, path, tmp_path, trouble):
    if trouble == "exists":
        target, error = path, CaseFileExists
    else:
        target, error = tmp_path / "not there" / "New.opinion", CannotWriteCopy
    with pytest.raises(error):
        save_elsewhere(session, target, quietly)
    session.edit("Typed", HIP)
    session.close()
    assert reopen(path).load() == HIP


def test_a_damaged_case_is_not_passed_on_as_whole(path, tmp_path):
    file = begin(path)
    file.save(CASE, scanned(CASE, "scan", SCAN), "Added", NOON, [SCAN])
    file.close()
    with path.open("r+b") as raw:
        raw.seek(path.stat().st_size // PAGE // 2 * PAGE + 100)
        raw.write(b"torn")
    session = Session(CaseFile.open_with_key(path, key()), Clock())
    with pytest.raises(CaseDamaged):
        save_elsewhere(session, tmp_path / "New.opinion", quietly)
    assert not (tmp_path / "New.opinion").exists()
    session.close()
