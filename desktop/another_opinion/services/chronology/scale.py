"""A stretch of time as a line from left to right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_LOOK_BACK = timedelta(days=60)
_LOOK_AHEAD = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Scale:
    """The days from `first` to `last`."""

    first: date
    last: date

    def place(self, day: date) -> float:
        """Return where a day lies between 0, the first, and 1, the last."""
        along = (day - self.first) / (self.last - self.first)
        return min(max(along, 0.0), 1.0)

    def holds(self, day: date) -> bool:
        """Say whether a day lies on the line."""
        return self.first <= day <= self.last

    def months(self) -> Iterator[date]:
        """Give the first day of each month on the line."""
        month = self.first.replace(day=1)
        while month <= self.last:
            if month >= self.first:
                yield month
            month = (month + timedelta(days=32)).replace(day=1)


def scale(today: date, happened: Iterable[date], limits: Iterable[date]) -> Scale:
    """Return a line with every limit, and of what happened the last two months."""
    lately = [day for day in happened if day >= today - _LOOK_BACK]
    ends = tuple(limits)
    first = min((*lately, *ends, today - _LOOK_AHEAD))
    return Scale(first, max((*ends, today)) + _LOOK_AHEAD)
