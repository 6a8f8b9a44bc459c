"""Tests of what keeps a case safe, as a person meets it in the window."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from another_opinion.domain.places import Place
from another_opinion.errors import DiskFull
from another_opinion.session.session import Session
from another_opinion.store.casefile import CaseFile
from another_opinion.store.connection import PAGE
from another_opinion.store.locknote import LockNote, note_of
from another_opinion.ui import backups
from another_opinion.ui.shell.window import Window
from casefiles import CASE, NOON, PASSPHRASE, SCAN, begin, key, reopen, scanned, worried
from drivers.screen import Screen
from smalldisk import fill, make_read_only, small_disk
from ui.conftest import NOW
from ui.scripted import ScriptedPrompts


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the case lies."""
    return tmp_path / "Mother.opinion"


@pytest.fixture
def drive(tmp_path: Path) -> Path:
    """Return the folder of a USB drive."""
    drive = tmp_path / "USB"
    drive.mkdir()
    return drive


@pytest.fixture
def opened(screen: Screen, window: Window, path: Path) -> Screen:
    window.opened(Session(begin(path), lambda: NOW))
    return screen


@pytest.fixture
def backed_up(opened: Screen, window: Window, prompts: ScriptedPrompts, drive: Path) -> Screen:
    """Return the panel after a drive was chosen and a first backup made."""
    prompts.backup_place = drive
    window.tools.go(Place("safety"))
    opened.press("Choose a place for backups")
    opened.wait_to_read("Backups that are there")
    return opened


def ready(screen: Screen, window: Window) -> None:
    screen.qtbot.waitUntil(lambda: not window.tools.tasks.busy)


