"""Saving where the disk is full or can only be read."""

from __future__ import annotations

import pytest

from another_opinion.domain.places import Place
from smalldisk import fill, make_read_only, small_disk


@pytest.fixture(params=["full", "read-only"])
def disk(request, tmp_path):
    """A disk with one file on it that takes nothing more, and what is said of it."""
    with small_disk(tmp_path / "stick", 1) as stick:
        (stick / "letter.pdf").write_bytes(b"older")
        if request.param == "full":
            fill(stick)
            yield stick, "The disk is full, so {name} was not saved. Free some room"
        else:
            make_read_only(stick)
            yield stick, "{name} could not be saved there. Choose another folder."


def test_a_disk_that_takes_nothing_loses_nothing(
    disk, letters, view, session, prompts, request_begun, tmp_path
):
    stick, said = disk
    before = sorted(each.name for each in stick.iterdir())
    letters.save(stick / "letter.pdf")
    assert letters.says(said.format(name="letter.pdf"))
    prompts.copy = stick / "letter.docx"
    letters.press("Save for Word")
    letters.wait()
    assert letters.says(said.format(name="letter.docx"))
    letters.save(tmp_path / "letter.pdf")
    view.go(Place("letters", f"saved:{request_begun.id}"))
    prompts.pdf = stick / "card.pdf"
    letters.press("Save the card as PDF")
    letters.wait()
    assert letters.says(said.format(name="card.pdf"))
    assert sorted(each.name for each in stick.iterdir()) == before
    assert (stick / "letter.pdf").read_bytes() == b"older"
    (version,) = session.case.versions
    assert session.content(version.content) == (tmp_path / "letter.pdf").read_bytes()
