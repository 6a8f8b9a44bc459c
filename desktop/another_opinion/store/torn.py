"""Reading what can be read of a case file that may be damaged.

SQLCipher stops at the first page that fails its check, and the connection is of no use after
that. So each table is read from both ends, and the gap is narrowed down with new connections.
Nothing is written: the file is opened for reading only.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from another_opinion.store.connection import connect_to_read

Rows = list[tuple[Any, ...]]
_LAST = (1 << 63) - 1  # the greatest row number of SQLite
_BEYOND = 2048  # row numbers that are tried where the end of a table is damaged
_GRAIN = 4  # a stretch of so few rows between two damaged pages is not looked into
_FIRST_LETTERS = ("", *"0123456789abcdefghijklmnopqrstuvwxyz{", "\U0010ffff")


class TornFile:
    """A file of which some pages may be damaged or missing; close it after use."""

    def __init__(self, path: Path, key_and_salt: str) -> None:
        self._path, self._key = path, key_and_salt
        self._connection = self._connect()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def ask(self, sql: str, *values: object) -> tuple[Rows, bool]:
        """Return the rows of a query up to the first damage, and whether these are all."""
        rows: Rows = []
        try:
            for row in self._connection.execute(sql, values):
                rows.append(row)
        except (sqlcipher.DatabaseError, UnicodeDecodeError):
            self.begin_anew()
            return rows, False
        return rows, True

    def begin_anew(self) -> None:
        """Take another connection: one that met damage reads nothing any more."""
        self._connection.close()
        self._connection = self._connect()

    def is_as_long_as_it_says(self) -> bool:
        """Say whether no page is missing at the end."""
        self._connection.execute("PRAGMA writable_schema = OFF")
        _, whole = self.ask("SELECT count(*) FROM sqlite_schema")
        self.begin_anew()
        return whole

    def tables(self) -> frozenset[str]:
        """Return the names of the tables; none where the pages that tell them are damaged."""
        rows, whole = self.ask("SELECT name FROM sqlite_schema WHERE type = 'table'")
        return frozenset(name for (name,) in rows if whole)

    def numbered(self, table: str, columns: str) -> tuple[Rows, bool]:
        """Return the readable rows of a table that has row numbers, and whether these are all.

        The number comes before the columns.
        """
        query = f"SELECT rowid, {columns} FROM {table} NOT INDEXED WHERE rowid BETWEEN ? AND ?"  # noqa: S608
        rows, complete = self.ask(f"{query} ORDER BY rowid", 1, _LAST)
        if not complete:
            first = rows[-1][0] + 1 if rows else 1
            rows += self._between(query, first, _LAST)
        return rows, complete

    def lettered(self, table: str, columns: str, key: str, kinds: Rows) -> tuple[Rows, bool]:
        """Return the readable rows of a table whose key is text, and whether these are all.

        `kinds` holds the values that the columns before `key` may have, and `columns` begin with
        all of them.
        """
        rows, complete = self.ask(f"SELECT {columns} FROM {table}")  # noqa: S608
        if complete:
            return rows, True
        found = dict.fromkeys(rows)
        for kind in kinds:
            where = " AND ".join([*(f"{name} = ?" for name in columns.split(", ")[: len(kind)])])
            for low, high in itertools.pairwise(_FIRST_LETTERS):
                for order in ("ASC", "DESC"):
                    query = (
                        f"SELECT {columns} FROM {table} WHERE {where or 'true'}"  # noqa: S608
                        f" AND {key} >= ? AND {key} < ? ORDER BY {key} {order}"
                    )
                    part, whole = self.ask(query, *kind, low, high)
                    found.update(dict.fromkeys(part))
                    if whole:
                        break
        return list(found), False

    def _between(self, query: str, first: int, last: int) -> Iterator[tuple[Any, ...]]:
        """Give the rows of a stretch that holds damage, from its ends inwards."""
        stretches = [(first, last)]
        while stretches:
            first, last = stretches.pop()
            rising, whole = self.ask(f"{query} ORDER BY rowid", first, last)
            yield from rising
            if whole:
                continue
            falling, _ = self.ask(f"{query} ORDER BY rowid DESC", first, last)
            yield from falling
            first = rising[-1][0] + 1 if rising else first
            last = falling[-1][0] - 1 if falling else min(last, first + _BEYOND)
            if last - first >= _GRAIN:
                middle = (first + last) // 2
                stretches += [(first, middle), (middle + 1, last)]

    def _connect(self) -> sqlcipher.Connection:
        connection = connect_to_read(self._path, self._key)
        # A file that was cut short is then read as far as it goes.
        connection.execute("PRAGMA writable_schema = ON")
        return connection
