"""A letter that comes home: its codes looked for, and the stamp on it read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from another_opinion.domain.documents import Document
from another_opinion.domain.letters import Version
from another_opinion.domain.recipes import Recipe
from another_opinion.errors import DamagedContent
from another_opinion.services.documents.likeness import Content, Likeness, loading
from another_opinion.services.documents.stamps import StampRead, stamp_read
from another_opinion.services.letters.number import is_number
from another_opinion.services.letters.sheet import BOX_BY_CODE
from another_opinion.services.pages.child import child_command
from another_opinion.services.pages.reader import PageReader, Picture
from another_opinion.services.pages.signs import Added, Corners, Sign
from another_opinion.services.path.clocks import day_in_california

MOST_PAGES = 60
"""Of a paper, that are looked at for a code."""

_WIDTH = 1_000  # pixels of the picture that is shown
_SECONDS = 60.0
_COMPARED = 8  # pages of a paper that are looked at for a stamp
_AROUND_BOX, _AROUND_STAMP = 1.12, 1.35  # of each side, so that what sticks out is seen


@dataclass(frozen=True, slots=True)
class Seen:
    """A letter number on a page (from 0), with the place of the box for the stamp."""

    page: int
    sign: Sign


@dataclass(frozen=True, slots=True)
class Stamp:
    """What was found on page `page` (from 0): how it looks, and the day that can be read in it.

    It is `in_box` where it stands in the box for the stamp, and also where nothing was found and
    the box is empty. None says that the box was not found, so that nobody knows.
    """

    picture: Picture
    read: StampRead | None
    page: int
    in_box: bool | None


def look_for_codes(reader: PageReader, document: Document, content: Content) -> Iterator[Seen]:
    """Look for letter numbers, page by page, and give each; raises UnreadableDocument."""
    for page in range(min(document.length, MOST_PAGES)):
        file, number = document.source(page)
        load = loading(content, file.content)
        sign = reader.seek(file.content, load, number, BOX_BY_CODE, document.title, file.password)
        if sign and is_number(sign.text):
            yield Seen(page, sign)


def look_for_stamp(
    document: Document, content: Content, seen: Seen | None, version: Version, today: date
) -> Stamp | None:
    """Find and read the stamp on a copy of a version, in a worker that is there for nothing else.

    The box is looked at first, then whatever was added to the pages after they were printed.
    Nothing is returned where neither is found. Raises UnreadableDocument.
    """
    with PageReader(_SECONDS, child_command(looks=True)) as eyes:
        return _Look(eyes, document, content, version, today).stamp(seen)


@dataclass(frozen=True, slots=True)
class _Look:
    """A look at a paper that is a copy of a version."""

    eyes: PageReader
    document: Document
    content: Content
    version: Version
    today: date

    def stamp(self, seen: Seen | None) -> Stamp | None:
        box = seen.sign.beside if seen else ()
        if seen and (read := self._read(seen.page, box)):
            return Stamp(self._picture(seen.page, box, _AROUND_BOX), read, seen.page, True)
        added = list(self._added(seen))
        stamps = [(page, place) for page, found in added for place in found.stamps]
        signed = [(page, place) for page, found in added for place in found.signed]
        for page, place in (*stamps, *signed):
            if read := self._read(page, place):
                return self._found(seen, page, place, read)
        for page, place in stamps[:1]:
            if not (seen and page == seen.page and _holds(box, place)):
                return self._found(seen, page, place, None)
        if seen is None:
            return None
        return Stamp(self._picture(seen.page, box, _AROUND_BOX), None, seen.page, True)

    def _found(self, seen: Seen | None, page: int, place: Corners, read: StampRead | None) -> Stamp:
        inside = None
        if seen:
            inside = page == seen.page and _is_in(seen.sign.beside, place)
        return Stamp(self._picture(page, place, _AROUND_STAMP), read, page, inside)

    def _added(self, seen: Seen | None) -> Iterator[tuple[int, Added]]:
        """Give what was added to each page of the letter, the one with the code first."""
        try:
            letter = Likeness.with_version(self.eyes, self.content, self.version)
        except DamagedContent:
            return
        start, own = (seen.page if seen else 0), letter.pages
        onward = range(start, min(self.document.length, start + _COMPARED))
        back = range(start - 1, max(-1, start - own), -1)
        for page in (*onward, *back):
            first = abs(page - start) % max(1, own)
            if shown := letter.shown_on(self.document, page, first):
                yield page, shown.added

    def _read(self, page: int, corners: Corners) -> StampRead | None:
        file, leaf = self.document.source(page)
        load, name = loading(self.content, file.content), self.document.title
        told = self.eyes.make_out(file.content, load, leaf, corners, name, file.password)
        return stamp_read(told.words, day_in_california(self.version.made), self.today)

    def _picture(self, page: int, corners: Corners, around: float) -> Picture:
        file, leaf = self.document.source(page)
        load, name = loading(self.content, file.content), self.document.title
        recipe = Recipe(_wider(corners, around), lighten=True)
        return self.eyes.page(file.content, load, leaf, _WIDTH, 0, name, file.password, recipe)


def _is_in(box: Corners, place: Corners) -> bool:
    """Say whether the middle of a place lies in the box."""
    across, down = _middle(place)
    return min(box[::2]) < across < max(box[::2]) and min(box[1::2]) < down < max(box[1::2])


def _holds(box: Corners, place: Corners) -> bool:
    """Say whether all of a place lies in the box."""
    return all(_is_in(box, place[corner : corner + 2] * 4) for corner in range(0, 8, 2))


def _wider(corners: Corners, by: float) -> Corners:
    across, down = _middle(corners)
    middles = (across, down) * 4
    return tuple(
        middle + (side - middle) * by for side, middle in zip(corners, middles, strict=True)
    )


def _middle(corners: Corners) -> tuple[float, float]:
    return sum(corners[::2]) / 4, sum(corners[1::2]) / 4
