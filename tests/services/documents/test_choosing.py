from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from another_opinion.domain.documents import DocumentKind
from another_opinion.services.documents.choosing import Order, choices, chosen, in_order
from casefiles import CASE, scanned


def paper(name: str, days: int, **facts: object):
    made = scanned(CASE, name, name.encode()).documents[0]
    return replace(made, title=name, added=made.added + timedelta(days=days), **facts)


PAPERS = (
    paper("Érable", 1, number=1, kind=DocumentKind.DENIAL, day=date(2026, 9, 1), sender="Poppy"),
    paper("beta", 3, number=2, about="visit", tags=("knee", "Money"), people=("Dr. Lee",)),
    paper("Alpha", 2, number=3, tags=("knee",), day=date(2026, 9, 9)),
)


@pytest.mark.parametrize(
    ("order", "titles"),
    [
        (Order.DAY, ["Alpha", "Érable", "beta"]),
        (Order.ADDED, ["beta", "Alpha", "Érable"]),
        (Order.CODE, ["Érable", "beta", "Alpha"]),
        (Order.TITLE, ["Alpha", "beta", "Érable"]),
    ],
)
def test_papers_stand_in_the_order_that_is_asked_for(order, titles):
    assert [each.title for each in in_order(PAPERS, order)] == titles


def test_each_choice_says_how_many_papers_it_has_and_shows_them():
    offered = dict(choices(PAPERS, {"beta"}))
    assert list(offered.values()) == [
        "All papers",
        "Not read yet (1)",
        "Belonging to nothing yet (2)",
        "Denial (1)",
        "Paper (2)",
        "From Poppy (1)",
        "Names Dr. Lee (1)",
        "Tag knee (2)",
        "Tag Money (1)",
    ]
    for name, words in offered.items():
        count = len(chosen(PAPERS, name, {"beta"}))
        assert name == "" or words.endswith(f"({count})")
    assert [each.title for each in chosen(PAPERS, "tag:knee", ())] == ["beta", "Alpha"]


@given(st.lists(st.none() | st.dates(date(2000, 1, 1), date(2040, 12, 31))))
def test_dates_go_down_and_papers_without_one_stand_last(days):
    papers = [paper(f"{number}", number, day=day) for number, day in enumerate(days)]
    shown = [each.day for each in in_order(papers)]
    dated = [day for day in shown if day]
    assert dated == sorted(dated, reverse=True)
    assert shown == dated + [None] * (len(days) - len(dated))


def test_of_two_papers_of_a_day_the_later_added_stands_first():
    day = date(2026, 8, 28)
    papers = [paper("0", 0, day=day), paper("1", 1, day=day), paper("2", 2), paper("3", 3)]
    assert [each.title for each in in_order(papers)] == ["1", "0", "3", "2"]
