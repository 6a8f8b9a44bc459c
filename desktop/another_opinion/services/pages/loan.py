"""The document of which the application lends the parts that are wanted, in the worker."""

from __future__ import annotations

import ctypes
import io
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from another_opinion.services.pages.measures import PART
from another_opinion.services.pages.media import BEGINNING


@dataclass(frozen=True, slots=True)
class Loan:
    """A document of `size` bytes; `fetch` brings some: from which on, and how many."""

    size: int
    fetch: Callable[[int, int], bytes]

    def beginning(self) -> bytes:
        """Return as much of it as shows what it is."""
        return self.fetch(0, min(BEGINNING, self.size)) if self.size else b""

    def whole(self) -> bytes:
        """Return all of it."""
        return b"".join(self._part(start) for start in range(0, self.size, PART))

    def _part(self, start: int) -> bytes:
        return self.fetch(start, min(PART, self.size - start))


class LentFile(io.RawIOBase):
    """A document as a file for PDFium; a part that was brought once stays in memory."""

    def __init__(self, loan: Loan) -> None:
        super().__init__()
        self._loan, self._place = loan, 0
        self._bytes = bytearray(loan.size)  # takes memory only where something is written
        self._here: set[int] = set()

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def seekable(self) -> bool:
        """Say that it can be read from anywhere."""
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go to a place, counted from the beginning, the place or the end."""
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._place, os.SEEK_END: len(self._bytes)}
        self._place = base[whence] + offset
        return self._place

    def tell(self) -> int:
        """Return the place."""
        return self._place

    def readinto(self, room: ctypes.Array[ctypes.c_ubyte]) -> int:  # type: ignore[override]
        """Fill an array, and return with how many bytes."""
        read = self._read(self._place, len(room))
        ctypes.memmove(room, read, len(read))
        self._place += len(read)
        return len(read)

    def pieces(self, overlap: int) -> Iterator[bytes]:
        """Give all of it in pieces, each with the last bytes of the one before."""
        for start in range(0, len(self._bytes), PART):
            yield self._read(max(start - overlap, 0), PART + overlap)

    def _read(self, start: int, count: int) -> bytes:
        end = min(start + count, len(self._bytes))
        for number in range(start // PART, -(-end // PART)):
            if number not in self._here:
                self._bring(number * PART)
        return bytes(memoryview(self._bytes)[start:end])

    def _bring(self, start: int) -> None:
        count = min(PART, len(self._bytes) - start)
        self._bytes[start : start + count] = self._loan.fetch(start, count)
        self._here.add(start // PART)
