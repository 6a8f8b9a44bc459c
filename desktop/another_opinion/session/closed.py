"""What can be done with a case file that is not open."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from another_opinion.errors import BackupDriveMissing
from another_opinion.store.backup import Backup, backups_in
from another_opinion.store.connection import read_salt
from another_opinion.store.derivation import derive


def key_for(path: Path, passphrase: str) -> str:
    """Return what a passphrase makes for this file, as 96 hex digits, whether it fits or not.

    Takes a quarter of a second. Raises CaseFileMissing or NotACaseFile.
    """
    return derive(passphrase, read_salt(path))


def backups_of(name: str, folders: Iterable[Path]) -> list[Backup]:
    """Return the backups of the case called `name`, newest first; folders may be missing."""
    found: list[Backup] = []
    for folder in folders:
        with suppress(BackupDriveMissing):
            found += backups_in(folder, name)
    return sorted(found, key=lambda backup: (backup.number, backup.at), reverse=True)
