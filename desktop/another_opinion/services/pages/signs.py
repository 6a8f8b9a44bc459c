"""Codes that were read on a page, on their way from the worker to the application."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from struct import Struct

from another_opinion.services.pages.frames import Frame, Kind, demand

Corners = tuple[float, ...]
"""Upper left, upper right, lower right and lower left, each as parts of width and height."""

Region = tuple[float, float, float, float]
"""Left, top, right and bottom, in sides of a code whose upper left corner is 0, 0."""

_CORNERS, _REGION = Struct("!8d"), Struct("!4d")
_LONGEST = 100  # characters of a text that is of any use to us


@dataclass(frozen=True, slots=True)
class Sign:
    """A code on a page: its text, and the corners of what stands at a known place beside it."""

    text: str
    beside: Corners


@dataclass(frozen=True, slots=True)
class Added:
    """The corners of what was added to a page: what may be stamps, and what is on its lines.

    On a line for a signature stands a name; a stamp may have been put over it.
    """

    stamps: tuple[Corners, ...]
    signed: tuple[Corners, ...]


def pack_region(region: Region) -> bytes:
    """Write a region."""
    return _REGION.pack(*region)


def unpack_region(body: bytes) -> Region:
    """Read a region; raises ValueError if it makes no sense."""
    demand(len(body) == _REGION.size)
    left, top, right, bottom = _REGION.unpack(body)
    return left, top, right, bottom


def pack_corners(corners: Corners) -> bytes:
    """Write four corners."""
    return _CORNERS.pack(*corners)


def unpack_corners(body: bytes) -> Corners:
    """Read four corners; raises ValueError if they make no sense."""
    demand(len(body) == _CORNERS.size)
    corners = _CORNERS.unpack(body)
    demand(all(isfinite(side) and abs(side) < 10 for side in corners))
    return corners


def pack_added(added: Added | None) -> Frame:
    """Answer with what was added to a page, or that it is another page."""
    if added is None:
        return Frame(Kind.COMPARED)
    places = (*added.stamps, *added.signed)
    return Frame(Kind.COMPARED, (1, len(added.stamps), 0), b"".join(map(pack_corners, places)))


def unpack_added(answer: Frame) -> Added | None:
    """Return what was added to a page; raises ValueError if the worker makes no sense."""
    demand(answer.kind is Kind.COMPARED)
    same, stamps, _ = answer.numbers
    size, body = _CORNERS.size, answer.body
    starts = range(0, len(body), size)
    places = tuple(unpack_corners(body[start : start + size]) for start in starts)
    return Added(places[:stamps], places[stamps:]) if same else None


def pack_sign(sign: Sign | None) -> Frame:
    """Answer with the code of a page, or that there is none."""
    if sign is None:
        return Frame(Kind.SOUGHT)
    return Frame(Kind.SOUGHT, (1, 0, 0), pack_corners(sign.beside) + sign.text.encode())


def unpack_sign(answer: Frame) -> Sign | None:
    """Return the code of a page; raises ValueError if the worker makes no sense."""
    demand(answer.kind is Kind.SOUGHT)
    if not answer.numbers[0]:
        return None
    text = answer.body[_CORNERS.size :].decode()
    demand(0 < len(text) <= _LONGEST)
    return Sign(text, unpack_corners(answer.body[: _CORNERS.size]))
