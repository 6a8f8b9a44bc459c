"""Tests of the card that is taken along with a letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise

import pypdfium2
import pytest
from pypdfium2.raw import FPDF_PAGEOBJ_PATH

from another_opinion.domain.case import Case
from another_opinion.domain.letters import Enclosure, Letter, Version
from another_opinion.domain.people import Patient, Plan
from another_opinion.services.deliverycard import delivery_card
from another_opinion.services.letters.library import load_letters
from another_opinion.services.letters.template import Paper
from services.letters.desk import read_pages

LETTERS = load_letters()
STAMPED = [each for each in LETTERS.templates.values() if each.paper is Paper.STAMPED]
MADE = Version(
    "a-1", "a", 1, datetime(2026, 9, 22, 2, tzinfo=UTC), "2026.11", 2, "", "482177309507"
)
CASE = Case(
    "case-1",
    date(2026, 9, 1),
    patient=Patient("Nguyễn Thị Ánh"),
    plan=Plan(
        "Golden Poppy <b>Health</b> & Plan", address="200 Meadowlark Plaza\nFresno, CA 93700"
    ),
)


@pytest.mark.parametrize("template", STAMPED, ids=lambda each: each.id)
def test_the_card_of_each_letter_is_one_page_with_the_way_to_go(template):
    (page,) = read_pages(delivery_card(CASE, template, MADE).pdf)
    told = " ".join(page.split())
    assert "Golden Poppy <b>Health</b> & Plan 200 Meadowlark Plaza" in told
    assert "Stamp both copies" in told
    assert "4821 7730 9507" in told
    assert "made on Monday, September 21, 2026" in told
    assert "photograph each page of the stamped copy" in told
    assert "This is advice." in told


@pytest.mark.parametrize(
    ("codes", "words"),
    [("A", "With the plan’s copy: Exhibit A. The"), ("ACD", "Exhibits A, C, D. The plan’s card.")],
)
def test_it_tells_which_exhibits_to_bring(codes, words):
    enclosed = tuple(Enclosure(code, code, "MRI report") for code in codes)
    version = replace(MADE, enclosures=enclosed)
    (page,) = read_pages(delivery_card(CASE, STAMPED[0], version).pdf)
    assert words in " ".join(page.split())


def test_without_an_address_it_says_how_to_find_out():
    case = replace(CASE, plan=Plan("Golden Poppy"))
    (page,) = read_pages(delivery_card(case, STAMPED[0], MADE).pdf)
    assert "ask where you can hand in a letter" in " ".join(page.split())


def test_the_same_card_gives_the_same_bytes():
    assert delivery_card(CASE, STAMPED[0], MADE) == delivery_card(CASE, STAMPED[0], MADE)


def test_it_goes_where_the_letter_goes():
    template = LETTERS.templates["employer-appeal"]
    letter = Letter("a", template.id, date(2026, 9, 21))
    case = CASE.with_letter(letter.with_detail("send_to", "Appeals Office\nP.O. Box 1200"))
    (page,) = read_pages(delivery_card(case, template, MADE).pdf)
    told = " ".join(page.split())
    assert "Appeals Office P.O. Box 1200" in told
    assert "Meadowlark" not in told


def test_there_is_room_to_write_down_what_was_said():
    with pypdfium2.PdfDocument(delivery_card(CASE, STAMPED[0], MADE).pdf) as document:
        paths = document[0].get_objects(filter=[FPDF_PAGEOBJ_PATH])
        rules = sorted((path.get_bounds()[1], path.get_bounds()) for path in paths)
    heights = [height for height, _ in rules]
    assert len(rules) == 4
    assert all(above - below > 25 for below, above in pairwise(heights))
    assert all(right - left > 4 * 72 for _, (left, _, right, _) in rules)
