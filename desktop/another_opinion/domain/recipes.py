"""What is done to a page so that it can be read; the file itself stays as it is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a page is made readable, in this order.

    `corners` are those of the paper in the picture, from the top left clockwise, x and y of each
    as parts of the picture; none where the picture is the paper. `lighten` takes shadows away.
    `turn` is clockwise in degrees (0, 90, 180, 270), `skew` the degrees, clockwise as well, by
    which lines still have to be turned.
    """

    corners: tuple[float, ...] = ()
    lighten: bool = False
    turn: int = 0
    skew: float = 0.0

    @property
    def only_turns(self) -> bool:
        """Whether nothing but the turn is done."""
        return self == Recipe(turn=self.turn)


AS_IT_CAME = Recipe()
