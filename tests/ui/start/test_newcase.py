"""Tests of the pages that begin a new case."""

from __future__ import annotations

import stat
from datetime import date
from pathlib import Path

import pytest

from another_opinion.ui.shell.window import Window
from drivers.newcase import NewCaseDriver
from drivers.screen import Screen
from ui.scripted import ScriptedPrompts


@pytest.fixture
def new_case(screen: Screen, prompts: ScriptedPrompts) -> NewCaseDriver:
    driver = NewCaseDriver(screen, prompts)
    driver.begin()
    return driver


def fill_in(new_case: NewCaseDriver) -> None:
    new_case.helper("Mai O'Neil-García", "daughter")
    new_case.patient("Nguyễn Thị Ánh", date(1951, 3, 2), "12 Elm Street")
    new_case.plan("Golden Poppy Health Plan", "GP 778-120")
    new_case.doctor("Dr. Lena Okafor", "orthopedic surgery")
    new_case.advice("surgery on the lower back", "She is afraid of the operation.")


def test_a_daughter_makes_a_case_file_that_only_she_can_read(new_case, window, tmp_path):
    file = tmp_path / "Mother.opinion"
    fill_in(new_case)
    new_case.lock(file)
    new_case.screen.wait_for("This cannot wait")
    window.close()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "Nguyễn".encode() not in file.read_bytes()
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["Mother.opinion"]


def test_continue_without_a_name_says_so_and_keeps_what_was_typed(new_case):
    new_case.screen.choose("I help the patient")
    new_case.screen.type("You are the patient's …", "daughter")
    new_case.go_on()
    assert new_case.screen.says("Type your name.")
    assert new_case.screen.read("You are the patient's …") == "daughter"


def test_back_brings_the_earlier_page_as_it_was(new_case):
    new_case.helper("Mai", "daughter")
    new_case.screen.press("Back")
    assert new_case.screen.read("Your name") == "Mai"


def test_larger_text_in_mid_page_keeps_what_was_typed(new_case, window: Window):
    new_case.helper("Mai", "daughter")
    new_case.screen.type("The patient's name", "Nguyễn Thị Ánh")
    window.tools.theme.larger()
    assert new_case.screen.read("The patient's name") == "Nguyễn Thị Ánh"


def test_a_weak_passphrase_is_refused_with_a_way_on(new_case, tmp_path: Path):
    fill_in(new_case)
    new_case.lock(tmp_path / "x.opinion", "secret")
    assert new_case.screen.says("This can be guessed.")
    assert not list(tmp_path.glob("*.opinion"))


def test_two_different_passphrases_are_noticed(new_case, tmp_path: Path):
    fill_in(new_case)
    new_case.screen.type("Passphrase", "garden river window bread copper")
    new_case.screen.type("The same again", "garden river window bread silver")
    new_case.screen.press("Make the case file")
    assert new_case.screen.says("The two are not the same.")


def test_the_suggested_words_can_be_used_as_they_are(new_case, tmp_path: Path):
    fill_in(new_case)
    new_case.prompts.new_file = tmp_path / "Mother.opinion"
    new_case.screen.press("Use these words")
    new_case.screen.press("Make the case file")
    new_case.screen.wait_for("This cannot wait")


def test_a_file_of_that_name_is_never_overwritten(new_case, tmp_path: Path):
    file = tmp_path / "Mother.opinion"
    file.write_text("something else")
    fill_in(new_case)
    new_case.lock(file)
    new_case.screen.wait_to_read("There is a file called Mother.opinion")
    assert file.read_text() == "something else"


def test_a_date_that_is_none_is_named_at_its_field(new_case):
    new_case.helper("Mai", "daughter")
    new_case.screen.type("The patient's name", "Ánh")
    new_case.screen.type("Date of birth: day", "31")
    new_case.screen.type("Date of birth: year", "1951")
    new_case.go_on()
    assert new_case.screen.says("This is not a date.")
