"""The files in folders."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

MOST_FILES = 5_000
"""That are taken from folders at once."""

_OF_THE_SYSTEM = ("desktop.ini", "thumbs.db")
_NUMBER = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Found:
    """A file that was named, or one that was found in a folder that was named."""

    path: Path
    named: bool = True


def files_in(paths: Iterable[Path]) -> list[Found]:
    """Return files, and in place of each folder those inside it, at any depth.

    They come as a person counts: page 2 before page 10. What is hidden, or belongs to the
    system or to a case file, is left out, and links to folders are not followed.
    """
    found: list[Found] = []
    for path in paths:
        if path.is_dir():
            room = MOST_FILES - sum(not each.named for each in found)
            found += [Found(each, named=False) for each in islice(_inside(path), room)]
        else:
            found.append(Found(path))
    return found


def _inside(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(filter(_is_shown, folders), key=_as_counted)
        for name in sorted(filter(_is_shown, names), key=_as_counted):
            yield Path(place, name)


def is_ours(name: str) -> bool:
    """Say whether a file is a case file or belongs to one; such files must not be opened here."""
    return ".opinion" in name.casefold()


def _is_shown(name: str) -> bool:
    hidden = name.startswith((".", "~$")) or name.casefold() in _OF_THE_SYSTEM
    return not hidden and not is_ours(name)


def _as_counted(name: str) -> list[tuple[int, str]]:
    parts = _NUMBER.split(name.casefold())
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]
