"""Small gray pictures on their way to the worker, to be compared with a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from struct import Struct

from another_opinion.services.pages.answers import Picture
from another_opinion.services.pages.frames import Frame, Kind, demand

SIDE = 400  # pixels of the longer side on which pictures are compared
_HEAD = Struct("!2H")


@dataclass(frozen=True, slots=True)
class Gray:
    """A picture in gray: its size in pixels, and a byte for each, row by row."""

    width: int
    height: int
    levels: bytes


def gray_of(picture: Picture) -> Gray:
    """Return a picture in gray: its green, which comes near enough."""
    return Gray(picture.width, picture.height, picture.rgb[1::3])


def pack_grays(grays: Sequence[Gray]) -> bytes:
    """Write pictures one after the other."""
    return b"".join(_HEAD.pack(each.width, each.height) + each.levels for each in grays)


def unpack_grays(body: bytes) -> list[Gray]:
    """Read such pictures; raises ValueError if they make no sense."""
    place, grays = 0, []
    while place < len(body):
        demand(len(body) - place > _HEAD.size)
        width, height = _HEAD.unpack_from(body, place)
        place += _HEAD.size
        levels = body[place : place + width * height]
        demand(0 < len(levels) == width * height)
        grays.append(Gray(width, height, levels))
        place += width * height
    return grays


def pack_which(which: int | None) -> Frame:
    """Answer which picture (from 0) shows the same as a page, or that none does."""
    return Frame(Kind.RESEMBLES, (0 if which is None else which + 1, 0, 0))


def unpack_which(answer: Frame) -> int | None:
    """Return which picture it is; raises ValueError if the worker makes no sense."""
    demand(answer.kind is Kind.RESEMBLES)
    return answer.numbers[0] - 1 if answer.numbers[0] else None
