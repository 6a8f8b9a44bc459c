"""How the pages of one paper are shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from another_opinion.domain.documents import Document
from another_opinion.domain.recipes import AS_IT_CAME, Recipe


@dataclass(frozen=True, slots=True)
class Looks:
    """A paper, and the `recipes` that make its pages readable.

    These are by the bytes of a file and the number of a page (from 0) there. Beyond its end, a
    paper looks as it came: pages that go are asked for until the next look.
    """

    document: Document
    recipes: Mapping[str, Mapping[int, Recipe]] = field(default_factory=dict)

    def recipe(self, page: int) -> Recipe:
        """Return what was found to make `page` (from 0) readable."""
        if page >= self.document.length:
            return AS_IT_CAME
        file, number = self.document.source(page)
        return self.recipes.get(file.content, {}).get(number, AS_IT_CAME)

    def look(self, page: int) -> Recipe:
        """Return how `page` (from 0) is shown, with what the user did to it."""
        if page >= self.document.length:
            return AS_IT_CAME
        return self.document.look(page, self.recipe(page))
