from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from another_opinion.store.casefile import CaseFile
from another_opinion.store.connection import connect
from another_opinion.store.contents import content_id, remove_content, unused
from casefiles import CASE, NOON, key, printed, scanned

PDF = b"%PDF-1.7 a letter"
SCAN = b"\x89PNG a scan"


@pytest.fixture
def connection(file: CaseFile, path: Path) -> Iterator[sqlcipher.Connection]:
    """Give a connection to a file that holds a printed letter and a scan."""
    case = scanned(printed(CASE, "first", PDF), "report", SCAN)
    file.save(CASE, case, "Printed the letter", NOON, [PDF, SCAN])
    file.close()
    connection = connect(path, key())
    yield connection
    connection.close()


@pytest.mark.parametrize(
    "act",
    [
        "UPDATE item SET body = '{}' WHERE kind = 'version'",
        "UPDATE item SET kind = 'event' WHERE kind = 'version'",
        "INSERT INTO item SELECT * FROM item WHERE true ON CONFLICT DO UPDATE SET rank = 9",
        "DELETE FROM item WHERE kind = 'version'",
        "DELETE FROM item",
        "UPDATE chunk SET bytes = x'00'",
        "UPDATE chunk SET number = 7",
        "DELETE FROM chunk",
        "UPDATE content SET size = 7",
        "DELETE FROM content",
    ],
)
def test_a_version_of_a_letter_and_its_bytes_cannot_be_altered_or_removed(connection, act):
    before = rows_of(connection)
    with pytest.raises(sqlcipher.IntegrityError, match="cannot"):
        connection.execute(act)
    assert rows_of(connection) == before


@pytest.mark.parametrize("table", ["item", "chunk", "content"])
def test_replacing_a_row_is_no_way_round(connection, table):
    before = rows_of(connection)
    with pytest.raises(sqlcipher.IntegrityError, match="cannot"):
        connection.execute(f"REPLACE INTO {table} SELECT * FROM {table}")  # noqa: S608
    assert rows_of(connection) == before


def test_the_bytes_of_a_scan_in_use_are_not_unused(connection):
    assert unused(connection) == []


def test_the_bytes_of_a_removed_scan_are_unused(connection):
    connection.execute("DELETE FROM item WHERE kind = 'document'")
    assert unused(connection) == []
    connection.execute("DELETE FROM history WHERE kind = 'document'")
    assert unused(connection) == [content_id(SCAN)]
    remove_content(connection, content_id(SCAN))
    assert unused(connection) == []
    with pytest.raises(sqlcipher.IntegrityError, match="cannot be removed"):
        remove_content(connection, content_id(PDF))


def rows_of(connection: sqlcipher.Connection) -> list[tuple[object, ...]]:
    """Return every row of items and bytes."""
    return [
        *connection.execute("SELECT * FROM item ORDER BY kind, id"),
        *connection.execute("SELECT * FROM chunk ORDER BY content, number"),
        *connection.execute("SELECT * FROM content ORDER BY name"),
    ]
