"""Names of papers in a list to choose from."""

from __future__ import annotations

from another_opinion.domain.documents import Document
from another_opinion.services.path.names import told_apart
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
