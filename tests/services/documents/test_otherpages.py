"""Which papers may be further pages of a letter that came home."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document, DocumentKind
from another_opinion.domain.letters import INSIDE_REQUEST, Letter, Version
from another_opinion.rules.days import CALIFORNIA
from another_opinion.services.documents.otherpages import pairs_with, put_in

NOW = datetime(2026, 9, 29, 10, tzinfo=CALIFORNIA)
NUMBER = "482177309507"
STAMPED = DocumentKind.STAMPED_LETTER


def paper(name: str, **others: object) -> Document:
    plain = Document(name, name, name * 64, "image/jpeg", 1, 1, NOW)
    return replace(plain, **others)


@pytest.fixture
def case() -> Case:
    """A case with the first page of a letter of three, and two photos."""
    case = Case("case", date(2026, 9, 1)).with_letter(Letter("l", INSIDE_REQUEST, NOW.date()))
    case = case.with_version(Version("v", "l", 1, NOW, "", 6, "f" * 64, NUMBER))
    case = case.with_document(paper("a", kind=STAMPED, about="l", letter_number=NUMBER))
    return case.with_document(paper("b")).with_document(paper("c"))


def seen_with(case: Case, name: str) -> set[tuple[str, str]]:
    return {(each.copy.id, each.paper.id) for each in pairs_with(case, case.document(name))}


def test_each_photo_may_be_a_page_that_the_copy_lacks(case):
    assert seen_with(case, "a") == {("a", "b"), ("a", "c")}
    assert seen_with(case, "b") == {("a", "b")}


@pytest.mark.parametrize(
    "others",
    [
        {"kind": DocumentKind.DENIAL},
        {"about": "visit"},
        {"added": NOW + timedelta(days=3)},
        {"pages": 3},
        {"kind": STAMPED, "about": "another"},
    ],
)
def test_what_is_something_else_is_not_looked_at(case, others):
    case = case.with_document(paper("b", **others))
    assert seen_with(case, "b") == set()
    assert seen_with(case, "a") == {("a", "c")}


def test_a_copy_without_a_number_may_be_a_page_of_the_one_with_it(case):
    case = case.with_document(paper("b", kind=STAMPED, about="l"))
    assert seen_with(case, "b") == {("a", "b")}


def test_a_whole_copy_lacks_nothing(case):
    whole = paper("a", kind=STAMPED, about="l", letter_number=NUMBER, pages=3)
    assert seen_with(case.with_document(whole), "b") == set()


@pytest.mark.parametrize("arriving", [(1, 2, 3), (3, 2, 1), (3, 1, 2), (2, 3, 1)])
def test_pages_come_to_stand_as_in_the_letter_in_whichever_order_they_came(case, arriving):
    shown = ()
    for number in arriving:
        case = case.with_document(paper(str(number)))
        copy, other = case.document("a"), case.document(str(number))
        case, shown = put_in(case, copy, other, number, shown)
    whole = case.document("a")
    content = [whole.source(page)[0].content[0] for page in range(whole.length)]
    assert content == ["a", "1", "2", "3"]
    assert shown == (0, 1, 2, 3)


def test_a_page_of_a_copy_of_which_nothing_is_known_goes_to_its_place(case):
    copy = paper("a", kind=STAMPED, about="l", letter_number=NUMBER, pages=2)
    case, shown = put_in(case.with_document(copy), copy, case.document("b"), 1)
    whole = case.document("a")
    assert [whole.source(page)[0].content[0] for page in range(3)] == ["a", "b", "a"]
    assert shown == (0, 1, 1)
