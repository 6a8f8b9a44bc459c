"""Tests of what the computer remembers."""

from __future__ import annotations

from pathlib import Path

from another_opinion.ui.preferences import PreferenceFile, Preferences
from another_opinion.ui.theme.theme import Mode


def test_text_size_and_palette_are_remembered(tmp_path: Path):
    file = tmp_path / "config" / "preferences.json"
    PreferenceFile(file).change(scale=1.5, mode=Mode.DARK)
    assert PreferenceFile(file).value == Preferences(1.5, Mode.DARK)


def test_a_damaged_file_means_the_usual_preferences(tmp_path: Path):
    file = tmp_path / "preferences.json"
    file.write_text('{"scale": "huge"')
    assert PreferenceFile(file).value == Preferences()


def test_a_place_that_cannot_be_written_costs_only_the_memory(tmp_path: Path):
    (tmp_path / "config").write_text("a file, not a folder")
    preferences = PreferenceFile(tmp_path / "config" / "preferences.json")
    preferences.change(scale=2.0)
    assert preferences.value.scale == 2.0


def test_the_name_of_a_case_is_not_kept_unless_wanted():
    assert Preferences().last_case == ""
    assert not Preferences().remember_last
