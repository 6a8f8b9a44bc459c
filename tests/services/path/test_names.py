"""Names of papers in a list to choose from."""

from __future__ import annotations

from datetime import date

import pytest

from another_opinion.domain.documents import Document
from another_opinion.domain.letters import Delivery, Letter, Way
from another_opinion.services.path.names import letter_with_day, told_apart
from casefiles import NOON


def test_papers_of_one_title_are_told_apart_by_their_codes():
    titles = ("Denial", "Report", "Denial")
    papers = [
        Document(str(number), title, "c" * 64, "image/png", 1, 1, NOON, number=number)
        for number, title in enumerate(titles, start=1)
    ]
    assert told_apart(papers) == [
        ("1", "Denial (D-001)"),
        ("2", "Report"),
        ("3", "Denial (D-003)"),
    ]


@pytest.mark.parametrize(
    ("way", "words"),
    [
        (None, "Request for medical records"),
        (Way.HAND, "Request for medical records, handed in September 21, 2026"),
        (Way.MAIL, "Request for medical records, sent September 21, 2026"),
    ],
)
def test_a_letter_is_named_by_how_it_went(way, words):
    day = date(2026, 9, 21)
    given = Delivery(1, day, way) if way else None
    assert letter_with_day(Letter("it", "records-request", day, delivery=given)) == words
