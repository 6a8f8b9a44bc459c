from __future__ import annotations

import os
import random
from collections import Counter
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from another_opinion.domain.people import Patient
from another_opinion.errors import CaseFileExists, CaseFileMissing
from another_opinion.store.apart import check_apart, rescue_apart
from another_opinion.store.check import Condition, Findings, check
from another_opinion.store.connection import PAGE
from another_opinion.store.rescue import rescue
from casefiles import CASE, NOON, begin, beside, key, printed, reopen, scanned, worried

PAPERS = {f"scan {n}": random.Random(n).randbytes(20_000) for n in range(4)}  # noqa: S311
LATER = NOON + timedelta(days=1)


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> bytes:
    """Return the bytes of a file with papers, a printed letter, changes, and no free page."""
    path = tmp_path_factory.mktemp("case") / "Rosa.opinion"
    with closing(begin(path)) as file:
        case = CASE
        for name, scan in PAPERS.items():
            before, case = case, scanned(case, name, scan)
            file.save(before, case, f"Added {name}", NOON, [scan])
        for number in range(60):
            before, case = case, worried(case, f"The hip, {number}")
            file.save(before, case, "Typed", NOON)
        file.save(case, printed(case, "letter", b"%PDF"), "Printed", NOON, [b"%PDF"])
    with closing(reopen(path)) as file:
        while file.give_back(0):
            pass
    return path.read_bytes()


def flipped(content: bytes, *pages: int) -> bytes:
    """Flip one bit in each of the pages."""
    changed = bytearray(content)
    for page in pages:
        changed[(page - 1) * PAGE + random.Random(page).randrange(PAGE)] ^= 1  # noqa: S311
    return bytes(changed)


@pytest.fixture
def damaged(path, whole):
    """Return what lays a file with one byte of some pages flipped."""

    def lay(*pages: int) -> Path:
        path.write_bytes(flipped(whole, *pages))
        return path

    return lay


@pytest.fixture(scope="module")
def found(whole, tmp_path_factory) -> dict[int, Findings]:
    """Return what a check finds when one byte of a page is flipped, by page."""
    path = tmp_path_factory.mktemp("flipped") / "Rosa.opinion"
    by_page = {}
    for page in pages(whole):
        path.write_bytes(flipped(whole, page))
        by_page[page] = check(path, key())
    return by_page


def pages(content: bytes) -> range:
    return range(1, len(content) // PAGE + 1)


def test_a_whole_file_is_called_whole_and_is_not_touched(damaged, whole):
    path = damaged()
    findings = check_apart(path, key())
    assert findings.condition is Condition.WHOLE
    assert findings.papers == len(PAPERS) + 1
    assert path.read_bytes() == whole
    assert beside(path) == {path.name}


def test_a_flipped_byte_is_noticed_in_every_page(found):
    assert [page for page, each in found.items() if each.condition is Condition.WHOLE] == []
    harmless = [page for page, each in found.items() if each.condition is Condition.HARMLESS]
    assert harmless == []  # every page of this file is in use


def test_the_papers_that_are_touched_are_named_and_no_others(found):
    touched = [each.touched[0].id for each in found.values() if len(each.touched) == 1]
    by_paper = Counter(touched)
    assert set(by_paper) >= set(PAPERS)
    assert all(by_paper[name] >= 4 for name in PAPERS)  # 20,000 bytes lie in five pages


def test_damage_in_unused_room_is_called_harmless(path):
    case = scanned(CASE, "scan", PAPERS["scan 0"] * 20)
    with closing(begin(path)) as file:
        file.save(CASE, case, "Added", NOON, [PAPERS["scan 0"] * 20])
        file.save(case, CASE, "Removed", NOON)
        file.empty_trash(CASE, "Emptied", NOON, file.newest().number)
    content = path.read_bytes()
    conditions = []
    for page in range(pages(content)[-1], pages(content)[-1] - 10, -1):
        flipped = bytearray(content)
        flipped[(page - 1) * PAGE + 100] ^= 1
        path.write_bytes(flipped)
        conditions.append(check(path, key()).condition)
    assert Condition.HARMLESS in conditions
    assert Condition.TOUCHED not in conditions


def test_a_damaged_salt_is_noticed_though_everything_can_be_read(path, whole):
    path.write_bytes(bytes([whole[0] ^ 1]) + whole[1:])
    assert check(path, key()).condition is Condition.BOOKS


def test_a_damaged_beginning_is_told_from_a_wrong_key(damaged, path):
    damaged(1)
    if check(path, key()).condition is not Condition.BOOKS:  # the byte was not in the salt
        assert check(path, key()).condition is Condition.BEGINNING
    assert check(path, "ab" * 48).condition is Condition.FOREIGN


@pytest.mark.parametrize("size", [0, 1, 100, 4095])
def test_a_file_cut_to_almost_nothing_is_no_case_file(path, whole, size):
    path.write_bytes(whole[:size])
    assert check(path, key()).condition is Condition.FOREIGN


@pytest.mark.parametrize("part", [0.2, 0.5, 0.9, 0.999])
def test_a_file_that_was_cut_short_is_said_to_be(path, whole, part):
    path.write_bytes(whole[: int(len(whole) * part)])
    findings = check(path, key())
    assert findings.cut_short
    assert findings.condition not in (Condition.WHOLE, Condition.HARMLESS)


def test_a_foreign_file_is_called_that(path):
    path.write_bytes(b"SQLite format 3\0" + os.urandom(8176))
    assert check_apart(path, key()).condition is Condition.FOREIGN


def test_a_file_that_is_gone_is_named(path):
    with pytest.raises(CaseFileMissing):
        check_apart(path, key())


def test_rescue_brings_all_out_of_a_file_that_is_whole(damaged, path):
    target = path.with_name("Rescued.opinion")
    done = rescue_apart(damaged(), key(), target, LATER)
    assert not done.lost
    assert not done.unnamed
    with closing(reopen(path)) as old, closing(reopen(target)) as new:
        assert new.load() == old.load()
        for document in old.load().documents:
            assert new.content(document.content) == PAPERS[document.id]
    assert target.stat().st_mode & 0o777 == 0o600


def test_rescue_loses_no_paper_that_lies_in_other_pages(damaged, found, path):
    for page, findings in list(found.items())[1::3]:
        damaged(page)
        target = path.with_name(f"{page}.opinion")
        done = rescue(path, key(), target, LATER)
        assert {each.id for each in done.lost} == {each.id for each in findings.touched}
        lost = {each.id for each in done.lost}
        with closing(reopen(target)) as new:
            case = new.load()
            for document in case.documents:
                if document.id not in lost:
                    assert new.content(document.content) == PAPERS[document.id]
        assert check(target, key()).condition in (Condition.WHOLE, Condition.TOUCHED)


def test_rescue_of_entries_falls_back_on_their_history(damaged, found, path):
    """Whichever single page of the table of entries is damaged, the patient is still there."""
    kept = 0
    for page, findings in found.items():
        if findings.unnamed:
            damaged(page)
            target = path.with_name(f"{page}.opinion")
            rescue(path, key(), target, LATER)
            with closing(reopen(target)) as new:
                case = new.load()
                assert case.advice.worry == "The hip, 59"
                assert case.patient != Patient()
                kept += 1
    assert kept


def test_rescue_overwrites_nothing(damaged, path):
    target = path.with_name("Rescued.opinion")
    target.write_bytes(b"mine")
    with pytest.raises(CaseFileExists):
        rescue_apart(damaged(), key(), target, LATER)
    assert target.read_bytes() == b"mine"
