"""What is done to a page so that it can be read; the file itself stays as it is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a page is made readable, in this order.

    `corners` are those of the paper in the picture, from the top left clockwise, x and y of each
    as parts of the picture; none where the picture is the paper. `lighten` takes shadows away.
    `turn` is clockwise in degrees (0, 90, 180, 270), `skew` the degrees, clockwise as well, by
    which lines still have to be turned. `crop` is what is left of it in the end: left, top, right
    and bottom as parts of the picture; all where there is none. `darken` makes faint writing
    dark.
    """

    corners: tuple[float, ...] = ()
    lighten: bool = False
    turn: int = 0
    skew: float = 0.0
    crop: tuple[float, ...] = ()
    darken: bool = False

    @property
    def only_turns(self) -> bool:
        """Whether nothing but the turn is done."""
        return self == Recipe(turn=self.turn)


AS_IT_CAME = Recipe()


def turned(box: tuple[float, ...], degrees: int) -> tuple[float, float, float, float]:
    """Return where a box of a page, in parts of it, stands after a clockwise turn of the page."""
    left, top, right, bottom = box
    match degrees % 360:
        case 90:
            return 1 - bottom, left, 1 - top, right
        case 180:
            return 1 - right, 1 - bottom, 1 - left, 1 - top
        case 270:
            return top, 1 - right, bottom, 1 - left
    return left, top, right, bottom


def mapped(box: tuple[float, ...], matrix: tuple[float, ...]) -> tuple[float, float, float, float]:
    """Return the box around a box after a matrix of nine numbers, row by row."""
    left, top, right, bottom = box
    spots = [_moved(matrix, x, y) for x in (left, right) for y in (top, bottom)]
    xs, ys = zip(*spots, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _moved(matrix: tuple[float, ...], x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f, g, h, i = matrix
    depth = g * x + h * y + i or 1e-9
    return (a * x + b * y + c) / depth, (d * x + e * y + f) / depth
