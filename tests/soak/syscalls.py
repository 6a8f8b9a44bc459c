"""What a process asks the system to do to files, read from what strace writes down."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

# Everything by which SQLite or the application changes a file or a folder on Linux.
CHANGES = (
    "openat,creat,write,pwrite64,writev,pwritev,ftruncate,truncate,fallocate,fsync,fdatasync,"
    "unlink,unlinkat,rename,renameat,renameat2,link,linkat"
)
STRACE = ("strace", "--follow-forks", "--decode-fds=path", "-qq", "-xx", "--string-limit=1000000")

_LINE = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) += (\d+)")
_CODE = re.compile(r"\\x([0-9a-f]{2})")
_OF = re.compile(r"^\d+<([^>]*)>")
_TEXT = re.compile(r'"([^"]*)"')
_STDOUT = re.compile(r"^1<")


class Act(Enum):
    """A kind of change."""

    MAKE = auto()
    WRITE = auto()
    CUT_OFF = auto()
    SYNC = auto()
    REMOVE = auto()
    RENAME = auto()
    SAY = auto()


@dataclass(frozen=True, slots=True)
class Change:
    """One act on a file or folder; `at` is an offset or a length in bytes."""

    act: Act
    path: Path = Path()
    data: bytes = b""
    at: int = 0
    to: Path = Path()


class NotUnderstood(Exception):
    """A process did something to a file that the reader of its calls does not know."""


def changes(trace: Path, folder: Path) -> Iterator[Change]:
    """Yield, in order, what was done to files in `folder`, and what was said on stdout."""
    with trace.open(encoding="ascii") as lines:
        for line in lines:
            found = _LINE.match(line)
            change = _change(*found.groups()) if found else None
            if change and (change.act is Act.SAY or change.path.is_relative_to(folder)):
                yield change


def _change(call: str, told: str, result: str) -> Change | None:
    match call:
        case "write" if _STDOUT.match(told):
            return Change(Act.SAY, data=_text(told))
        case "pwrite64":
            data, at = _text(told)[: int(result)], int(told.rsplit(", ", 1)[1])
            return Change(Act.WRITE, _path(told), data, at)
        case "ftruncate":
            return Change(Act.CUT_OFF, _path(told), at=int(told.rsplit(", ", 1)[1]))
        case "fsync" | "fdatasync":
            return Change(Act.SYNC, _path(told))
        case "unlink" | "rename":
            names = [Path(_decoded(name)) for name in _TEXT.findall(told)]
            act = Act.REMOVE if call == "unlink" else Act.RENAME
            return Change(act, names[0], to=names[-1])
        case "openat":
            opened = Path(_decoded(_TEXT.findall(told)[0]))
            return Change(Act.MAKE, opened) if "O_CREAT" in told else None
        case "fallocate":
            return None  # room, and no change of what is in the file
        case "write":
            return Change(Act.WRITE, _path(told), _text(told)[: int(result)], -1)
        case _:
            raise NotUnderstood(call)


def _path(told: str) -> Path:
    found = _OF.match(told)
    return Path(_decoded(found[1])) if found else Path()


def _text(told: str) -> bytes:
    return bytes.fromhex(_CODE.sub(r"\1", _TEXT.findall(told)[0]))


def _decoded(name: str) -> str:
    return bytes.fromhex(_CODE.sub(r"\1", name)).decode()
