"""Which papers may be further pages of a letter that came home."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document, DocumentKind
from another_opinion.domain.letters import INSIDE_REQUEST, Letter, Version
from another_opinion.rules.days import CALIFORNIA
from another_opinion.services.documents.otherpages import pairs_with

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
