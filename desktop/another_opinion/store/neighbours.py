"""What lies beside a case file: copies that a sync service made of it."""

from __future__ import annotations

import re
from pathlib import Path

ENDING = ".opinion"

# What each service puts between the name and the ending where two computers changed one file.
_MARKS = tuple(
    re.compile(mark, re.IGNORECASE)
    for mark in (
        r" \(.*conflicted copy.*\)",  # Dropbox, and Nextcloud: (conflicted copy 2026-09-21 140500)
        r" \(.*case conflict.*\)",  # Dropbox, names that differ in capitals
        r" \(.*selective sync conflict.*\)",  # Dropbox, a folder taken out of the sync
        r"-(?:DESKTOP|LAPTOP)-[A-Z0-9]{4,}(?:-\d+)?",  # OneDrive: the name of the computer
        r"-(?-i:[A-Z0-9][A-Z0-9-]{2,14})(?:-\d+)?",  # OneDrive, a computer with a name of its own
        r" \d{1,2}",  # iCloud Drive: Mother 2
        r" \(\d{1,2}\)",  # Google Drive: Mother (1)
        r"[_ ]conf ?\(\d+\)",  # Google Drive, older
        r" \[conflict\]",  # Google Drive, older
        r"\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{7})?",  # Syncthing
        r"_conflict-\d{8}-\d{6}",  # ownCloud and older Nextcloud
        r" \(case clash from .*\)",  # Nextcloud, names that differ in capitals
        r" \(SFConflict .*\)",  # Seafile
        r"\.conflict",  # Resilio Sync
    )
)


def is_conflict_copy(name: str, original: str) -> bool:
    """Say whether a sync service made the file `name` of the file `original`."""
    stem = original.removesuffix(ENDING)
    if not name.endswith(ENDING) or not name.startswith(stem):
        return False
    rest = name[len(stem) : -len(ENDING)]
    return any(mark.fullmatch(rest) for mark in _MARKS)


def conflict_copies(path: Path) -> tuple[Path, ...]:
    """Return the conflict copies that lie beside a case file, by name; none is opened."""
    try:
        beside = sorted(path.parent.iterdir())
    except OSError:
        return ()
    return tuple(other for other in beside if is_conflict_copy(other.name, path.name))
