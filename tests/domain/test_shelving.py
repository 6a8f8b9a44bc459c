"""A paper becomes two, and two become one, with what hangs on them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document
from another_opinion.domain.exhibits import exhibits, with_exhibits
from another_opinion.domain.proof import Fact, Passage
from another_opinion.domain.shelving import in_one, in_two
from another_opinion.services.proof.standing import sources

WHEN = datetime(2026, 3, 2, tzinfo=UTC)


def case_of(*names: str) -> Case:
    case = Case("case", date(2026, 3, 1))
    for name in names:
        case = case.with_document(
            Document(name, name, f"{name}-bytes", "application/pdf", 1, 4, WHEN)
        )
    return case


def test_the_second_part_is_the_next_exhibit_and_has_a_code_of_its_own():
    case = with_exhibits(case_of("record", "bill"), ["record", "bill"])
    parted = in_two(case, case.documents[0], 1, "rest", "record (2)")
    assert [each.id for each in exhibits(parted)] == ["record", "rest", "bill"]
    assert parted.document("rest").number == 3


def test_a_fact_follows_its_page_into_another_paper():
    case = case_of("record", "bill").with_fact(
        Fact("pain", "It hurts.", passages=(Passage("bill", "bill-bytes", 2),))
    )
    whole = in_one(case, *case.documents)
    (source,) = sources(whole, whole.facts[0])
    assert (source.document.id, source.page) == ("record", 6)


def test_what_the_other_paper_belonged_to_and_its_exhibit_stay():
    case = with_exhibits(case_of("record", "bill"), ["bill"])
    linked = replace(case.document("bill"), about="visit", tags=("knee",))
    case = case.with_document(linked)
    whole = in_one(case, case.document("record"), linked)
    assert [each.id for each in whole.documents] == ["record"]
    (paper,) = exhibits(whole)
    assert (paper.links, paper.tags) == (("visit",), ("knee",))
