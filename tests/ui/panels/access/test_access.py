"""Tests of the ways into a case file, as a person goes them."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from another_opinion.domain.case import Case
from another_opinion.domain.places import Place
from another_opinion.services.recovery.lines import printed_lines, spaced
from another_opinion.session.access import PageState, page_state
from another_opinion.store.casefile import CaseFile
from another_opinion.ui.shell.window import Window
from drivers.screen import Screen
from keyrings import keyring_of
from ui.conftest import NOW
from ui.scripted import ScriptedPrompts

PASSPHRASE = "garden river window bread copper"
NEW = "candle winter torch glove evoke"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Mother.opinion"
    CaseFile.create(path, PASSPHRASE, Case("one", date(2026, 9, 1)), NOW).close()
    return path


@pytest.fixture
def opened(screen: Screen, window: Window, file: Path) -> Screen:
    window.unlock(file)
    open_with(screen, PASSPHRASE)
    return screen


def open_with(screen: Screen, passphrase: str) -> None:
    screen.type("Passphrase", passphrase)
    screen.press("Open the case")
    screen.wait_for("Lock the file")


def lines_of(window: Window) -> tuple[str, ...]:
    assert window.session
    return printed_lines(window.session.file.key)


def copy_the_asked_lines(screen: Screen, lines: tuple[str, ...], mistake: bool = False) -> None:
    for number, line in enumerate(lines, start=1):
        if f"Line {number}" in screen.words().splitlines():
            wrong = line[:3] + ("0" if line[3] != "0" else "1") + line[4:]
            screen.type(f"Line {number}", spaced(wrong if mistake else line).lower())


def choose_passphrase(screen: Screen, passphrase: str) -> None:
    screen.type("Passphrase", passphrase)
    screen.type("The same again", passphrase)
    screen.press("Use the new passphrase")
    screen.wait_for("Print the page")


def test_a_saved_page_counts_once_it_has_opened_the_file(
    opened: Screen, window: Window, prompts: ScriptedPrompts, tmp_path: Path
):
    prompts.pdf = tmp_path / "page.pdf"
    assert opened.says("When you have a quiet moment")
    opened.press("Go to the recovery page")
    opened.press("Print or save the page")
    opened.press("Save it as a PDF")
    opened.wait_for("Open my case with the page")
    with closing(PdfDocument(prompts.pdf)) as paper:
        words = " ".join(paper[0].get_textpage().get_text_bounded().split())
    assert all(spaced(line) in words for line in lines_of(window))
    copy_the_asked_lines(opened, lines_of(window), mistake=True)
    opened.press("Open my case with the page")
    assert opened.says("has a mistake. Compare each character.")
    assert window.session
    assert page_state(window.session) is PageState.ON_PAPER
    copy_the_asked_lines(opened, lines_of(window))
    opened.press("Open my case with the page")
    opened.wait_to_read("it was tested: it opens this case.")
    window.tools.go(Place("today"))
    assert not opened.says("When you have a quiet moment")


def test_the_page_can_wait(opened: Screen, window: Window):
    window.tools.go(Place("access", "new page"))
    opened.press("Do this later")
    assert opened.says("When you have a quiet moment")


def test_a_forgotten_passphrase_is_replaced_with_the_page(
    screen: Screen, window: Window, file: Path
):
    with closing(CaseFile.open(file, PASSPHRASE)) as known:
        lines = printed_lines(known.key)
    window.unlock(file)
    screen.press("Forgot the passphrase?")
    for number, line in enumerate(lines, start=1):
        screen.type(f"Line {number}", line.lower())
    screen.type("Line 7", lines[6][1] + lines[6][0] + lines[6][2:-1] + "!")
    screen.press("Open the case")
    assert screen.says("Line 7 has a mistake.")
    screen.type("Line 7", lines[6])
    screen.press("Open the case")
    screen.wait_to_read("Choose a new passphrase")
    choose_passphrase(screen, NEW)
    window.lock()
    open_with(screen, NEW)


def test_an_old_page_says_so(screen: Screen, window: Window, file: Path):
    window.recover(file, printed_lines("0" * 96))
    screen.press("Open the case")
    screen.wait_to_read("Look for the newest page of this file.")


def test_a_new_passphrase_ends_the_quick_unlock(
    opened: Screen, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    with keyring_of(tmp_path / "home", monkeypatch):
        window.tools.go(Place("access"))
        opened.press("Turn quick unlock on")
        opened.wait_to_read("Quick unlock is on.")
        window.lock()
        opened.press("Open without the passphrase")
        opened.wait_for("Lock the file")
        window.tools.go(Place("access", "passphrase"))
        choose_passphrase(opened, NEW)
        window.lock()
        assert not opened.offers("Open without the passphrase")
        open_with(opened, NEW)


def test_a_keyring_that_is_locked_leads_to_the_passphrase(
    opened: Screen, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    with keyring_of(tmp_path / "home", monkeypatch):
        window.tools.go(Place("access"))
        opened.press("Turn quick unlock on")
        opened.wait_to_read("Quick unlock is on.")
        window.lock()
    with keyring_of(tmp_path / "home", monkeypatch, "locked"):
        opened.press("Open without the passphrase")
        opened.wait_to_read("The keyring of this computer is locked.")
        open_with(opened, PASSPHRASE)


def test_a_computer_without_a_keyring_says_so(
    opened: Screen, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nothing")
    window.tools.go(Place("access"))
    opened.press("Turn quick unlock on")
    opened.wait_to_read("This computer has no safe place for the key of your case.")
    assert window.tools.preferences.value.quick_unlocks == ()
