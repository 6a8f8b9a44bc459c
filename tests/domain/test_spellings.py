"""Dates and amounts in the ways in which papers write them."""

from __future__ import annotations

import pytest

from another_opinion.domain.spellings import spelled
from another_opinion.domain.texts import tokens

PAPERS = {
    "July 14, 2026": "july 14 2026",
    "14 July 2026": "14 july 2026",
    "Jul. 14, 2026": "jul 14 2026",
    "7/14/2026": "7 14 2026",
    "07/14/26": "07 14 26",
    "2026-07-14": "2026 07 14",
    "14 de julio de 2026": "14 de julio de 2026",
    "14/07/2026": "14 07 2026",
}


@pytest.mark.parametrize("typed", PAPERS)
def test_a_date_is_looked_for_in_each_way_in_which_papers_write_it(typed):
    ways = {" ".join(tokens(way)) for way in spelled(typed).ways}
    assert ways >= set(PAPERS.values())


@pytest.mark.parametrize(
    ("typed", "way", "rest"),
    [
        ("denial of July 14", "7/14", "denial of"),
        ("7/4", "july 4", ""),
        ("sept 3, 2026", "9/3/2026", ""),
        ("3 de enero", "january 3", ""),
        ("1240.50", "1,240.50", ""),
        ("$1,240", "1240", ""),
        ("paid 12400", "12,400", "paid"),
    ],
)
def test_what_stands_beside_it_is_looked_for_too(typed, way, rest):
    told = spelled(typed)
    assert way in told.ways
    assert told.rest == rest


@pytest.mark.parametrize(
    "typed", ["", "July", "13/32", "Maria 12", "1383.15(c)", "2026", "$40", "559-555-0123", "L4-S1"]
)
def test_what_is_no_date_and_no_large_amount_is_looked_for_as_it_was_typed(typed):
    assert spelled(typed) is None
