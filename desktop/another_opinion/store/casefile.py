"""The encrypted case file."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Self

import msgspec
import sqlcipher3.dbapi2 as sqlcipher

from another_opinion.domain.case import Case
from another_opinion.errors import (
    CaseFileError,
    CaseFileExists,
    MadeByNewerVersion,
    NotACaseFile,
    NotSaved,
)
from another_opinion.store.connection import connect, make_empty, read_salt, trouble
from another_opinion.store.contents import read_content, write_content
from another_opinion.store.key import SALT_BYTES, key_and_salt
from another_opinion.store.rows import Row, case_from, changed_rows
from another_opinion.store.schema import APPLICATION_ID, FORMAT, TABLES, UNUSED_CONTENT


class CaseFile:
    """An open ``.opinion`` file: this process owns it until it is closed."""

    def __init__(self, path: Path, connection: sqlcipher.Connection) -> None:
        self.path = path
        self._connection = connection

    @classmethod
    def create(cls, path: Path, passphrase: str, case: Case, at: datetime) -> Self:
        """Make a new file that holds `case`, readable by this user only.

        Raises CaseFileExists, DiskFull or NotSaved; a half-made file is removed.
        """
        try:
            make_empty(path)
        except FileExistsError as error:
            raise CaseFileExists(path) from error
        except OSError as error:
            raise NotSaved(path) from error
        try:
            return cls._fill(path, key_and_salt(passphrase, os.urandom(SALT_BYTES)), case, at)
        except BaseException:
            for leftover in (path, path.with_name(path.name + "-wal")):
                with suppress(OSError):
                    leftover.unlink()
            raise

    @classmethod
    def open(cls, path: Path, passphrase: str) -> Self:
        """Open an existing file.

        Raises CaseFileMissing, NotACaseFile, WrongPassphrase, CaseFileBusy or
        MadeByNewerVersion; the file is untouched by any of them.
        """
        connection = connect(path, key_and_salt(passphrase, read_salt(path)))
        try:
            _check_format(path, connection)
        except CaseFileError:
            connection.close()
            raise
        return cls(path, connection)

    def load(self) -> Case:
        """Read the case; raises NotACaseFile if a row is not what its kind promises."""
        with trouble(self.path):
            rows = self._connection.execute("SELECT kind, id, rank, body FROM item ORDER BY rank")
            found = [Row(*row) for row in rows]
        try:
            return case_from(found)
        except (msgspec.MsgspecError, KeyError) as error:
            raise NotACaseFile(self.path) from error

    def save(
        self,
        before: Case | None,
        after: Case,
        label: str,
        at: datetime,
        contents: Iterable[bytes] = (),
    ) -> None:
        """Commit what differs between two cases, and new contents, as one change.

        Raises DiskFull or NotSaved; the file then holds `before`.
        """
        write, remove = changed_rows(before, after)
        who = after.writer.name if after.by_caregiver else after.patient.name
        with trouble(self.path), self._transaction():
            for content in contents:
                write_content(self._connection, content)
            self._connection.executemany("DELETE FROM item WHERE kind = ? AND id = ?", remove)
            self._connection.executemany(
                "INSERT INTO item VALUES (?, ?, ?, ?) ON CONFLICT (kind, id)"
                " DO UPDATE SET rank = excluded.rank, body = excluded.body",
                write,
            )
            self._connection.execute(
                "INSERT INTO change (at, label, who) VALUES (?, ?, ?)", (at.isoformat(), label, who)
            )

    def last_change(self) -> tuple[str, datetime]:
        """Return the name and the time of the newest change."""
        with trouble(self.path):
            label, at = self._connection.execute(
                "SELECT label, at FROM change ORDER BY number DESC LIMIT 1"
            ).fetchone()
        return label, datetime.fromisoformat(at)

    def content(self, name: str) -> bytes:
        """Return the bytes of a document or letter; raises KeyError if there are none."""
        with trouble(self.path):
            return read_content(self._connection, name)

    def settle(self) -> None:
        """Move everything into the one file, so that a copy of it is complete."""
        with trouble(self.path):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Remove bytes that nothing refers to any more, settle, and let go of the file."""
        try:
            with trouble(self.path):
                self._connection.execute(UNUSED_CONTENT)
            self.settle()
        except CaseFileError:
            pass  # every edit is on disk already; what is left in the log is read at next opening
        finally:
            self._connection.close()

    @classmethod
    def _fill(cls, path: Path, key: str, case: Case, at: datetime) -> Self:
        file = cls(path, connect(path, key))
        try:
            with trouble(path):
                file._connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                file._connection.execute(f"PRAGMA user_version = {FORMAT}")
                file._connection.executescript(TABLES)
            file.save(None, case, "Started the case", at)
            file.settle()
        finally:
            file._connection.close()
        read_salt(path)  # refuses a file that came out unencrypted
        return cls(path, connect(path, key))

    def _transaction(self) -> _Transaction:
        return _Transaction(self._connection)


class _Transaction:
    """All or nothing; SQLite may have rolled back by itself when the disk was full."""

    def __init__(self, connection: sqlcipher.Connection) -> None:
        self._connection = connection

    def __enter__(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")

    def __exit__(self, failed: type[BaseException] | None, *_: object) -> None:
        if failed is None:
            self._connection.execute("COMMIT")
        elif self._connection.in_transaction:
            self._connection.execute("ROLLBACK")


def _check_format(path: Path, connection: sqlcipher.Connection) -> None:
    with trouble(path):
        owner = connection.execute("PRAGMA application_id").fetchone()[0]
        version = connection.execute("PRAGMA user_version").fetchone()[0]
    if owner != APPLICATION_ID:
        raise NotACaseFile(path)
    if version > FORMAT:
        raise MadeByNewerVersion(path)