def tear(path: Path) -> None:
    """Flip some bytes in the middle of a closed file."""
    with path.open("r+b") as raw:
        raw.seek(path.stat().st_size // PAGE // 2 * PAGE + 100)
        raw.write(b"torn")


def test_settings_lead_to_the_backups(opened: Screen, window: Window):
    window.tools.go(Place("settings"))
    opened.press("Backups and check")
    opened.wait_to_read("There is no backup yet. Plug in a USB drive and choose it.")


def test_choosing_a_place_makes_the_first_backup(backed_up: Screen, drive: Path):
    assert backed_up.says(f"Place: {drive}")
    assert backed_up.says("• Tuesday, September 29, 2026, 10:00 a.m.")
    (made,) = drive.iterdir()
    copy = reopen(made)
    assert copy.load() == CASE
    copy.close()


def test_a_while_after_a_change_a_backup_is_made_by_itself(
    backed_up: Screen, window: Window, drive: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(backups, "SOON", 1)
    monkeypatch.setattr(backups, "EVERY", timedelta())
    assert window.session is not None
    window.session.edit("Typed", worried(CASE, "The hip"))
    backed_up.qtbot.waitUntil(lambda: len(list(drive.glob("*.opinion"))) == 2)


def test_closing_the_window_makes_a_backup_first(
    backed_up: Screen, window: Window, qtbot: QtBot, drive: Path
):
    assert window.session is not None
    window.session.edit("Typed", worried(CASE, "The hip"))
    window.close()
    backed_up.wait_to_read("The window closes when its backup is made.")
    qtbot.waitUntil(lambda: not window.isVisible())
    newest = max(drive.iterdir(), key=lambda file: file.name.rpartition(" ")[2])
    copy = reopen(newest)
    assert copy.load() == worried(CASE, "The hip")
    copy.close()


def test_a_file_that_locked_while_the_window_was_closing_is_backed_up_the_next_time(
    backed_up: Screen, window: Window, qtbot: QtBot, path: Path, drive: Path
):
    assert window.session is not None
    window.session.edit("Typed", worried(CASE, "The hip"))
    window.close()
    backed_up.wait_to_read("The window closes when its backup is made.")
    window.lock()
    ready(backed_up, window)
    window.opened(Session(reopen(path), lambda: NOW))
    assert not window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    newest = max(drive.iterdir(), key=lambda file: file.name.rpartition(" ")[2])
    copy = reopen(newest)
    assert copy.load() == worried(CASE, "The hip")
    copy.close()


def test_with_the_drive_in_the_drawer_closing_says_so_and_closes(
    backed_up: Screen, window: Window, drive: Path
):
    drive.rename(drive.with_name("in the drawer"))
    assert window.session is not None
    window.session.edit("Typed", worried(CASE, "The hip"))
    window.close()
    backed_up.wait_to_read("The place for backups, USB, is not there now.")
    assert backed_up.offers("Try the backup again")
    backed_up.press("Close without a backup")
    assert not window.isVisible()


def test_the_check_says_that_all_is_whole_and_leads_back(opened: Screen, window: Window):
    window.tools.go(Place("safety"))
    opened.press("Check this file")
    opened.wait_to_read("Every page is as it was written.")
    opened.press("Open the case")
    opened.wait_for("Check this file")
    assert window.session is not None


def test_a_damaged_paper_is_named_and_the_rest_is_saved_in_a_new_file(
    screen: Screen, window: Window, path: Path, prompts: ScriptedPrompts, tmp_path: Path
):
    file = begin(path)
    file.save(CASE, scanned(worried(CASE, "Hip"), "scan", SCAN), "Added", NOON, [SCAN])
    file.close()
    tear(path)
    window.unlock(path)
    screen.type("Passphrase", PASSPHRASE)
    screen.press("Check this file")
    screen.wait_to_read("A part of your case is damaged")
    assert screen.says("• paper: A paper")
    assert screen.offers("Open a backup")
    prompts.new_file = tmp_path / "Rescued.opinion"
    screen.press("Save what can be read in a new file")
    screen.wait_to_read("The damaged file was left as it is.")
    screen.press("Open the new file")
    screen.wait_for("Lock the file")
    assert window.session is not None
    assert window.session.path == tmp_path / "Rescued.opinion"
    assert window.session.case.advice.worry == "Hip"


def test_a_file_cut_to_nothing_leads_to_its_backup(
    backed_up: Screen, window: Window, path: Path, drive: Path
):
    window.lock()
    path.write_bytes(b"")
    window.unlock(path)
    backed_up.type("Passphrase", PASSPHRASE)
    backed_up.press("Open the case")
    backed_up.wait_to_read("is not a case file, or it is damaged")
    backed_up.press("Open a backup")
    backed_up.press("Open the backup of Tuesday, September 29, 2026, 10:00 a.m.")
    backed_up.wait_to_read("File: Mother (backup of 2026-09-29 10.00).opinion")
    backed_up.type("Passphrase", PASSPHRASE)
    backed_up.press("Open the case")
    backed_up.wait_for("Lock the file")
    assert window.session is not None
    assert window.session.case == CASE


def test_without_a_backup_here_i_can_choose_one(
    screen: Screen, window: Window, path: Path, prompts: ScriptedPrompts, tmp_path: Path
):
    begin(path).close()
    elsewhere = tmp_path / "attic"
    elsewhere.mkdir()
    kept = elsewhere / "Mother.opinion"
    path.rename(kept)
    window.unlock(path)
    screen.press("Open a backup")
    screen.wait_to_read("No backup of Mother was found.")
    prompts.file = kept
    screen.press("Choose a backup somewhere else")
    screen.wait_to_read("File: Mother (copy).opinion")
    assert (tmp_path / "Mother (copy).opinion").read_bytes() == kept.read_bytes()


def test_a_file_that_is_open_on_another_computer_names_it_and_can_be_opened_all_the_same(
    screen: Screen, window: Window, path: Path
):
    begin(path).close()
    note = LockNote("kitchen-laptop", 4711, NOW - timedelta(minutes=3))
    note_of(path).write_bytes(msgspec.json.encode(note))
    window.unlock(path)
    screen.type("Passphrase", PASSPHRASE)
    screen.press("Open the case")
    screen.wait_to_read("kitchen-laptop at 9:57 a.m. on Tuesday, September 29, 2026.")
    screen.press("Open it here all the same")
    screen.wait_for("Lock the file")


def test_a_file_replaced_while_open_is_left_alone_and_all_goes_on_in_a_new_one(
    opened: Screen, window: Window, path: Path, prompts: ScriptedPrompts, tmp_path: Path
):
    other = tmp_path / "other.opinion"
    begin(other).close()
    theirs = other.read_bytes()
    window.tools.go(Place("details"))
    other.replace(path)
    opened.type("Your name", "Ánh O'Neil-García")
    window.tools.go(Place("today"))
    opened.wait_to_read("Another program or computer has changed Mother.opinion.")
    opened.press("Save the case in a new file")
    prompts.new_file = tmp_path / "New.opinion"
    opened.press("Save the case in a new file")
    opened.wait_to_read("You go on in the new file, New.opinion.")
    assert window.session is not None
    assert window.session.path == tmp_path / "New.opinion"
    assert path.read_bytes() == theirs


def test_what_is_typed_while_the_disk_is_full_is_not_locked_away(
    screen: Screen, window: Window, tmp_path: Path
):
    with small_disk(tmp_path / "stick", 8) as stick:
        session = Session(begin(stick / "Mother.opinion"), lambda: NOW)
        session.settle()
        film = fill(stick)
        with suppress(DiskFull):
            session.edit("Added a scan", scanned(session.case, "scan", SCAN), [SCAN])
        window.opened(session)
        window.tools.go(Place("details"))
        screen.type("Your name", "Ánh O'Neil-García")
        said = "The disk is full. Your last change is not saved."
        screen.wait_to_read(said)
        assert not screen.says("All is saved")
        screen.press("Close this message")
        assert screen.says("Your last change is not saved")
        screen.press("Lock the file")
        screen.wait_to_read(said)
        assert window.session is session
        screen.press("Close this message")
        screen.type("Your name", "Ánh O'Neil-Garcías")
        screen.wait_to_read(said)
        film.unlink()
        screen.press("Lock the file")
        screen.wait_for("Open the case")
        kept = CaseFile.open_with_key(stick / "Mother.opinion", key()).load()
        assert kept.patient.name == "Ánh O'Neil-Garcías"


def test_a_file_that_can_only_be_read_says_so(screen: Screen, window: Window, tmp_path: Path):
    with small_disk(tmp_path / "stick", 32) as stick:
        path = stick / "Mother.opinion"
        begin(path).close()
        make_read_only(stick)
        window.opened(Session(CaseFile.open_with_key(path, key()), lambda: NOW))
        screen.wait_to_read("This file can only be read where it lies")
        window.lock()
        screen.wait_for("Open the case")
