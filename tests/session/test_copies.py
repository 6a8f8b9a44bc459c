"""Tests of copies saved out of an open case."""

from __future__ import annotations

from pathlib import Path

import pytest

from another_opinion.errors import CannotWriteCopy, CopyGivenUp, DamagedContent
from another_opinion.session.copies import save_copy, save_paper
from another_opinion.session.session import Session
from another_opinion.store.connection import PAGE
from another_opinion.store.contents import content_id
from casefiles import CASE, NOON, SCAN, begin, reopen, scanned


@pytest.fixture
def session(tmp_path: Path) -> Session:
    session = Session(begin(tmp_path / "Mother.opinion"), lambda: NOON)
    yield session
    session.close()


def test_a_copy_is_written_whole(session, tmp_path):
    save_copy(session, tmp_path / "letter.pdf", b"%PDF-1.4")
    assert (tmp_path / "letter.pdf").read_bytes() == b"%PDF-1.4"


def test_the_open_case_file_is_never_replaced_by_a_copy(session, tmp_path):
    with pytest.raises(CannotWriteCopy):
        save_copy(session, tmp_path / "Mother.opinion", b"%PDF-1.4")
    session.close()
    assert reopen(tmp_path / "Mother.opinion").load() == session.case


def test_nor_under_another_name_for_it(session, tmp_path):
    (tmp_path / "link.pdf").symlink_to(session.path)
    with pytest.raises(CannotWriteCopy):
        save_copy(session, tmp_path / "link.pdf", b"%PDF-1.4")


def test_a_long_paper_is_written_piece_by_piece(session, tmp_path):
    session.edit("Added", scanned(CASE, "scan", SCAN), [SCAN])
    save_paper(session, tmp_path / "scan.png", content_id(SCAN))
    assert (tmp_path / "scan.png").read_bytes() == SCAN


def test_a_damaged_paper_leaves_no_half_copy(session, tmp_path):
    session.edit("Added", scanned(CASE, "scan", SCAN), [SCAN])
    session.close()
    with session.path.open("r+b") as raw:
        raw.seek(session.path.stat().st_size // PAGE // 2 * PAGE + 100)
        raw.write(b"torn")
    again = Session(reopen(session.path), lambda: NOON)
    with pytest.raises(DamagedContent):
        save_paper(again, tmp_path / "scan.png", content_id(SCAN))
    assert {each.name for each in tmp_path.glob("*.p*")} == set()
    again.close()


def test_a_paper_that_is_erased_meanwhile_is_lent_no_more(session):
    session.edit("Added", scanned(CASE, "scan", SCAN), [SCAN])
    lent = session.lent(content_id(SCAN))
    assert lent.part(0, 4) == SCAN[:4]
    session.edit("Removed", session.case.without_document("scan"))
    session.empty_trash()
    while session.tidy():
        pass
    for lend in (lambda: lent.part(0, 4), lambda: session.lent(content_id(SCAN))):
        with pytest.raises(CopyGivenUp):
            lend()


def test_a_case_that_is_closed_in_the_middle_ends_the_copy(session, tmp_path):
    session.edit("Added", scanned(CASE, "scan", SCAN), [SCAN])
    pieces = session.lend(content_id(SCAN))
    assert next(pieces)
    session.is_open = False  # what closing does first, before it waits
    with pytest.raises(CopyGivenUp):
        next(pieces)
    session.is_open = True
