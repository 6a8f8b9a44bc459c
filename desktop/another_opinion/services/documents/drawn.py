"""A paper as it is shown, page by page, as pictures to print."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

from another_opinion.domain.files import Lent
from another_opinion.domain.looks import Looks
from another_opinion.errors import DamagedContent, UnreadableDocument
from another_opinion.services.documents.standin import said_instead_of, said_instead_of_damaged
from another_opinion.services.pages.reader import PageReader, Picture

GLANCE = 64  # pixels across, of a picture that only shows whether a page can be drawn


class Drawn:
    """The pages of a paper, each as large as it is wanted.

    `lend` lends the bytes of a name; `told` is called with the number of each page that is tried
    (from 1) and of all of them, and may raise. `count` is how many pictures were given, and
    `absent` are the pages (from 0) among them that could not be drawn, and `damaged` those whose
    bytes are not what was stored: a page that says so stands in their place.
    """

    def __init__(
        self,
        reader: PageReader,
        looks: Looks,
        lend: Callable[[str], Lent],
        told: Callable[[int, int], object],
    ) -> None:
        self._reader, self._looks, self._lend, self._told = reader, looks, lend, told
        self._broken: dict[int, bool] = {}
        self._damaged: set[int] = set()
        self._given: set[int] = set()
        self._refusal: UnreadableDocument | DamagedContent

    @property
    def count(self) -> int:
        """How many pages were given."""
        return len(self._given)

    @property
    def absent(self) -> tuple[int, ...]:
        """The pages that could not be drawn, though their bytes are whole."""
        broken = {page for page in self._given if self._broken[page]}
        return tuple(sorted(broken - self._damaged))

    @property
    def damaged(self) -> tuple[int, ...]:
        """The pages whose bytes are damaged."""
        return tuple(sorted(self._given & self._damaged))

    def picture(self, page: int, width: int) -> Picture:
        """Draw `page` (from 0) or what stands in its place, `width` pixels wide.

        Raises UnreadableDocument or DamagedContent where no page of the paper can be drawn, and
        what `told` raises.
        """
        made = None if self._broken.get(page) else self._tried(page, width)
        if made is None and not self._has_others():
            raise self._refusal
        made = made or self._stand_in(page, width)
        self._given.add(page)
        return made

    def _tried(self, page: int, width: int) -> Picture | None:
        """Draw a page, and remember whether that went well."""
        self._told(page + 1, self._looks.document.length)
        file, number = self._looks.document.source(page)
        self._broken[page] = False
        try:
            return self._reader.page(
                file.content,
                lambda: self._lend(file.content),
                number,
                width,
                name=self._looks.document.title,
                password=file.password,
                recipe=self._looks.look(page),
            )
        except UnreadableDocument as refusal:
            self._broken[page], self._refusal = True, refusal
        except DamagedContent as damage:
            self._broken[page], self._refusal = True, damage
            self._damaged.add(page)
        return None

    def _has_others(self) -> bool:
        """Say whether any page can be drawn; the first that can ends the search."""
        if not all(self._broken.values()):
            return True
        left = [page for page in range(self._looks.document.length) if page not in self._broken]
        return any(self._tried(page, GLANCE) for page in left)

    def _stand_in(self, page: int, width: int) -> Picture:
        name = self._looks.document.title
        said = said_instead_of_damaged if page in self._damaged else said_instead_of
        self._reader.fill_in(said(page), name)
        pdf = self._reader.finish(name)
        return self._reader.page(sha256(pdf).hexdigest(), pdf, 0, width, name=name)
