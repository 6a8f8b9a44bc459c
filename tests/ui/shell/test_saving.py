"""What the window says about saving, from the footer to an older copy of the file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

from PySide6.QtCore import Qt

from another_opinion.domain.places import Place
from another_opinion.session.session import Session
from casefiles import CASE, scanned, worried


@contextmanager
def a_slow_disk(session: Session) -> Iterator[None]:
    """Let somebody write to the file for as long as this is open."""
    written, begun = Event(), Event()

    def write() -> None:
        with session.file._turn:
            begun.set()
            written.wait(20)

    writer = Thread(target=write)
    writer.start()
    begun.wait()
    yield
    written.set()
    writer.join()


def test_the_footer_says_when_it_was_saved_and_then_that_a_copy_is_safe(screen, window, open_case):
    session = open_case()
    screen.wait_to_read("All is saved · Safe to copy")
    session.edit("Typed", worried(CASE, "The knee"))
    assert screen.says("Saved 10:00 a.m.")
    assert not screen.says("Safe to copy")
    with a_slow_disk(session):  # for which the window does not wait
        screen.qtbot.waitUntil(lambda: window.tools.tasks.busy)
        assert not session.settled
    screen.wait_to_read("Saved 10:00 a.m. · Safe to copy")
    assert session.settled


def test_ctrl_s_answers_that_all_is_saved_already(screen, window, open_case):
    open_case()
    window.activateWindow()
    screen.wait_to_read("All is saved")
    screen.qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    screen.wait_to_read("Already saved")


def test_undo_names_the_act_also_after_the_file_was_closed(screen, window, open_case):
    session = open_case()
    session.edit("Removed Exhibit C", worried(CASE, "The knee"))
    window.lock()
    session = open_case()
    screen.press("Undo")
    screen.wait_to_read("Undid: Removed Exhibit C")
    assert session.case == CASE
    screen.press("Redo")
    screen.wait_to_read("Did again: Removed Exhibit C")


def test_an_older_copy_is_told_on_every_screen_until_i_close_that(
    screen, window, open_case, tmp_path
):
    path = tmp_path / "Rosa.opinion"
    open_case()
    window.lock()
    older = path.read_bytes()
    open_case().edit("Typed", worried(CASE, "The knee"))
    window.lock()
    path.write_bytes(older)
    open_case()
    screen.wait_to_read("This file is older than the one that was open here last.")
    window.tools.go(Place("settings"))
    screen.wait_to_read("This file is older than the one that was open here last.")
    screen.press("Close this message")
    window.lock()
    open_case()
    screen.wait_to_read("Settings")
    assert not screen.says("This file is older")


def test_the_room_of_what_was_erased_goes_back_to_the_disk(screen, open_case, tmp_path):
    session = open_case()
    scan = bytes(range(256)) * 100_000  # 26 MB
    session.edit("Added a paper", scanned(CASE, "scan", scan), [scan])
    session.edit("Removed a paper", CASE)
    session.settle()
    large = (tmp_path / "Rosa.opinion").stat().st_size
    session.empty_trash()
    screen.qtbot.waitUntil(lambda: (tmp_path / "Rosa.opinion").stat().st_size < large / 2)
