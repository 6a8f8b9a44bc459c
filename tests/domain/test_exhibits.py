from datetime import UTC, datetime, timedelta

import pytest

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document
from another_opinion.domain.exhibits import (
    code,
    codes,
    exhibits,
    moved,
    with_exhibits,
    without_exhibit,
)

ADDED = datetime(2026, 9, 20, tzinfo=UTC)


def paper(name, exhibit=0):
    added = ADDED + timedelta(minutes=ord(name[0]))
    return Document(name, name.title(), "0" * 64, "image/png", 1, 1, added, exhibit=exhibit)


@pytest.fixture
def case(today):
    """A case with four papers, of which three are exhibits."""
    papers = tuple(paper(name) for name in ("bill", "denial", "report", "note"))
    return with_exhibits(
        Case("case-1", today, documents=papers), ("denial", "report", "bill", "gone")
    )


def order(case):
    return [each.id for each in exhibits(case)]


@pytest.mark.parametrize(
    ("place", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (52, "BA"), (702, "AAA")]
)
def test_after_z_come_two_letters(place, letters):
    assert code(place) == letters


def test_exhibits_stand_in_the_order_in_which_they_were_chosen(case):
    assert order(case) == ["denial", "report", "bill"]
    assert codes(case) == {"denial": "A", "report": "B", "bill": "C"}


def test_what_is_an_exhibit_already_keeps_its_place(case):
    assert order(with_exhibits(case, ("bill", "note", "note"))) == [
        "denial",
        "report",
        "bill",
        "note",
    ]


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (0, ["bill", "denial", "report"]),
        (1, ["denial", "bill", "report"]),
        (9, ["denial", "report", "bill"]),
        (-4, ["bill", "denial", "report"]),
    ],
)
def test_an_exhibit_moves_to_a_place_and_the_others_make_room(place, expected, case):
    assert order(moved(case, "bill", place)) == expected


def test_one_that_is_taken_off_lets_the_others_move_up(case):
    left = without_exhibit(case, "denial")
    assert codes(left) == {"report": "A", "bill": "B"}
    assert left.document("denial") is not None


def test_a_removed_paper_is_no_exhibit_and_comes_back_to_its_place(case):
    gone = case.without_document("report")
    assert codes(gone) == {"denial": "A", "bill": "B"}
    report = case.document("report")
    assert order(gone.with_document(report)) == ["denial", "report", "bill"]
