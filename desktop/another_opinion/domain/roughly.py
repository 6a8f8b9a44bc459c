"""Days that are known only roughly, such as “spring 2024”."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Season(StrEnum):
    """A quarter of the year, as people speak of it; winter begins in the December before."""

    WINTER = "winter"
    SPRING = "spring"
    SUMMER = "summer"
    FALL = "fall"


_FIRST_MONTHS = {Season.WINTER: 12, Season.SPRING: 3, Season.SUMMER: 6, Season.FALL: 9}


@dataclass(frozen=True, slots=True)
class Roughly:
    """A year, perhaps with its `month` (1 to 12) or `season`, of which the day is not known."""

    year: int
    month: int | None = None
    season: Season | None = None

    @property
    def first(self) -> date:
        """The first day that can be meant."""
        if self.season:
            year = self.year - 1 if self.season is Season.WINTER else self.year
            return date(year, _FIRST_MONTHS[self.season], 1)
        return date(self.year, self.month or 1, 1)
