"""The one connection that owns a case file."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from another_opinion.errors import (
    CaseFileBusy,
    CaseFileError,
    CaseFileMissing,
    CaseFileReadOnly,
    DiskFull,
    MadeByNewerVersion,
    NotACaseFile,
    NotSaved,
    WrongPassphrase,
)
from another_opinion.store.key import SALT_BYTES
from another_opinion.store.schema import APPLICATION_ID, FORMAT, bring_up_to_date

PAGE = 4096
_PLAINTEXT = b"SQLite format 3\0"
_Settings = tuple[tuple[str, str, object], ...]
_BEFORE_THE_FIRST_LOOK: _Settings = (
    ("locking_mode", "EXCLUSIVE", "exclusive"),  # or a -shm file appears
    ("temp_store", "MEMORY", 2),
)
_OF_A_NEW_FILE: _Settings = (
    ("auto_vacuum", "INCREMENTAL", 2),  # VACUUM would need the size of the file in memory
)
_WHILE_OPEN: _Settings = (
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", 2),
    ("secure_delete", "ON", 1),
    ("foreign_keys", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("wal_autocheckpoint", "2000", 2000),  # what lays in large papers does it sooner
)
_ON_A_MAC: _Settings = (("fullfsync", "ON", 1), ("checkpoint_fullfsync", "ON", 1))
_KNOWN: dict[int, type[CaseFileError]] = {
    sqlcipher.SQLITE_BUSY: CaseFileBusy,
    sqlcipher.SQLITE_LOCKED: CaseFileBusy,
    sqlcipher.SQLITE_FULL: DiskFull,
    sqlcipher.SQLITE_IOERR: NotSaved,
    sqlcipher.SQLITE_READONLY: NotSaved,
    sqlcipher.SQLITE_CANTOPEN: NotSaved,
}
_UNREADABLE = frozenset({sqlcipher.SQLITE_NOTADB, sqlcipher.SQLITE_CORRUPT})


def connect(path: Path, key_and_salt: str) -> sqlcipher.Connection:
    """Open a case file, or an empty one, with 96 hex digits; put every setting in force.

    The file then has the newest form. Raises WrongPassphrase, NotACaseFile, MadeByNewerVersion,
    CaseFileBusy or NotSaved; the file is untouched by any of them.
    """
    if len(key_and_salt) != 96:
        raise ValueError("a key of another length would be taken for a passphrase")
    connection = sqlcipher.connect(
        str(path), timeout=0.5, isolation_level=None, check_same_thread=False
    )
    try:
        with trouble(path, unreadable=WrongPassphrase):
            connection.execute("PRAGMA cipher_log_level = NONE")  # a typo is no news for stderr
            connection.execute(f"PRAGMA key = \"x'{key_and_salt}'\"")
            connection.execute("PRAGMA cipher_compatibility = 4")
            _put_in_force(connection, _BEFORE_THE_FIRST_LOOK)
            _check_format(path, connection)  # the first look: it takes the lock
            _put_in_force(connection, _WHILE_OPEN)
            _put_in_force(connection, _ON_A_MAC if sys.platform == "darwin" else ())
            bring_up_to_date(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def connect_to_read(path: Path, key_and_salt: str) -> sqlcipher.Connection:
    """Open a file that nobody else has open, also on a disk that cannot be written."""
    if len(key_and_salt) != 96:
        raise ValueError("a key of another length would be taken for a passphrase")
    log = log_of(path)
    # Without a log nothing can change under us; with one, SQLite must read that as well.
    immutable = "" if log.exists() and log.stat().st_size else "&immutable=1"
    connection = sqlcipher.connect(
        f"{path.absolute().as_uri()}?mode=ro{immutable}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
    )
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key_and_salt}'\"")
    connection.execute("PRAGMA cipher_compatibility = 4")
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")  # or the log would need a -shm file
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


def connect_for_reading(path: Path, key_and_salt: str) -> sqlcipher.Connection:
    """Open a case file on a medium that cannot be written.

    Raises WrongPassphrase, NotACaseFile, MadeByNewerVersion, or CaseFileReadOnly where the file
    has an older form, which would have to be written first.
    """
    connection = connect_to_read(path, key_and_salt)
    try:
        with trouble(path, unreadable=WrongPassphrase):
            _check_format(path, connection)
            if _value(connection, "user_version") < FORMAT:
                raise CaseFileReadOnly(path)
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
    # A disk that filled up can leave a part of a page at the end, which the log still holds.
    whole = size >= PAGE and (size % PAGE == 0 or log_of(path).exists())
    if not whole or start == _PLAINTEXT:
        raise NotACaseFile(path)
    return start


def log_of(path: Path) -> Path:
    """Return where SQLite keeps the newest changes of an open or interrupted file."""
    return path.with_name(path.name + "-wal")


def make_empty(path: Path) -> None:
    """Make an empty file that only this user can read; raises FileExistsError."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


@contextmanager
def trouble(path: Path, unreadable: type[CaseFileError] = NotACaseFile) -> Iterator[None]:
    """Turn what SQLCipher reports into errors that a person can mend, `unreadable` for damage.

    Everything else is a mistake of ours and passes through.
    """
    try:
        yield
    except sqlcipher.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the primary code
        known = unreadable if code in _UNREADABLE else _KNOWN.get(code)
        if known is None:
            raise
        raise known(path) from error


def _put_in_force(connection: sqlcipher.Connection, settings: _Settings) -> None:
    for name, value, expected in settings:
        connection.execute(f"PRAGMA {name} = {value}")
        found = _value(connection, name)
        if found != expected:
            raise RuntimeError(f"the setting {name} is {found!r}, not {expected!r}")


def _check_format(path: Path, connection: sqlcipher.Connection) -> None:
    if _value(connection, "page_count") == 0:  # about to be made
        _put_in_force(connection, _OF_A_NEW_FILE)
        return
    if _value(connection, "application_id") != APPLICATION_ID:
        raise NotACaseFile(path)
    if _value(connection, "user_version") > FORMAT:
        raise MadeByNewerVersion(path)


def _value(connection: sqlcipher.Connection, setting: str) -> Any:
    return connection.execute(f"PRAGMA {setting}").fetchone()[0]
