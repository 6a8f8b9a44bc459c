"""Large papers, laid into the file before the edit that adds them."""

from __future__ import annotations

import os
from contextlib import closing, suppress

import pytest

from another_opinion.errors import CopyGivenUp, NotSaved
from another_opinion.session.laying import Laying, lay_in
from another_opinion.session.session import Session
from another_opinion.store.contents import CHUNK, content_id
from casefiles import NOON, begin, reopen, scanned

LARGE = os.urandom(2 * CHUNK + 100)
NAME = content_id(LARGE)


@pytest.fixture
def session(tmp_path):
    session = Session(begin(tmp_path / "Rosa.opinion"), lambda: NOON)
    yield session
    session.close()


def lay(session: Session, pieces: int = 9) -> Laying:
    laying = Laying(session, NAME, LARGE)
    for _ in range(pieces):
        if not laying.go_on():
            break
    return laying


def add(session: Session, laying: Laying) -> None:
    session.edit("Added", scanned(session.case, "scan", LARGE), [laying.result])


def pieces_in(session: Session) -> int:
    return session.file._connection.execute("SELECT count(*) FROM chunk").fetchone()[0]


def test_a_paper_that_was_laid_in_comes_back_whole(session):
    add(session, lay(session))
    assert session.content(NAME) == LARGE
    assert pieces_in(session) == 3


def test_a_small_paper_goes_in_with_its_edit(session):
    laying = Laying(session, content_id(b"small"), b"small")
    assert not laying.go_on()
    assert laying.result == b"small"


def test_pieces_whose_edit_never_came_are_gone_when_the_file_is_closed(session):
    lay(session, 2)
    session.close()
    with closing(reopen(session.path)) as file:
        assert file._connection.execute("SELECT count(*) FROM chunk").fetchone() == (0,)


def test_a_paper_can_be_added_again_after_a_crash_in_the_middle(session):
    lay(session, 2)
    session.file._connection.close()  # as if killed
    with suppress(Exception):
        session.file.close()
    with closing(Session(reopen(session.path), lambda: NOON)) as again:
        add(again, lay(again))
        assert again.content(NAME) == LARGE


def test_a_paper_added_at_once_takes_the_place_of_pieces_left_behind(session):
    lay(session, 2)
    session.edit("Added", scanned(session.case, "scan", LARGE), [LARGE])
    assert session.content(NAME) == LARGE


def test_an_edit_without_all_its_pieces_is_not_saved(session):
    before = session.case
    with pytest.raises(NotSaved):
        add(session, lay(session, 1))
    assert session.case == before
    assert session.trash() == []


def test_what_the_file_holds_already_is_not_laid_in_again(session):
    add(session, lay(session))
    session.undo()
    add(session, lay(session, 1))
    assert session.content(NAME) == LARGE


def test_what_is_being_laid_in_is_not_erased_with_the_trash(session):
    laying = lay(session, 1)
    session.empty_trash()
    while session.tidy():
        pass
    while laying.go_on():
        pass
    add(session, laying)
    assert session.content(NAME) == LARGE


def test_a_case_that_is_closed_meanwhile_takes_nothing_more(session):
    laying = lay(session, 1)
    session.close()
    with pytest.raises(CopyGivenUp):
        laying.go_on()


def test_a_large_paper_is_laid_in_at_one_go(session):
    laid = lay_in(session, NAME, LARGE)
    session.edit("Added", scanned(session.case, "scan", LARGE), [laid])
    assert session.content(NAME) == LARGE
