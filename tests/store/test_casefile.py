from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from hypothesis import given, settings
from hypothesis import strategies as st

from another_opinion.domain.people import Role, Writer
from another_opinion.errors import (
    CaseFileExists,
    NotSaved,
)
from another_opinion.store.casefile import CaseFile
from another_opinion.store.connection import PAGE, log_of
from another_opinion.store.contents import content_id
from casefiles import (
    CASE,
    NAME,
    NOON,
    PASSPHRASE,
    SCAN,
    begin,
    beside,
    printed,
    reopen,
    rows,
    scanned,
    worried,
)
from strategies import cases

PDF = b"%PDF-1.7 a letter"


@pytest.fixture
def umask_022() -> Iterator[None]:
    """Let new files be readable by everybody, as most systems do."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def test_a_new_file_holds_the_case(path):
    file = CaseFile.create(path, PASSPHRASE, CASE, NOON)
    assert file.load() == CASE
    file.close()
    again = CaseFile.open(path, PASSPHRASE)
    assert again.load() == CASE
    again.close()


@given(st.lists(cases(), min_size=1, max_size=3))
@settings(max_examples=5, deadline=None)
def test_whatever_is_saved_is_there_after_reopening(later):
    with TemporaryDirectory() as folder:
        path = Path(folder, "any.opinion")
        file, case = begin(path), CASE
        for other in later:
            known = {version.id for version in case.versions}
            new = tuple(version for version in other.versions if version.id not in known)
            after = replace(other, id=case.id, opened=case.opened, versions=(*case.versions, *new))
            file.save(case, after, "Changed everything", NOON)
            case = after
            assert file.load() == case
        file.close()
        with closing(reopen(path)) as again:
            assert again.load() == case


@pytest.mark.usefixtures("umask_022")
def test_only_this_user_can_read_the_file_and_its_log(path):
    file = CaseFile.create(path, PASSPHRASE, CASE, NOON)
    file.save(CASE, worried(CASE, "The knee"), "Typed", NOON)
    modes = {other.name: other.stat().st_mode & 0o777 for other in path.parent.iterdir()}
    file.close()
    assert modes == {path.name: 0o600, log_of(path).name: 0o600}


def test_one_file_is_left_when_it_is_closed(file, path):
    file.save(CASE, scanned(CASE, "scan", SCAN), "Added a paper", NOON, [SCAN])
    file.close()
    assert beside(path) == {path.name}


def test_settling_empties_the_log(file, path):
    file.save(CASE, worried(CASE, "The knee"), "Typed", NOON)
    assert log_of(path).stat().st_size > 0
    assert file.settle()
    assert log_of(path).stat().st_size == 0


def test_a_settled_file_can_be_copied_alone(file, path, tmp_path):
    after = worried(CASE, "The knee")
    file.save(CASE, after, "Typed", NOON)
    file.settle()
    copy = tmp_path / "copy.opinion"
    copy.write_bytes(path.read_bytes())
    with closing(reopen(copy)) as other:
        assert other.load() == after


def test_nothing_in_the_file_or_its_log_can_be_read(file, path):
    paper = b"%PDF " + NAME.encode() * 500
    file.save(CASE, scanned(CASE, "scan", paper), f"Called {NAME}", NOON, [paper])
    for other in path.parent.iterdir():
        content = other.read_bytes()
        assert not content.startswith(b"SQLite format 3")
        assert not any(NAME.encode(coding) in content for coding in ("utf-8", "utf-16-le"))
        assert b"CREATE TABLE" not in content


def test_a_new_file_takes_no_place_that_is_taken(path):
    path.write_bytes(b"something else")
    with pytest.raises(CaseFileExists):
        CaseFile.create(path, PASSPHRASE, CASE, NOON)
    assert path.read_bytes() == b"something else"


def test_a_folder_that_is_not_there_is_no_place_for_a_file(tmp_path):
    with pytest.raises(NotSaved):
        CaseFile.create(tmp_path / "gone" / "Rosa.opinion", PASSPHRASE, CASE, NOON)


def test_two_files_of_one_case_and_passphrase_have_nothing_in_common(tmp_path):
    paths = (tmp_path / "one.opinion", tmp_path / "other.opinion")
    for path in paths:
        CaseFile.create(path, PASSPHRASE, CASE, NOON).close()
    one, other = (path.read_bytes() for path in paths)
    pages = range(0, len(one), PAGE)
    assert not any(one[start : start + 16] == other[start : start + 16] for start in pages)


def test_a_scan_of_twelve_megabytes_comes_back_byte_by_byte(file, path):
    file.save(CASE, scanned(CASE, "scan", SCAN), "Added a paper", NOON, [SCAN])
    assert file.content(content_id(SCAN)) == SCAN
    file.close()
    with closing(reopen(path)) as other:
        assert other.content(content_id(SCAN)) == SCAN


def test_the_bytes_of_a_removed_paper_stay_while_it_is_in_the_trash(file, path):
    with_scan = scanned(CASE, "scan", SCAN)
    file.save(CASE, with_scan, "Added a paper", NOON, [SCAN])
    file.save(with_scan, CASE, "Removed a paper", NOON)
    file.close()
    with closing(reopen(path)) as other:
        assert other.content(content_id(SCAN)) == SCAN


def test_a_change_that_is_refused_half_way_leaves_nothing_behind(file):
    before = printed(CASE, "first", PDF)
    file.save(CASE, before, "Printed the letter", NOON, [PDF])
    without_version = scanned(CASE, "scan", SCAN)
    with pytest.raises(sqlcipher.IntegrityError):
        file.save(before, without_version, "Forgot the letter", NOON, [SCAN])
    assert file.load() == before
    with pytest.raises(KeyError):
        file.content(content_id(SCAN))
    file.save(before, worried(before, "The knee"), "Typed", NOON)
    assert file.load() == worried(before, "The knee")


def test_the_bytes_of_papers_and_versions_in_use_outlive_the_closing(file, path):
    case = scanned(printed(CASE, "first", PDF), "scan", SCAN)
    file.save(CASE, case, "Printed the letter", NOON, [PDF, SCAN])
    file.close()
    with closing(reopen(path)) as other:
        assert other.content(content_id(PDF)) == PDF
        assert other.content(content_id(SCAN)) == SCAN


def test_every_change_is_on_record_with_its_name_time_and_author(file, path):
    son = replace(CASE, writer=Writer(Role.CAREGIVER, "Mateo Peñaflor", "son"))
    file.save(CASE, son, "Changed who is typing", NOON)
    file.close()
    assert rows(path, "SELECT number, at, label, who FROM change") == [
        (1, NOON.isoformat(), "Started the case", NAME),
        (2, NOON.isoformat(), "Changed who is typing", "Mateo Peñaflor"),
    ]
