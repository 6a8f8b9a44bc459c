"""An open case file that is not at its place any more, or cannot be written."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from another_opinion.domain.texts import PageText, Source, Word
from another_opinion.errors import (
    CaseFileChanged,
    CaseFileGone,
    CaseFileReadOnly,
    DiskFull,
)
from another_opinion.store.casefile import CaseFile
from another_opinion.store.connection import log_of
from another_opinion.store.contents import content_id
from another_opinion.store.locknote import note_of
from casefiles import CASE, NOON, PASSPHRASE, SCAN, begin, beside, key, reopen, scanned, worried
from smalldisk import fill, make_read_only, small_disk

HIP = worried(CASE, "The hip")


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    """Give a USB stick of 32 MB."""
    with small_disk(tmp_path / "stick", 32) as disk:
        yield disk


def test_a_file_put_back_as_it_was_is_gone_on_with(path, tmp_path):
    """As on a stick that was pulled and is put in again."""
    file = begin(path)
    file.save(CASE, HIP, "Typed", NOON)
    file.settle()
    away = tmp_path / "away"
    away.mkdir()
    for each in (path, log_of(path)):
        shutil.move(each, away)
    knee = worried(CASE, "The knee")
    with pytest.raises(CaseFileGone):
        file.save(HIP, knee, "Typed", NOON)
    for each in (path, log_of(path)):
        shutil.copy2(away / each.name, each)
    file.save(HIP, knee, "Typed", NOON)
    file.close()
    assert reopen(path).load() == knee


def test_a_stick_that_is_pulled_in_the_middle_of_typing_keeps_its_log(path, tmp_path):
    file = begin(path)
    file.save(CASE, HIP, "Typed", NOON)
    away = tmp_path / "away"
    away.mkdir()
    for each in (path, log_of(path)):
        shutil.move(each, away)
    for each in (path, log_of(path)):
        shutil.copy2(away / each.name, each)
    with pytest.raises(CaseFileChanged):
        file.save(HIP, worried(CASE, "The knee"), "Typed", NOON)
    file.close()
    assert reopen(path).load() == HIP


@pytest.mark.parametrize(
    "act",
    [
        lambda file: file.save(CASE, HIP, "Typed", NOON),
        lambda file: file.keep_setting("sitting", "here"),
        lambda file: file.empty_trash(CASE, "Emptied", NOON, 1),
        lambda file: file.erase_next(),
        lambda file: file.give_back(),
    ],
    ids=["save", "setting", "trash", "erase", "give back"],
)
def test_nothing_is_written_over_a_file_that_somebody_else_put_there(
    path: Path, tmp_path: Path, act: Callable[[CaseFile], object]
):
    other = tmp_path / "other.opinion"
    theirs = begin(other)
    theirs.save(CASE, worried(CASE, "Theirs"), "Typed", NOON)
    theirs.close()
    file = begin(path)
    file.settle()
    bytes_of_theirs = other.read_bytes()
    other.replace(path)
    with pytest.raises(CaseFileChanged):
        act(file)
    assert not file.settle()
    file.close()
    assert path.read_bytes() == bytes_of_theirs
    assert reopen(path).load() == worried(CASE, "Theirs")


def test_what_is_still_in_our_log_is_not_applied_to_a_file_of_somebody_else(path, tmp_path):
    other = tmp_path / "other.opinion"
    begin(other).close()
    file = begin(path)
    file.save(CASE, HIP, "Typed", NOON)
    assert log_of(path).stat().st_size
    other.replace(path)
    file.close()
    assert not log_of(path).exists()
    assert reopen(path).load() == CASE


def test_all_of_a_case_that_is_gone_can_be_saved_elsewhere(path, tmp_path):
    file = begin(path)
    file.save(CASE, HIP, "Typed", NOON)
    path.unlink()
    elsewhere = tmp_path / "elsewhere.opinion"
    elsewhere.touch(0o600)
    file.copy_pages(elsewhere, lambda _: None)
    file.close()
    assert reopen(elsewhere).load() == HIP


def test_the_last_words_are_saved_on_a_full_disk(stick):
    path = stick / "Rosa.opinion"
    file = begin(path)
    file.settle()
    filling = fill(stick)
    file.save(CASE, HIP, "Typed", NOON)
    with pytest.raises(DiskFull):  # the room that was kept is gone now, and says so
        file.save(HIP, scanned(HIP, "scan", SCAN), "Added a paper", NOON, [SCAN])
    assert file.load() == HIP
    filling.unlink()
    after = scanned(HIP, "scan", SCAN)
    file.save(HIP, after, "Added a paper", NOON, [SCAN])
    file.close()
    again = reopen(path)
    assert again.load() == after
    assert again.content(content_id(SCAN)) == SCAN


def test_no_reserve_is_left_beside_a_closed_file(path):
    file = begin(path)
    file.settle()
    assert f".{path.name}.reserve" in beside(path)
    file.close()
    assert beside(path) == {path.name}


def test_a_file_on_a_medium_that_cannot_be_written_opens_for_reading(stick):
    path = stick / "Rosa.opinion"
    file = begin(path)
    file.save(CASE, HIP, "Typed", NOON)
    file.close()
    make_read_only(stick)
    file = CaseFile.open_with_key(path, key())
    assert file.read_only
    assert file.load() == HIP
    for write in (
        lambda: file.save(HIP, CASE, "Typed", NOON),
        lambda: file.keep_setting("sitting", "here"),
    ):
        with pytest.raises(CaseFileReadOnly):
            write()
    file.close()
    assert not note_of(path).exists()


def test_a_medium_that_cannot_be_written_keeps_an_older_form_from_opening(stick):
    golden = Path(__file__).parent / "golden"
    old = min(golden.glob("*.opinion"))
    path = stick / "Old.opinion"
    shutil.copy(old, path)
    make_read_only(stick)
    with pytest.raises(CaseFileReadOnly):
        CaseFile.open(path, PASSPHRASE)


def test_the_texts_of_many_pages_are_our_own_work(file):
    """So many that SQLite moves some of them out of its log by itself."""
    words = tuple(Word(f"grievance{number}", (0, 0, 1, 1)) for number in range(3_000))
    file.save(CASE, scanned(CASE, "scan", SCAN), "Added", NOON, [SCAN])
    for page in range(60):
        file.keep_text(content_id(SCAN), page, PageText(Source.FILE, words))
    file.save(scanned(CASE, "scan", SCAN), HIP, "Typed", NOON)
    assert file.load() == HIP
