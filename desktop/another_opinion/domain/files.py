"""Files that papers came as."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class File:
    """One file of a paper: its bytes lie in the case file under `content`, never altered.

    `content` is their SHA-256 in hex, `media` their type by content (such as
    ``application/pdf`` or ``image/jpeg``), `size` their length in bytes. `password` is the file's
    own. `attachments` are the names of files inside it, and `scripted` says that there are
    commands in it; neither is ever opened or run.
    """

    content: str
    media: str
    size: int
    pages: int
    password: str = ""
    attachments: tuple[str, ...] = ()
    scripted: bool = False


@dataclass(frozen=True, slots=True)
class Lent:
    """The bytes of a file, `size` of them, where they lie.

    `part` brings some of them: from which on (from 0), and how many. Any thread may call it.
    """

    size: int
    part: Callable[[int, int], bytes]


def lent(content: bytes) -> Lent:
    """Lend bytes that are in memory anyway."""
    return Lent(len(content), lambda start, count: content[start : start + count])
