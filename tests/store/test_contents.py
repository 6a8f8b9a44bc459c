from __future__ import annotations

import hashlib
from collections.abc import Iterator

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from another_opinion.store.contents import CHUNK, content_id, read_content, write_content
from another_opinion.store.schema import bring_up_to_date

LARGE = hashlib.shake_256(b"a scan of many pages").digest(12_000_000)


@pytest.fixture
def connection() -> Iterator[sqlcipher.Connection]:
    """Give a connection with the tables of a case file."""
    connection = sqlcipher.connect(":memory:", isolation_level=None)
    bring_up_to_date(connection)
    yield connection
    connection.close()


def pieces(connection: sqlcipher.Connection) -> list[int]:
    """Return the sizes of the stored pieces."""
    rows = connection.execute("SELECT length(bytes) FROM chunk ORDER BY content, number")
    return [row[0] for row in rows]


def test_content_is_named_by_its_sha_256():
    assert content_id(b"abc").startswith("ba7816bf8f01cfea")


@pytest.mark.parametrize("size", [1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, len(LARGE)])
def test_content_of_any_size_comes_back_byte_by_byte(connection, size):
    content = LARGE[:size]
    write_content(connection, content)
    assert read_content(connection, content_id(content)) == content


def test_twelve_megabytes_lie_in_pieces_of_one(connection):
    write_content(connection, LARGE)
    assert pieces(connection) == [CHUNK] * 11 + [len(LARGE) - 11 * CHUNK]


def test_the_same_paper_twice_is_stored_once(connection):
    write_content(connection, b"a scan")
    write_content(connection, b"a scan")
    assert pieces(connection) == [6]


def test_content_that_is_not_there_is_no_empty_content(connection):
    with pytest.raises(KeyError):
        read_content(connection, content_id(b"never added"))
