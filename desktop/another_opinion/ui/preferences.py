"""What the application remembers on this computer; nothing of a case is in it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import msgspec

from another_opinion.ui.theme.theme import Mode


@dataclass(frozen=True, slots=True)
class Preferences:
    """Text size (1.0 to 2.0), palette, and the last case file if the user wants that.

    `lock_after` is the number of minutes without a touch after which the file is locked; 0 is
    for never. `backup_folders` holds a folder for each case, by a label that names nobody.
    `large_print` is what was last chosen for a letter, `reads` the language (ISO 639-1) in which
    letters are read beside the English; empty for none.
    """

    scale: float = 1.0
    mode: Mode = Mode.SYSTEM
    remember_last: bool = False
    last_case: str = ""
    quick_unlocks: tuple[str, ...] = ()  # labels that name nobody
    lock_after: int = 5
    backup_folders: dict[str, str] = field(default_factory=dict)
    large_print: bool = False
    reads: str = ""


class PreferenceFile:
    """The preferences and the small file that holds them."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.value = _read(path)

    def change(self, **changes: Any) -> None:
        """Alter some preferences and write them down; a full disk only costs the memory."""
        self.value = replace(self.value, **changes)
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_bytes(msgspec.json.encode(self.value))


def _read(path: Path) -> Preferences:
    try:
        return msgspec.json.decode(path.read_bytes(), type=Preferences)
    except (OSError, msgspec.MsgspecError):
        return Preferences()
