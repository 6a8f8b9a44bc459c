"""Tests of opening a case file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from another_opinion.domain.case import Case
from another_opinion.store.casefile import CaseFile
from another_opinion.ui.shell.window import Window
from drivers.screen import Screen
from ui.conftest import NOW
from ui.scripted import ScriptedPrompts

PASSPHRASE = "garden river window bread copper"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Mother.opinion"
    CaseFile.create(path, PASSPHRASE, Case("one", date(2026, 9, 1)), NOW).close()
    return path


@pytest.fixture
def asked(screen: Screen, prompts: ScriptedPrompts, file: Path) -> Screen:
    prompts.file = file
    screen.press("Open a case")
    return screen


def test_the_passphrase_opens_the_case(asked: Screen):
    asked.type("Passphrase", PASSPHRASE)
    asked.press("Open the case")
    asked.wait_for("Lock the file")


def test_a_wrong_passphrase_says_so_calmly_and_can_be_typed_again(asked: Screen):
    asked.type("Passphrase", "garden")
    asked.press("Open the case")
    asked.wait_to_read("That passphrase does not open this file.")
    asked.type("Passphrase", PASSPHRASE)
    asked.press("Open the case")
    asked.wait_for("Lock the file")


def test_locking_asks_for_the_passphrase_again(asked: Screen):
    asked.type("Passphrase", PASSPHRASE)
    asked.press("Open the case")
    asked.wait_for("Lock the file")
    asked.press("Lock the file")
    assert asked.read("Passphrase") == ""
    asked.type("Passphrase", PASSPHRASE)
    asked.press("Open the case")
    asked.wait_for("Lock the file")


def test_a_file_of_another_program_is_named(screen: Screen, window: Window, tmp_path: Path):
    other = tmp_path / "letter.opinion"
    other.write_bytes(b"%PDF-1.4 " * 2000)
    window.unlock(other)
    screen.type("Passphrase", "x")
    screen.press("Open the case")
    screen.wait_to_read("letter.opinion is not a case file")


def test_a_file_that_is_gone_is_named(screen: Screen, window: Window, tmp_path: Path):
    window.unlock(tmp_path / "gone.opinion")
    screen.type("Passphrase", "x")
    screen.press("Open the case")
    screen.wait_to_read("gone.opinion is not there any more")


def test_no_passphrase_at_all_is_no_try(asked: Screen):
    asked.press("Open the case")
    assert asked.says("Type the passphrase of this file.")
