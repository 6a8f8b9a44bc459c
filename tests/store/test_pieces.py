"""Bytes that are not what was stored are never shown, whatever put them there."""

from __future__ import annotations

from contextlib import closing
from itertools import islice

import pytest

from another_opinion.errors import CopyGivenUp, DamagedContent
from another_opinion.session.session import Session
from another_opinion.store.contents import CHUNK, content_id
from casefiles import CASE, NOON, SCAN, begin, reopen, rows, scanned

GONE = "DELETE FROM chunk WHERE number = 3"
ALTERED = """
UPDATE chunk SET bytes = cast('x' || substr(bytes, 2) AS BLOB) WHERE number = 3
"""
SWAPPED = "UPDATE chunk SET number = CASE number WHEN 3 THEN 400 ELSE number END"


@pytest.fixture
def path_with_scan(path):
    """Return a closed file with a scan of twelve megabytes."""
    with closing(begin(path)) as file:
        file.save(CASE, scanned(CASE, "scan", SCAN), "Added a paper", NOON, [SCAN])
    return path


def test_a_scan_is_read_a_megabyte_at_a_time(path_with_scan):
    with closing(reopen(path_with_scan)) as file:
        pieces = list(file.pieces(content_id(SCAN)))
    assert max(map(len, pieces)) == CHUNK
    assert b"".join(pieces) == SCAN


@pytest.mark.parametrize("act", [GONE, ALTERED, SWAPPED], ids=["gone", "altered", "out of turn"])
def test_a_piece_that_is_not_what_was_stored_is_an_error_that_names_the_paper(path_with_scan, act):
    rows(path_with_scan, "DROP TRIGGER bytes_unchanged")
    rows(path_with_scan, act)
    session = Session(reopen(path_with_scan), lambda: NOON)
    with pytest.raises(DamagedContent) as error:
        session.content(content_id(SCAN))
    assert error.value.title == "A paper"
    session.close()


@pytest.mark.parametrize(
    ("start", "count"),
    [
        (0, 1),
        (0, CHUNK),
        (CHUNK - 1, 2),
        (5 * CHUNK, CHUNK),
        (3 * CHUNK + 7, 4 * CHUNK),
        (len(SCAN) - 5, 100),
        (len(SCAN), 1),
        (0, len(SCAN)),
    ],
)
def test_any_part_of_a_scan_can_be_read_by_itself(path_with_scan, start, count):
    with closing(reopen(path_with_scan)) as file:
        assert file.size_of(content_id(SCAN)) == len(SCAN)
        assert file.part(content_id(SCAN), start, count) == SCAN[start : start + count]


def test_a_part_that_touches_no_damaged_piece_is_lent_and_one_that_does_is_not(path_with_scan):
    rows(path_with_scan, "DROP TRIGGER bytes_unchanged")
    rows(path_with_scan, ALTERED)
    with closing(Session(reopen(path_with_scan), lambda: NOON)) as session:
        lent = session.lent(content_id(SCAN))
        assert lent.part(4 * CHUNK, 9) == SCAN[4 * CHUNK :][:9]
        with pytest.raises(DamagedContent) as error:
            lent.part(4 * CHUNK - 1, 2)
        assert error.value.title == "A paper"


def test_nothing_is_lent_of_a_case_that_was_closed(path_with_scan):
    with closing(Session(reopen(path_with_scan), lambda: NOON)) as session:
        lent = session.lent(content_id(SCAN))
    for ask in (lambda: lent.part(0, 1), lambda: session.lent(content_id(SCAN))):
        with pytest.raises(CopyGivenUp):
            ask()


def test_the_pieces_before_a_damaged_one_are_still_right(path_with_scan):
    rows(path_with_scan, "DROP TRIGGER bytes_unchanged")
    rows(path_with_scan, ALTERED)
    with closing(reopen(path_with_scan)) as file:
        pieces = file.pieces(content_id(SCAN))
        read = b"".join(islice(pieces, 3))
        with pytest.raises(DamagedContent):
            next(pieces)
    assert read == SCAN[: 3 * CHUNK]
