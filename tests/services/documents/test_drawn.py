"""Pages are drawn for the printer, and one that cannot be drawn keeps none of the others back."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from another_opinion.domain.binding import joined
from another_opinion.domain.documents import Document
from another_opinion.domain.files import Lent, lent
from another_opinion.domain.looks import Looks
from another_opinion.errors import DamagedContent, UnreadableDocument
from another_opinion.services.documents.drawn import Drawn
from another_opinion.services.export.archive import Stopped
from papers import pdf, photo
from services.pages.files import scans


def paper(content: bytes, media: str, pages: int) -> Document:
    name, at = sha256(content).hexdigest(), datetime(2026, 9, 30, tzinfo=UTC)
    return Document(name[:8], "Record", name, media, len(content), pages, at)


def nobody(_number: int, _count: int) -> None:
    """Want to know nothing."""


def cut_off(pages: int) -> bytes:
    """Return a fax whose last page lacks its end."""
    return scans(pages)[:-400]


def test_a_page_that_says_so_stands_in_place_of_one_that_cannot_be_drawn(reader):
    content = cut_off(3)
    drawn = Drawn(reader, Looks(paper(content, "image/tiff", 3)), lambda _: lent(content), nobody)
    red, blue, words = (drawn.picture(page, 170) for page in range(3))
    assert (red.rgb[:3], blue.rgb[:3]) == (b"\xff\0\0", b"\0\0\xff")
    assert (words.width, words.height) == (170, 220)
    assert min(words.rgb) < 128 < max(words.rgb)
    assert (drawn.count, drawn.absent) == (3, (2,))


def test_a_page_that_says_so_stands_in_place_of_one_that_is_damaged(reader):
    letter, bill = pdf(), photo()
    whole = joined(paper(letter, "application/pdf", 1), paper(bill, "image/jpeg", 1))

    def lend(name: str) -> Lent:
        def part(_start: int, _count: int) -> bytes:
            raise DamagedContent(Path("Rosa.opinion"), "Record")

        return lent(bill) if name == sha256(bill).hexdigest() else Lent(len(letter), part)

    drawn = Drawn(reader, Looks(whole), lend, nobody)
    words, picture = (drawn.picture(page, 170) for page in range(2))
    assert min(words.rgb) < 128 < max(words.rgb)
    assert picture.width == 170
    assert (drawn.count, drawn.absent, drawn.damaged) == (2, (), (0,))


def test_a_page_that_cannot_be_drawn_is_not_missed_where_only_others_are_wanted(reader):
    content = cut_off(3)
    drawn = Drawn(reader, Looks(paper(content, "image/tiff", 3)), lambda _: lent(content), nobody)
    drawn.picture(1, 170)
    assert (drawn.count, drawn.absent) == (1, ())


def test_a_paper_whose_first_page_is_broken_still_has_its_second(reader):
    broken, bill = cut_off(1), photo()
    contents = {sha256(each).hexdigest(): each for each in (broken, bill)}
    whole = joined(paper(broken, "image/tiff", 1), paper(bill, "image/jpeg", 1))
    drawn = Drawn(reader, Looks(whole), lambda name: lent(contents[name]), nobody)
    for page in range(2):
        drawn.picture(page, 170)
    assert drawn.absent == (0,)


def test_a_paper_of_which_no_page_can_be_drawn_is_refused_before_any_is_given(reader):
    content = b"%PDF-1.4 gone"
    drawn = Drawn(
        reader, Looks(paper(content, "application/pdf", 40)), lambda _: lent(content), nobody
    )
    with pytest.raises(UnreadableDocument):
        drawn.picture(0, 170)
    assert drawn.count == 0


def test_looking_for_a_page_that_can_be_drawn_can_be_stopped(reader):
    content, seen = b"%PDF-1.4 gone", []

    def told(number: int, _count: int) -> None:
        seen.append(number)
        if number == 3:
            raise Stopped

    looks = Looks(paper(content, "application/pdf", 40))
    with pytest.raises(Stopped):
        Drawn(reader, looks, lambda _: lent(content), told).picture(0, 170)
    assert seen == [1, 2, 3]
