"""Tests of copies saved out of an open case."""

from __future__ import annotations

from pathlib import Path

import pytest

from another_opinion.errors import CannotWriteCopy
from another_opinion.session.copies import save_copy
from another_opinion.session.session import Session
from casefiles import NOON, begin, reopen


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
