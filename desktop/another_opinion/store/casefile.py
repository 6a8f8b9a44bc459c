"""The encrypted case file."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Self

import msgspec
import sqlcipher3.dbapi2 as sqlcipher

from another_opinion.domain.case import Case
from another_opinion.errors import (
    CaseFileError,
    CaseFileExists,
    NotACaseFile,
    NotSaved,
)
from another_opinion.store.connection import connect, log_of, make_empty, read_salt, trouble
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
            for leftover in (path, log_of(path)):
                with suppress(OSError):
                    leftover.unlink()
            raise

    @classmethod
    def open(cls, path: Path, passphrase: str) -> Self:
        """Open an existing file.

        Raises CaseFileMissing, NotACaseFile, WrongPassphrase, CaseFileBusy or
        MadeByNewerVersion; the file is untouched by any of them.
        """
        return cls(path, connect(path, key_and_salt(passphrase, read_salt(path))))

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
        with trouble(self.path, unreadable=NotSaved), _transaction(self._connection):
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

    def settle(self) -> bool:
        """Move everything into the one file; return whether a copy of it is now complete.

        Where it is not (the disk is full), nothing is lost: the rest stays in the log beside it.
        """
        try:
            self._checkpoint()
        except CaseFileError:
            return False
        return True

    def close(self) -> None:
        """Remove bytes that nothing refers to any more, settle, and let go of the file."""
        try:
            # Every edit is on disk already; unused bytes that cannot go now go next time.
            with suppress(CaseFileError), trouble(self.path):
                self._connection.execute(UNUSED_CONTENT)
            self.settle()
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
            file._checkpoint()
        finally:
            file._connection.close()
        read_salt(path)  # refuses a file that came out unencrypted
        return cls(path, connect(path, key))

    def _checkpoint(self) -> None:
        with trouble(self.path):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


@contextmanager
def _transaction(connection: sqlcipher.Connection) -> Iterator[None]:
    """All or nothing; SQLite may have rolled back by itself when the disk was full."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
