from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from another_opinion.domain.documents import Document, DocumentKind
from another_opinion.services.documents.choosing import in_order
from another_opinion.ui.panels.documents.listing import neighbor, row_of
from another_opinion.ui.panels.documents.origin import size_in_words
from ui.conftest import NOW

DAYS = st.none() | st.dates(date(2000, 1, 1), date(2040, 12, 31))


def papers(*days: date | None) -> list[Document]:
    """Return papers of those dates, each added a minute after the one before."""
    return [
        Document(
            f"{number}",
            f"Paper {number}",
            f"{number:064}",
            "application/pdf",
            1000,
            1,
            NOW + timedelta(minutes=number),
            day=day,
        )
        for number, day in enumerate(days)
    ]


@given(st.lists(DAYS, min_size=1), st.data())
def test_another_paper_takes_the_place_of_one_that_goes(days, data):
    documents = papers(*days)
    gone = data.draw(st.sampled_from(documents)).id
    place = [each.id for each in in_order(documents)].index(gone)
    left = [each.id for each in in_order(documents) if each.id != gone]
    expected = left[min(place, len(left) - 1)] if left else ""
    assert neighbor(in_order(documents), gone) == expected


def test_a_row_is_spoken_as_whole_sentences():
    (document,) = papers(date(2026, 8, 28))
    assert row_of(document).spoken == "Paper 0. Paper. Friday, August 28, 2026. 1 page."


@pytest.mark.parametrize("kind", DocumentKind)
def test_every_kind_has_words(kind):
    (document,) = papers(None)
    detail = row_of(replace(document, kind=kind)).detail
    assert detail.endswith(" · 1 page")
    assert detail[0].isupper()


@pytest.mark.parametrize(
    ("size", "words"),
    [(1, "1 KB"), (1500, "2 KB"), (999_000, "999 KB"), (2_345_000, "2.3 MB")],
)
def test_a_size_is_told_in_round_numbers(size, words):
    assert size_in_words(size) == words
