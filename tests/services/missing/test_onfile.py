from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from another_opinion.domain.documents import DocumentKind
from another_opinion.services.missing.mentions import Told
from another_opinion.services.missing.onfile import OnFile
from casefiles import CASE, scanned

DAY = date(2026, 8, 3)
KINDS = (DocumentKind.MEDICAL_RECORD, DocumentKind.BILL, DocumentKind.OTHER)
DAYS = st.integers(-5, 16).map(lambda days: DAY + timedelta(days=days))
PAPERS = st.tuples(
    st.sampled_from(KINDS), st.none() | DAYS, st.frozensets(DAYS, max_size=3), st.booleans()
)
LIKE = frozenset((DocumentKind.MEDICAL_RECORD,))


def case_of(papers):
    case, told = replace(CASE, documents=()), {}
    for number, (kind, day, days, unlike) in enumerate(papers):
        case = scanned(case, f"{number}", f"{number}".encode())
        paper = case.document(f"{number}")
        not_it = ("visit",) if unlike else ()
        case = case.with_document(replace(paper, kind=kind, day=day, unlike=not_it))
        told[paper.id] = Told(days=days, kind=DocumentKind.MEDICAL_RECORD)
    return case, told


@given(st.lists(PAPERS, max_size=8))
@settings(max_examples=100, deadline=None)
def test_every_paper_from_around_the_day_is_found_the_nearest_first(papers):
    case, told = case_of(papers)
    away = {}
    for number, (kind, day, days, unlike) in enumerate(papers):
        if unlike or kind is DocumentKind.BILL:
            continue
        every = [day] if day else days
        near = [abs((each - DAY).days) for each in every if -3 <= (each - DAY).days <= 14]
        if near or not every:
            away[f"{number}"] = min(near, default=1_000)
    best = sorted(away, key=lambda each: (away[each], int(each)))
    if 0 in away.values():
        best = [each for each in best if not away[each]]
    assert OnFile(case, told).may_be("visit", LIKE, DAY, timedelta(days=14)) == tuple(best[:3])


def test_a_paper_that_belongs_to_something_is_not_offered_but_counts():
    case, told = case_of([(DocumentKind.MEDICAL_RECORD, DAY, frozenset(), False)])
    tied = case.with_document(case.documents[0].linked(("visit",)))
    assert OnFile(case, told).may_be("visit", LIKE, DAY) == ("0",)
    on_file = OnFile(tied, told)
    assert on_file.may_be("visit", LIKE, DAY) == ()
    assert on_file.is_tied("visit", LIKE)
    assert not on_file.is_tied("other", LIKE)
    assert on_file.is_from(DAY, LIKE)
    assert not on_file.is_from(DAY, {DocumentKind.BILL})
