"""Tests of the versions of a letter."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from another_opinion.domain.places import Place


@pytest.fixture
def two_versions(letters, session, request_begun, tmp_path):
    """Return the two versions of a letter, on the screen."""
    letters.save(tmp_path / "one.pdf")
    letters.press("Back to the letter")
    letters.change_words("Greeting", "Dear Maria:")
    letters.save(tmp_path / "two.pdf")
    letters.press("Show the versions")
    letters.wait()
    return session.case.versions


def test_every_version_says_when_it_was_made_and_of_what(letters, two_versions):
    first, second = two_versions
    for version in two_versions:
        assert letters.says(f"2 pages · law data 2026.11 · fingerprint {version.content[:8]}…")
    assert letters.says("Made on Tuesday, September 29, 2026, 10:00 a.m.")
    assert letters.words().index("Version 2") < letters.words().index("Version 1")
    assert first.content != second.content


def test_the_whole_fingerprint_shows_on_demand(letters, two_versions):
    letters.press("Show the whole fingerprint: Version 1")
    assert letters.find(QLabel, f"Fingerprint: {two_versions[0].content}")


def test_an_earlier_version_opens(letters, view, two_versions, request_begun):
    newest = letters.preview()
    letters.press("Show this version: Version 1")
    assert view.place == Place("letters", f"versions:{request_begun.id}:1")
    letters.qtbot.waitUntil(lambda: letters.preview() != newest)
    assert letters.offers("Show this version: Version 2")
    assert not letters.offers("Show this version: Version 1")


def test_an_earlier_version_is_saved_again_to_the_byte(letters, prompts, two_versions, tmp_path):
    prompts.pdf = tmp_path / "again.pdf"
    letters.press("Save again: Version 1")
    letters.wait()
    assert (tmp_path / "again.pdf").read_bytes() == (tmp_path / "one.pdf").read_bytes()
    assert letters.says("Saved: again.pdf")
    assert letters.says("Each is kept as it was made.")


def test_an_earlier_version_is_printed_again(letters, session, prompts, two_versions, tmp_path):
    prompts.printed = tmp_path / "paper.pdf"
    letters.press("Print again: Version 1")
    letters.wait()
    assert (tmp_path / "paper.pdf").exists()
    assert session.case.versions == two_versions


def test_the_version_that_was_handed_in_says_so(letters, two_versions):
    letters.press("Back to the letter")
    letters.hand_in()
    letters.press("Show the versions")
    words = letters.words()
    assert words.index("Version 2") < words.index("✓ Handed in") < words.index("Version 1")
