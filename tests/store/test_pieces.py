"""Bytes that are not what was stored are never shown, whatever put them there."""

from __future__ import annotations

from contextlib import closing
from itertools import islice

import pytest

from another_opinion.errors import DamagedContent
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


def test_the_pieces_before_a_damaged_one_are_still_right(path_with_scan):
    rows(path_with_scan, "DROP TRIGGER bytes_unchanged")
    rows(path_with_scan, ALTERED)
    with closing(reopen(path_with_scan)) as file:
        pieces = file.pieces(content_id(SCAN))
        read = b"".join(islice(pieces, 3))
        with pytest.raises(DamagedContent):
            next(pieces)
    assert read == SCAN[: 3 * CHUNK]
