from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from another_opinion.services.chronology.scale import scale

DAYS = st.dates(date(2020, 1, 1), date(2035, 1, 1))


@given(DAYS, st.lists(DAYS), st.lists(DAYS))
def test_today_and_every_limit_lie_on_the_line(today, happened, limits):
    line = scale(today, happened, limits)
    assert all(line.holds(day) and 0 <= line.place(day) <= 1 for day in (today, *limits))


def test_months_are_marked_where_they_begin():
    line = scale(date(2026, 12, 20), [date(2026, 11, 5), date(2020, 1, 1)], [date(2027, 2, 1)])
    assert list(line.months()) == [date(2026, 12, 1), date(2027, 1, 1), date(2027, 2, 1)]
    assert line.first == date(2026, 11, 5)
