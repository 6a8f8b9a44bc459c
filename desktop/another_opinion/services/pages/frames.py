"""Messages between the application and the worker: a fixed-size header and raw bytes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from struct import Struct
from typing import BinaryIO

_HEADER = Struct("!B3IQ")  # kind, three numbers, length of the body


class Kind(IntEnum):
    """What a message is, with its numbers and its body.

    The application asks to open, draw, read, inspect, spell, seek, make out, compare, resemble,
    bind, fill in or finish; the worker answers each with one of the others. Before that, it may
    ask for parts of the document.
    """

    OPEN = 1  # length of the document in bytes, 1 if the sizes are wanted; the password
    DRAW = 2  # number of the page from 0, width in pixels, clockwise turn; or a recipe
    OPENED = 3  # the size of each page, if they are wanted
    DRAWN = 4  # width and height in pixels, length of the matrix; rows of RGB, the matrix
    REFUSED = 5  # the reason
    READ = 6  # number of the page from 0
    TOLD = 7  # the characters of the page, each with its type
    INSPECT = 8
    SPELL = 10  # number of the page from 0
    SPELLED = 11  # 1 if it was recognized, 2 if nobody can; the recipe for it, and the words
    CARRIES = 9  # 1 where there are commands; the names of files inside, a line each
    SEEK = 12  # number of the page from 0; the region beside a code
    SOUGHT = 13  # 1 if there is a code; the corners of that region, and the text of the code
    MAKE_OUT = 14  # number of the page from 0; the corners of the part whose words are wanted
    BIND = 15  # number of the page from 0, 1 if as it came; its recipe, and words to write on it
    BOUND = 16  # how many pages are bound by now
    FINISH = 17
    FINISHED = 18  # the PDF
    WANT = 19  # where a part of the document begins, and how many bytes it has
    PART = 20  # those bytes
    FILL_IN = 21  # what to say on a page that stands for one that cannot be bound
    COMPARE = 22  # number of the page, and of the printed page, from 0; the PDF of that
    COMPARED = 23  # 1 if both show one page, and how many parts may be stamps; the added parts
    RESEMBLE = 24  # number of the page from 0; small gray pictures
    RESEMBLES = 25  # which of them, from 1, shows the same; 0 if none does


@dataclass(frozen=True, slots=True)
class Frame:
    """One message."""

    kind: Kind
    numbers: tuple[int, int, int] = (0, 0, 0)
    body: bytes = b""


def write_frame(stream: BinaryIO, frame: Frame) -> None:
    """Send a message."""
    stream.write(_HEADER.pack(frame.kind, *frame.numbers, len(frame.body)))
    stream.write(frame.body)
    stream.flush()


def read_frame(stream: BinaryIO, largest: int) -> Frame:
    """Wait for a message with a body of at most `largest` bytes.

    Raises EOFError if the other side is gone, and ValueError if it makes no sense.
    """
    kind, first, second, third, size = _HEADER.unpack(_read(stream, _HEADER.size))
    if size > largest:
        raise ValueError(size)
    return Frame(Kind(kind), (first, second, third), _read(stream, size))


def _read(stream: BinaryIO, size: int) -> bytes:
    content = stream.read(size)
    if len(content) < size:
        raise EOFError
    return content


def demand(sense: bool) -> None:
    """Raise ValueError where a message makes no sense."""
    if not sense:
        raise ValueError
