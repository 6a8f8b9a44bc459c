"""The one connection that owns a case file."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from another_opinion.errors import (
    CaseFileBusy,
    CaseFileMissing,
    DiskFull,
    NotACaseFile,
    NotSaved,
    WrongPassphrase,
)
from another_opinion.store.key import SALT_BYTES

PAGE = 4096
_PLAINTEXT = b"SQLite format 3\0"
_SETTINGS: tuple[tuple[str, str, object], ...] = (
    ("locking_mode", "EXCLUSIVE", "exclusive"),  # first, or a -shm file appears
    ("temp_store", "MEMORY", 2),
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", 2),
    ("secure_delete", "ON", 1),
    ("foreign_keys", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
)
_MAC_SETTINGS = (("fullfsync", "ON", 1), ("checkpoint_fullfsync", "ON", 1))


def connect(path: Path, key_and_salt: str) -> sqlcipher.Connection:
    """Open the file with 96 hex digits and put every setting in force.

    Raises WrongPassphrase, CaseFileBusy or NotSaved.
    """
    if len(key_and_salt) != 96:
        raise ValueError("a key of another length would be taken for a passphrase")
    connection = sqlcipher.connect(
        str(path), timeout=0.5, isolation_level=None, check_same_thread=False
    )
    try:
        with trouble(path):
            connection.execute("PRAGMA cipher_log_level = NONE")  # a typo is no news for stderr
            connection.execute(f"PRAGMA key = \"x'{key_and_salt}'\"")
            connection.execute("PRAGMA cipher_compatibility = 4")
            _put_in_force(connection)
            _take(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def read_salt(path: Path) -> bytes:
    """Return the first 16 bytes of a file that no connection of this process has open.

    Raises CaseFileMissing, or NotACaseFile where the file cannot be an encrypted case file:
    SQLCipher would take an emptied file for a new one.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(SALT_BYTES)
    except FileNotFoundError as error:
        raise CaseFileMissing(path) from error
    except OSError as error:
        raise NotACaseFile(path) from error
    if size < PAGE or size % PAGE or start == _PLAINTEXT:
        raise NotACaseFile(path)
    return start


def make_empty(path: Path) -> None:
    """Make an empty file that only this user can read; raises FileExistsError."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


@contextmanager
def trouble(path: Path) -> Iterator[None]:
    """Turn what SQLCipher reports into errors that a person can mend."""
    try:
        yield
    except sqlcipher.OperationalError as error:
        text = str(error)
        if "locked" in text:
            raise CaseFileBusy(path) from error
        if "full" in text:
            raise DiskFull(path) from error
        raise NotSaved(path) from error
    except sqlcipher.DatabaseError as error:
        raise WrongPassphrase(path) from error


def _put_in_force(connection: sqlcipher.Connection) -> None:
    settings = _SETTINGS + (_MAC_SETTINGS if sys.platform == "darwin" else ())
    for name, value, expected in settings:
        connection.execute(f"PRAGMA {name} = {value}")
        found = connection.execute(f"PRAGMA {name}").fetchone()[0]
        if found != expected:
            raise RuntimeError(f"the setting {name} is {found!r}, not {expected!r}")


def _take(connection: sqlcipher.Connection) -> None:
    """Take the lock now; EXCLUSIVE mode alone waits for the first read or write."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("COMMIT")
