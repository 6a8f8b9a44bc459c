"""A chapter that is folded until someone wants to read it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from another_opinion.i18n import tr
from another_opinion.ui.panels.law.chapter import Chapter
from another_opinion.ui.panels.law.entry import Entry
from another_opinion.ui.panels.law.search import Text
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Leaf:
    """An entry that is made when it is first seen; `words` are what a search goes through."""

    names: tuple[str, ...]
    title: str
    words: tuple[str, ...]
    make: Callable[[], Entry]


class Fold(Chapter):
    """A heading, and leaves that a wish to see one, or a button, brings out.

    Hundreds of texts would make the page slow to open and long to scroll.
    """

    def __init__(
        self, theme: Theme, short: str, title: str, preface: str, leaves: tuple[Leaf, ...]
    ) -> None:
        super().__init__(theme, short, title, preface, ())
        self._leaves = leaves
        self._made: dict[int, Entry] = {}
        self._above = self._layout.count()
        self._is_open = False
        words = tr("Show all {count}", count=len(leaves))
        self._button = button(words, self.open)
        self._button.setAccessibleName(f"{words}: {title}")
        self.add(self._button)

    def open(self) -> None:
        """Show every leaf."""
        # While the chapter is seen, Qt would lay the whole page out for every entry that comes.
        self.hide()
        self._is_open = True
        for place in range(len(self._leaves)):
            self._entry_at(place).show()
        self._button.hide()
        self.show()

    def fold(self) -> None:
        """Put away the leaves that were brought out one by one."""
        if not self._is_open:
            for entry in self._made.values():
                entry.hide()

    def texts(self) -> list[Text]:
        """Return all that is to be read here."""
        return [Text(each.names[0], self.short, each.title, each.words) for each in self._leaves]

    def entry(self, name: str) -> Entry | None:
        """Bring out the leaf of that name."""
        places = (place for place, leaf in enumerate(self._leaves) if name in leaf.names)
        place = next(places, None)
        if place is None:
            return None
        entry = self._entry_at(place)
        entry.show()
        return entry

    def _entry_at(self, place: int) -> Entry:
        if place not in self._made:
            before = sum(made < place for made in self._made)
            self._made[place] = self._leaves[place].make()
            self._layout.insertWidget(self._above + before, self._made[place])
        return self._made[place]
