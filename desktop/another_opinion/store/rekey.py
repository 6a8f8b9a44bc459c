"""Another passphrase for a case file.

The file itself is never written with two keys: a copy is made, gets the new key, is looked
through by another process, and takes the place of the file in one step. Whatever ends this in
the middle, the old file or the new one is there, whole.
"""

from __future__ import annotations

import os
import sys
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from another_opinion.errors import NotSaved
from another_opinion.store.casefile import CaseFile
from another_opinion.store.connection import log_of, make_empty, trouble
from another_opinion.store.derivation import derive
from another_opinion.store.key import SALT_BYTES
from another_opinion.store.verify import Contents, whole_contents


@dataclass(frozen=True, slots=True)
class Rekeyed:
    """A copy with another key that waits to take the place of the file; `holds` what is in it."""

    copy: Path
    key: str
    holds: Contents


def rekeyed_copy(file: CaseFile, passphrase: str) -> Rekeyed:
    """Make a copy of an open file that another passphrase opens, beside it.

    Takes a second or more; any thread may do it. Raises DiskFull or NotSaved, and leaves nothing
    behind then.
    """
    return copy_with_key(file, derive(passphrase, bytes.fromhex(file.key[-2 * SALT_BYTES :])))


def copy_with_key(file: CaseFile, key: str) -> Rekeyed:
    """Make a copy of an open file with another key; raises as `rekeyed_copy`."""
    copy = copy_of(file.path)
    try:
        _make_anew(copy)
        holds = file.copy_into(copy)
        _change_key(copy, file.key, key)
        if whole_contents(copy, key) != holds:
            raise NotSaved(file.path)
        _write_through(copy)
    except BaseException:
        _remove(copy)
        raise
    return Rekeyed(copy, key, holds)


def take_place(file: CaseFile, rekeyed: Rekeyed) -> CaseFile:
    """Close the file, put the copy in its place and open that; takes no time to speak of.

    The file as it was stays beside it under another name, where the disk can do that. Raises
    NotSaved where the file has changed since the copy was made, or cannot be replaced; it is
    then as it was, and open.
    """
    path, key = file.path, file.key
    try:
        if file.contents() != rekeyed.holds or not file.settle():
            raise NotSaved(path)
    except BaseException:
        _remove(rekeyed.copy)
        raise
    file.close()
    try:
        _replace(path, rekeyed.copy)
    except OSError as error:
        _remove(rekeyed.copy)
        file.open_again(key)
        raise NotSaved(path) from error
    return CaseFile.open_with_key(path, rekeyed.key)


def copy_of(path: Path) -> Path:
    """Return where the copy lies while it is made."""
    return path.with_name(f".{path.name}.new")


def old_of(path: Path) -> Path:
    """Return where the file with the old key lies after the change."""
    return path.with_name(f"{path.stem} (old passphrase){path.suffix}")


def remove_old(path: Path) -> None:
    """Remove the file with the old key, if there is one."""
    _remove(old_of(path))


def _make_anew(copy: Path) -> None:
    _remove(copy)
    try:
        make_empty(copy)
    except OSError as error:
        raise NotSaved(copy) from error


def _change_key(copy: Path, old: str, new: str) -> None:
    with closing(sqlcipher.connect(str(copy), isolation_level=None)) as connection, trouble(copy):
        connection.execute(f"PRAGMA key = \"x'{old}'\"")
        connection.execute("PRAGMA cipher_compatibility = 4")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA synchronous = EXTRA")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        connection.execute(f"PRAGMA rekey = \"x'{new}'\"")


def _replace(path: Path, copy: Path) -> None:
    if log_of(path).exists():  # what is in it would be taken for a part of the new file
        raise OSError("the log of the file could not be removed")
    _remove(old_of(path))
    with suppress(OSError):  # no links on this disk: the copy is verified, nothing is at risk
        os.link(path, old_of(path))
    copy.replace(path)
    if sys.platform != "win32":
        _write_through(path.parent)


def _write_through(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove(path: Path) -> None:
    for each in (path, path.with_name(f"{path.name}-journal")):
        with suppress(OSError):
            each.unlink(missing_ok=True)
