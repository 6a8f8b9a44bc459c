"""The code on a page, found by the worker, and the words of the box beside it."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import numpy as np
import pytest

import stamping
from another_opinion.domain.texts import Source
from another_opinion.errors import UnreadableDocument
from another_opinion.rules.library import load_library
from another_opinion.services.documents.stamps import in_lines
from another_opinion.services.letters.library import load_letters
from another_opinion.services.letters.pdf import Printed, render
from another_opinion.services.letters.sheet import BOX_BY_CODE
from another_opinion.services.letters.writing import written
from another_opinion.services.pages.reader import PageReader
from another_opinion.services.pages.signs import Added
from another_opinion.services.sample.request import print_request
from another_opinion.services.sample.story import read_story
from drawings import Array, as_file, askew, photographed

STORY = read_story()
NUMBER = STORY.number


@pytest.fixture(scope="session")
def reader(sharp_reader: PageReader) -> PageReader:
    """Return a reader that makes words out."""
    return sharp_reader


@pytest.fixture(scope="module")
def stamped(reader: PageReader) -> Array:
    """Return my copy of the sample's letter with the plan's stamp, at 150 dots to the inch."""
    letter = print_request(STORY, load_library())
    return stamping.stamped(reader, letter.pdf, letter.pages // 2, STORY.delivery.day)


def found(reader: PageReader, page: Array):
    content = as_file(page)
    return reader.seek(sha256(content).hexdigest(), content, 0, BOX_BY_CODE)


WAYS = {
    "a scan that lay askew": lambda page: askew(page, 4),
    "a photo of a table, half in shadow": photographed,
    "a photo on its side": lambda page: np.rot90(photographed(page, 2)),
}


@pytest.mark.parametrize("way", WAYS)
def test_the_number_and_the_stamp_are_read(reader, stamped, way):
    page = WAYS[way](stamped)
    sign = found(reader, page)
    assert sign.text == NUMBER
    content = as_file(page)
    told = reader.make_out(sha256(content).hexdigest(), content, 0, sign.beside)
    assert "AUG 17" in in_lines(told.words)


def test_a_page_without_a_code_has_none(reader, stamped):
    assert found(reader, stamped[900:]) is None


def test_a_worker_that_knows_no_words_makes_none_out(stamped):
    content = as_file(stamped)
    with PageReader() as plain:
        sign = plain.seek("letter", content, 0, BOX_BY_CODE)
        assert sign.text == NUMBER
        assert plain.make_out("letter", content, 0, sign.beside).source is Source.NOWHERE


def test_the_box_is_where_the_frame_is_seen(reader, stamped):
    sign = found(reader, stamped)
    left, top, right, *_ = sign.beside
    assert (left * 8.5, right * 8.5) == (pytest.approx(4, abs=0.05), pytest.approx(7.5, abs=0.05))
    assert top * 11 == pytest.approx(1, abs=0.05)


def test_a_broken_paper_is_refused(reader):
    with pytest.raises(UnreadableDocument):
        reader.seek("broken", b"\xff\xd8\xff\xe0 broken", 0, BOX_BY_CODE)


@pytest.fixture(scope="module")
def large() -> Printed:
    """Return the letter in large print."""
    letters, case = load_letters(), STORY.case
    request = replace(STORY.request, large=True)
    composed = written(request, case, letters, load_library(), STORY.printed_at.date())
    return render(composed, letters.stationery, NUMBER)


ELSEWHERE = {
    "top left, pale blue": ((1.8, 0.5), stamping.PALE_BLUE, 0, lambda page: askew(page, 2)),
    "bottom margin": ((5, 10.4), stamping.BLACK, 2, photographed),
    "slanting beside the box, pale red": ((5.5, 1.5), stamping.PALE_RED, 15, photographed),
}


@pytest.mark.parametrize("where", ELSEWHERE)
def test_a_stamp_is_found_wherever_it_was_put(reader, large, where):
    place, color, degrees, way = ELSEWHERE[where]
    own = large.pages // 2
    page = stamping.drawn(reader, large.pdf, own)
    day = STORY.delivery.day
    content = as_file(way(stamping.stamped_at(reader, page, day, place, color, degrees)))
    name = sha256(content).hexdigest()
    (added,) = reader.compare(name, content, 0, large.pdf, own).stamps
    told = in_lines(reader.make_out(name, content, 0, added).words)
    assert "AUG 17, 2026" in told


def test_nothing_was_added_to_a_page_as_it_was_printed(reader, large):
    own = large.pages // 2
    content = as_file(photographed(stamping.drawn(reader, large.pdf, own)))
    name = sha256(content).hexdigest()
    assert reader.compare(name, content, 0, large.pdf, own) == Added((), ())
    assert reader.compare(name, content, 0, large.pdf, own + 1) is None


def test_a_name_signed_on_its_line_is_no_stamp(reader, large):
    last = large.pages - 1
    line = stamping.line_to_sign_on(large.pdf, last)
    signed = stamping.signed_at(reader, stamping.drawn(reader, large.pdf, last), line)
    page = stamping.stamped_at(reader, signed, STORY.delivery.day, (6.2, line[1]))
    content = as_file(photographed(page))
    added = reader.compare(sha256(content).hexdigest(), content, 0, large.pdf, last)
    (stamp,), (name,) = added.stamps, added.signed
    assert min(stamp[::2]) > 0.5 > max(name[::2]), "the name is at the left"
