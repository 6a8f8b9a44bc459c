"""Tests of locking the file and of coming back to the same sentence."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from shutil import which
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from another_opinion.app.surroundings import Surroundings
from another_opinion.domain.places import Place
from another_opinion.session.session import Session
from another_opinion.ui.shell.idle import Idle
from another_opinion.ui.shell.window import Window
from casefiles import NAME, PASSPHRASE, begin, rows
from drivers.screen import Screen
from ui.conftest import NOW
from ui.scripted import ScriptedPrompts

HALF = "She said that the form"


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.at = NOW

    def __call__(self) -> datetime:
        return self.at

    def pass_quietly(self, idle: Idle, seconds: int) -> None:
        """Let time go by with nobody at the window."""
        for _ in range(seconds // 5):
            self.at += timedelta(seconds=5)
            idle.look()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def surroundings(tmp_path: Path, prompts: ScriptedPrompts, clock: Clock) -> Surroundings:
    return Surroundings(clock, tmp_path / "config", tmp_path / "data", prompts, lambda _: 0)


@pytest.fixture
def opened(screen: Screen, window: Window, tmp_path: Path) -> Screen:
    window.opened(Session(begin(tmp_path / "Mother.opinion"), lambda: NOW))
    return screen


def unlock(screen: Screen) -> None:
    screen.wait_for("Open the case")
    screen.type("Passphrase", PASSPHRASE)
    screen.press("Open the case")
    screen.wait_for("Lock the file")


def texts() -> list[str]:
    """Return every word that any widget holds."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    words = []
    for widget in QApplication.allWidgets():
        words += [widget.windowTitle(), widget.accessibleName(), widget.toolTip()]
        words += [widget.accessibleDescription()]
        for read in ("text", "toPlainText", "currentText"):
            if callable(method := getattr(widget, read, None)):
                words.append(method())
    return words


def test_unlocking_leads_back_to_a_call_that_is_half_told(opened: Screen, window: Window):
    opened.press("Timeline")
    opened.press("Add a call")
    opened.type("With whom?", "Ms. Ortiz")
    opened.type("On which day?: year", "20")
    opened.type("What was said or done?", HALF)
    opened.press("Lock the file")
    unlock(opened)
    opened.wait_to_read("Everything is saved as you type.")
    assert opened.read("With whom?") == "Ms. Ortiz"
    assert opened.read("On which day?: year") == "20"
    assert opened.read("What was said or done?") == HALF


def test_the_keyboard_is_where_it_was(opened: Screen, window: Window):
    opened.press("Timeline")
    opened.press("Add a call")
    opened.type("What was said or done?", HALF)
    opened.press("Lock the file")
    unlock(opened)
    box = opened.find(QPlainTextEdit, "What was said or done?")
    opened.qtbot.waitUntil(lambda: window.focusWidget() is box)
    assert box.textCursor().position() == len(HALF)


def test_a_day_that_is_half_typed_does_not_hold_back_the_words(opened: Screen, window: Window):
    opened.press("Timeline")
    opened.press("Add a call")
    opened.type("On which day?: year", "20")
    opened.type("What was said or done?", HALF)
    opened.press("Close this entry")
    assert window.session.case.events[-1].text == HALF
    assert window.session.case.events[-1].day == NOW.date()


def test_unlocking_leads_back_to_the_facts_of_the_case(opened: Screen):
    opened.press("Checklist")
    opened.press("Open the facts: About the case")
    opened.type("Medical group or clinic", "Poppy Medical")
    opened.press("Lock the file")
    unlock(opened)
    assert opened.read("Medical group or clinic") == "Poppy Medical"


def test_closing_begins_with_today_the_next_time(opened: Screen, window: Window, tmp_path: Path):
    opened.press("Timeline")
    opened.press("Lock the file")
    unlock(opened)
    path = window.session.path
    window.close()
    window.show()
    window.unlock(path)
    unlock(opened)
    opened.wait_to_read("Your next step")


def test_no_name_is_left_in_any_part_of_a_locked_window(opened: Screen, window: Window):
    opened.press("Checklist")
    opened.press("Open the facts: About the case")
    assert any(NAME in words for words in texts())
    opened.press("Lock the file")
    opened.wait_for("Open the case")
    assert [words for words in texts() if NAME in words] == []
    assert window.windowTitle() == "Another Opinion"


@pytest.mark.parametrize("page", ["passphrase", "test"])
def test_a_passphrase_and_a_recovery_line_are_never_kept(
    opened: Screen, window: Window, tmp_path: Path, page: str
):
    window.tools.go(Place("access", page))
    opened.qtbot.waitUntil(lambda: bool(opened.names(QLineEdit)))
    for line in (opened.find(QLineEdit, name) for name in opened.names(QLineEdit)):
        opened.qtbot.keyClicks(line, "feedc0de")
        line.setEchoMode(QLineEdit.EchoMode.Normal)
    opened.press("Lock the file")
    opened.wait_for("Open the case")
    ((kept,),) = rows(tmp_path / "Mother.opinion", "SELECT value FROM setting WHERE name='sitting'")
    assert "access" in str(kept)
    assert "feedc0de" not in str(kept)


def test_it_locks_after_five_minutes_without_a_touch(opened: Screen, window: Window, clock: Clock):
    clock.pass_quietly(window.locking.idle, 295)
    assert window.session is not None
    clock.pass_quietly(window.locking.idle, 5)
    opened.wait_for("Open the case")


def test_it_stays_open_while_someone_is_there(opened: Screen, window: Window, clock: Clock):
    for _ in range(3):
        clock.pass_quietly(window.locking.idle, 290)
        opened.qtbot.keyClick(window.windowHandle(), "x")
    assert window.session is not None


def test_the_time_until_it_locks_can_be_changed(opened: Screen, window: Window, clock: Clock):
    window.tools.preferences.change(lock_after=0)
    clock.pass_quietly(window.locking.idle, 3600)
    assert window.session is not None
    window.tools.preferences.change(lock_after=2)
    clock.pass_quietly(window.locking.idle, 5)
    opened.wait_for("Open the case")


def test_it_locks_when_the_computer_slept(opened: Screen, window: Window, clock: Clock):
    window.tools.preferences.change(lock_after=0)
    clock.at += timedelta(hours=8)
    window.locking.idle.look()
    opened.wait_for("Open the case")


def test_a_clock_that_is_set_back_does_not_keep_it_open(
    opened: Screen, window: Window, clock: Clock
):
    clock.at -= timedelta(days=400)
    window.locking.idle.look()
    clock.pass_quietly(window.locking.idle, 300)
    opened.wait_for("Open the case")


def test_it_never_locks_in_the_middle_of_work(opened: Screen, window: Window):
    done = Event()
    window.tools.tasks.run(window, done.wait, lambda _: None, lambda _: None)
    opened.press("Lock the file")
    opened.wait_to_read("The file locks as soon as the work under way is done.")
    assert window.session is not None
    done.set()
    opened.wait_for("Open the case")


@pytest.mark.skipif(which("dbus-run-session") is None, reason="there is no D-Bus here")
def test_it_notices_a_locked_screen_and_a_computer_that_goes_to_sleep():
    script = Path(__file__).with_name("listens.py")
    run = subprocess.run(
        ["dbus-run-session", "--", sys.executable, script],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert run.stdout.split() == ["screen", "sleep", "session"], run.stderr


def test_a_window_of_another_size_of_text_keeps_what_is_half_typed(opened: Screen):
    opened.press("Timeline")
    opened.press("Add a call")
    opened.type("On which day?: year", "20")
    opened.press("Larger text")
    assert opened.read("On which day?: year") == "20"
