"""Messages of the program that scans: a fixed-size header and bytes."""

from __future__ import annotations

from enum import IntEnum
from struct import Struct
from typing import BinaryIO

LARGEST = 64 * 1024 * 1024
"""Bytes of a message: a page of 300 dots to the inch in color takes a few million."""

_HEADER = Struct("!BI")  # kind, length of what follows


class Kind(IntEnum):
    """What a message is."""

    FOUND = 1  # a scanner: its id and its name, a line each
    PAGE = 2  # a page, as JPEG
    TROUBLE = 3  # the value of a ScannerProblem
    DONE = 4  # nothing more comes


def send(stream: BinaryIO, kind: Kind, body: bytes = b"") -> None:
    """Send a message."""
    stream.write(_HEADER.pack(kind, len(body)) + body)
    stream.flush()


def receive(stream: BinaryIO) -> tuple[Kind, bytes]:
    """Wait for a message; raises EOFError if the other side is gone, ValueError for nonsense."""
    kind, size = _HEADER.unpack(_read(stream, _HEADER.size))
    if size > LARGEST:
        raise ValueError(size)
    return Kind(kind), _read(stream, size)


def _read(stream: BinaryIO, size: int) -> bytes:
    content = stream.read(size)
    if len(content) < size:
        raise EOFError
    return content
