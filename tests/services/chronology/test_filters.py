from __future__ import annotations

from datetime import date

import pytest

from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.events import EventKind
from another_opinion.services.chronology.filters import Filter, chosen, name
from another_opinion.services.path.chronology import chronology
from services.path.telling import after, case_with, handed_in, printed, with_paper


@pytest.fixture
def entries():
    case = handed_in(printed(case_with()), date(2026, 9, 18), date(2026, 9, 21))
    case = after(case, EventKind.CALL, date(2026, 9, 22))
    case = after(case, EventKind.VISIT, None)
    case = after(case, EventKind.DENIED, date(2026, 9, 25))
    return chronology(with_paper(case, DocumentKind.DENIAL, date(2026, 9, 25)))


@pytest.mark.parametrize(
    ("wanted", "kinds"),
    [
        (Filter.LETTERS, ["letter made", "handed in", "received"]),
        (Filter.PAPERS, ["document"]),
        (Filter.TALKS, ["call", "visit"]),
        (Filter.ANSWERS, ["denied"]),
        (Filter.NO_DATE, ["visit"]),
    ],
)
def test_a_filter_shows_its_kind_alone_in_the_same_order(entries, wanted, kinds):
    assert [entry.kind for entry in chosen(entries, wanted)] == kinds


def test_everything_is_everything(entries):
    assert chosen(entries, Filter.ALL) == entries


def test_every_filter_has_a_name():
    assert len({name(each) for each in Filter}) == len(Filter)
