"""What the reader and its worker process say to each other.

Every message is a header of fixed size and then as many bytes as it announces; nothing is
pickled, and neither a path nor the key of the case ever passes.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from enum import IntEnum
from typing import IO

from another_opinion.errors import Unreadable

_HEADER = struct.Struct("!BIIIQ")
_SIZE = struct.Struct("!ff")
LONGEST = 300 * 1024 * 1024  # bytes of one document


class Code(IntEnum):
    """What a message asks for, or what it answers."""

    OPEN = 1
    PAGE = 2
    DONE = 3
    REFUSED = 4


MEDIA = ("application/pdf", "image/jpeg", "image/png")
REASONS = tuple(Unreadable)


@dataclass(frozen=True, slots=True)
class Message:
    """A header's three numbers and the bytes behind it.

    OPEN carries the document. PAGE: page from 0, width in pixels, clockwise turn in degrees.
    DONE after OPEN: place in `MEDIA`, number of pages, and their sizes; DONE after PAGE: width,
    height, and rows of red, green, blue. REFUSED: place in `REASONS`.
    """

    code: Code
    first: int = 0
    second: int = 0
    third: int = 0
    content: bytes = b""


def send(stream: IO[bytes], message: Message) -> None:
    """Write a message."""
    numbers = (message.first, message.second, message.third)
    stream.write(_HEADER.pack(message.code, *numbers, len(message.content)))
    stream.write(message.content)
    stream.flush()


def receive(stream: IO[bytes], longest: int) -> Message:
    """Read a message; raises EOFError if the other side is gone or says nonsense."""
    code, first, second, third, length = _HEADER.unpack(_exactly(stream, _HEADER.size))
    if length > longest:
        raise EOFError
    return Message(Code(code), first, second, third, _exactly(stream, length))


def pack_sizes(sizes: list[tuple[float, float]]) -> bytes:
    """Write page sizes in points."""
    return b"".join(_SIZE.pack(*size) for size in sizes)


def unpack_sizes(content: bytes) -> tuple[tuple[float, float], ...]:
    """Read page sizes in points."""
    return tuple((width, height) for width, height in _SIZE.iter_unpack(content))


def _exactly(stream: IO[bytes], length: int) -> bytes:
    content = stream.read(length)
    if len(content) != length:
        raise EOFError
    return content
