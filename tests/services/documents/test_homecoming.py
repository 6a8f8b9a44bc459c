"""Papers that hold copies of several letters, divided by the numbers on their pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document
from another_opinion.domain.letters import Letter, Version
from another_opinion.services.documents.homecoming import Part, are_letters, filed_each, parts
from another_opinion.services.letters.number import new_number, number_among

MADE = datetime(2026, 9, 21, 17, tzinfo=UTC)
ONE, OTHER = new_number(), new_number()


def paper(pages):
    return Document("scan", "Scan", "c0ffee", "application/pdf", 9, pages, MADE)


@pytest.fixture
def case():
    """Return a case with two letters of two pages, each printed in two copies."""
    case = Case("case", date(2026, 9, 1)).with_document(paper(5))
    for name, number in (("request", ONE), ("grievance", OTHER)):
        case = case.with_letter(Letter(name, name, date(2026, 9, 21)))
        version = Version(f"v-{name}", name, 1, MADE, "2026.1", 4, "bytes", number)
        case = replace(case, versions=(*case.versions, version))
    return case


def test_each_number_begins_a_part_and_what_lies_before_belongs_to_the_first():
    assert parts(paper(5), [(1, ONE), (3, OTHER)]) == (Part(ONE, 0, 3), Part(OTHER, 3, 5))
    assert parts(paper(4), [(0, ONE), (2, ONE)]) == (Part(ONE, 0, 4),)


def test_each_part_is_a_paper_of_its_own_with_its_letter(case):
    into = parts(paper(5), [(0, ONE), (2, OTHER)])
    assert are_letters(case, into)
    case, names = filed_each(case, paper(5), into, lambda letter: letter.id == "request")
    first, second = (case.document(name) for name in names)
    assert [(each.about, each.letter_number) for each in (first, second)] == [
        ("request", ONE),
        ("grievance", OTHER),
    ]
    assert [each.source(0)[1] for each in (first, second)] == [0, 2]
    assert (first.length, second.length) == (2, 3)
    assert first.number < second.number


def test_a_longer_paper_or_a_strange_number_is_no_letter(case):
    assert not are_letters(case, (Part(ONE, 0, 7),))
    assert not are_letters(case, (Part(ONE, 0, 2), Part(new_number(), 2, 4)))


@pytest.mark.parametrize(
    "words",
    [
        ["Letter", "number", "4821", "7730", "9564"],
        ["number", "4821", "773O", "9564."],
        ["482177309564"],
        ["4821-7730-9564"],
    ],
)
def test_a_number_is_found_among_words_as_they_are_read(words):
    number = "482177309564"
    checked = f"{number[:10]}{98 - int(number[:10]) * 100 % 97:02}"
    given = [word.replace("9564", f"95{checked[-2:]}") for word in words]
    assert list(number_among(given)) == [checked]


def test_a_telephone_number_is_no_letter_number():
    assert list(number_among(["Call", "1-800-555-0142", "4821", "7730", "0000"])) == []
