"""What this computer last saw of each case file, so that an older copy is noticed.

The format cannot tell that a whole file was put back to an earlier state. The small file here
holds random ids and numbers, and no name.
"""

from __future__ import annotations

from contextlib import suppress
from enum import StrEnum
from pathlib import Path

import msgspec

from another_opinion.store.casefile import CaseFile


class Standing(StrEnum):
    """How an opened file stands to what this computer saw of it before.

    ``older``: changes that were seen here are not in it. ``parted``: so are they, and others
    were made instead.
    """

    AS_EXPECTED = "as expected"
    OLDER = "older"
    PARTED = "parted"


class Mark(msgspec.Struct, frozen=True):
    """The change that was the newest: its number and its random mark."""

    number: int
    mark: str


class Seen:
    """The newest change of each case file that was open on this computer."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def standing(self, file: CaseFile) -> Standing:
        """Say how a file stands to what was seen of it."""
        last = self._read().get(file.id)
        if last is None:
            return Standing.AS_EXPECTED
        if file.newest().number < last.number:
            return Standing.OLDER
        change = file.change(last.number)
        same = change is not None and change.mark == last.mark
        return Standing.AS_EXPECTED if same else Standing.PARTED

    def remember(self, file: CaseFile) -> None:
        """Keep the newest change of a file; a full disk only costs the memory."""
        newest = file.newest()
        known = self._read()
        if known.get(file.id) == (mark := Mark(newest.number, newest.mark)):
            return
        known[file.id] = mark
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside = self._path.with_suffix(".new")
            beside.write_bytes(msgspec.json.encode(known))
            beside.replace(self._path)

    def _read(self) -> dict[str, Mark]:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=dict[str, Mark])
        except (OSError, msgspec.MsgspecError):
            return {}
