"""Overwriting a secret where it lies in memory."""

from __future__ import annotations

import ctypes
import sys


def wipe(secret: str | bytearray) -> None:
    """Fill a secret with zeros; nobody may use it after that, nor hold it for anything else.

    A text is overwritten in place, which only CPython's layout allows: its characters lie at the
    end of the object, with one more that is zero. Python shares texts of one character and those
    in its own code; texts that were typed or computed it does not share.
    """
    if isinstance(secret, bytearray):
        secret[:] = bytes(len(secret))
        return
    if sys.implementation.name != "cpython" or len(secret) < 2:
        return
    width = _width(secret)
    room = width * (len(secret) + 1)
    header = sys.getsizeof(secret) - room
    ctypes.memset(id(secret) + header, 0, room - width)


def _width(text: str) -> int:
    """Return how many bytes a character of `text` takes."""
    highest = ord(max(text))
    return 1 if highest < 0x100 else 2 if highest < 0x10000 else 4
