"""Where pages stand that lie below each other; all lengths are pixels."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

_SAME = 0.01  # parts of a height
LETTER = 11 / 8.5  # height to width of a page that has not been drawn yet


class Stack:
    """Pages of one width, each with a gap above it, from 0 down."""

    def __init__(self, gap: int) -> None:
        self.gap, self.count, self.width = gap, 0, 1
        self._ratios: dict[int, float] = {}
        self._tops = [gap]

    def arrange(self, count: int, width: int) -> None:
        """Take so many pages, so wide."""
        self.count, self.width = count, width
        heights = (round(width * self.ratio(page)) + self.gap for page in range(count))
        self._tops = list(accumulate(heights, initial=self.gap))

    def learn(self, page: int, ratio: float) -> bool:
        """Take the height of a page to its width; say whether it was thought to be another.

        A small picture tells it less exactly, which makes no other shape of it.
        """
        known = self._ratios.get(page)
        if known is not None and abs(known - ratio) < _SAME * known:
            return False
        self._ratios[page] = ratio
        return True

    def forget(self, page: int) -> None:
        """Forget the shape of a page that has changed."""
        self._ratios.pop(page, None)

    def forget_all(self) -> None:
        """Forget the shapes of another paper."""
        self._ratios.clear()

    def ratio(self, page: int) -> float:
        """Return the height of a page to its width, as far as it is known."""
        return self._ratios.get(page, LETTER)

    @property
    def height(self) -> int:
        """How high all of them are, with a gap below the last."""
        return self._tops[-1]

    def top(self, page: int) -> int:
        """Return where a page begins."""
        return self._tops[page]

    def tall(self, page: int) -> int:
        """Return how high a page is."""
        return self._tops[page + 1] - self._tops[page] - self.gap

    def at(self, height: int) -> int:
        """Return the page at some height; the first or the last beyond the ends."""
        return max(min(bisect_right(self._tops, height), self.count) - 1, 0)

    def within(self, top: int, bottom: int) -> range:
        """Return the pages of which something lies between two heights."""
        return range(self.at(top), self.at(bottom) + 1) if self.count else range(0)
