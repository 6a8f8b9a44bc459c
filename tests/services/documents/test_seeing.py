"""The stamp on a letter that came home, wherever the clerk put it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256

import pytest

from another_opinion.domain.documents import Document
from another_opinion.domain.files import lent
from another_opinion.domain.letters import Version
from another_opinion.rules.library import load_library
from another_opinion.services.documents.seeing import Seen, look_for_stamp
from another_opinion.services.letters.sheet import BOX_BY_CODE
from another_opinion.services.pages.reader import PageReader
from another_opinion.services.sample.request import print_request
from another_opinion.services.sample.story import read_story
from drawings import Array, as_file
from stamping import drawn, line_to_sign_on, scanned_into_one, signed_at, stamped_at

STORY = read_story()
DAY, TODAY = STORY.delivery.day, date(2026, 12, 1)
WHERE_THE_FIRST_PAGE_HAS_ITS_BOX = (6.2, 3.12)


@dataclass
class Home:
    """My copy of the sample's letter, which has two pages; nobody stamped the first."""

    pdf: bytes
    pages: int
    first: Array
    second: Array
    seen: Seen

    def look(self, *pages: Array):
        """Scan pages into one file, and look for the stamp on them."""
        scan = scanned_into_one(pages)
        files = {sha256(each).hexdigest(): lent(each) for each in (scan, self.pdf)}
        name, printed = files
        paper = Document(
            "d", "Scan", name, "application/pdf", 1, len(pages), datetime(2026, 9, 1, tzinfo=UTC)
        )
        version = Version("v", "l", 1, STORY.printed_at, "", self.pages, printed, STORY.number)
        codes = (number for number, page in enumerate(pages) if page is self.first)
        seen = next((Seen(number, self.seen.sign) for number in codes), None)
        return look_for_stamp(paper, files.__getitem__, seen, version, TODAY)


@pytest.fixture(scope="module")
def home(reader: PageReader) -> Home:
    """Return the letter, signed by hand, and stamped beside that."""
    letter = print_request(STORY, load_library())
    own, last = letter.pages // 2, letter.pages - 1
    assert last == own + 1
    first, second = (drawn(reader, letter.pdf, page) for page in (own, last))
    second = signed_at(reader, second, line_to_sign_on(letter.pdf, last))
    second = stamped_at(reader, second, DAY, WHERE_THE_FIRST_PAGE_HAS_ITS_BOX)
    content = as_file(first)
    sign = reader.seek(sha256(content).hexdigest(), content, 0, BOX_BY_CODE)
    return Home(letter.pdf, letter.pages, first, second, Seen(0, sign))


def test_a_stamp_on_the_last_page_is_read_though_that_was_scanned_first(home):
    stamp = home.look(home.second, home.first)
    assert (stamp.page, stamp.in_box, stamp.read.day) == (0, False, DAY)


def test_without_the_code_nobody_knows_where_the_box_is(home):
    stamp = home.look(home.second)
    assert (stamp.page, stamp.in_box, stamp.read.day) == (0, None, DAY)


@pytest.mark.parametrize(("along", "above", "day"), [(2.4, 0.35, DAY), (1.6, 0, None)])
def test_a_stamp_over_the_signature_is_seen_and_read_if_it_can_be(home, reader, along, above, day):
    left, line = line_to_sign_on(home.pdf, home.pages - 1)
    page = signed_at(reader, drawn(reader, home.pdf, home.pages - 1), (left, line))
    page = stamped_at(reader, page, DAY, (left + along, line - above), degrees=-4)
    stamp = home.look(home.first, page)
    assert (stamp.page, stamp.in_box) == (1, False)
    assert (stamp.read and stamp.read.day) == day


def test_a_signature_alone_is_no_stamp(home, reader):
    last = home.pages - 1
    page = signed_at(reader, drawn(reader, home.pdf, last), line_to_sign_on(home.pdf, last))
    stamp = home.look(home.first, page)
    assert (stamp.page, stamp.in_box, stamp.read) == (0, True, None)
