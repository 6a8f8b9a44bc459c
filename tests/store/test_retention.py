from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from another_opinion.store.retention import DAYS, WEEKS, kept

START = datetime(2026, 1, 1, 9, 0)
TIMES = st.lists(
    st.datetimes(min_value=datetime(2024, 1, 1), max_value=datetime(2028, 12, 31)), max_size=50
)


def every_day(days: int) -> list[datetime]:
    return [START + timedelta(days=day) for day in range(days)]


def kept_in_passing(times: list[datetime]) -> set[datetime]:
    """Make one backup after the other, and remove what is superfluous after each."""
    there: set[datetime] = set()
    for at in times:
        there = set(kept(there | {at}))
    return there


@given(TIMES)
def test_the_newest_one_is_kept_always(times):
    assert not times or max(times) in kept(times)


@given(TIMES)
def test_nothing_is_kept_that_is_not_there(times):
    assert kept(times) <= set(times)


@given(TIMES)
def test_what_is_kept_once_is_kept_at_a_second_look(times):
    assert kept(kept(times)) == kept(times)


@given(TIMES)
def test_the_first_of_each_month_is_kept_for_ever(times):
    for at in times:
        first = min(t for t in times if (t.year, t.month) == (at.year, at.month))
        assert first in kept(times)


@given(TIMES)
def test_it_does_not_grow_without_end(times):
    months = len({(at.year, at.month) for at in times})
    assert len(kept(times)) <= DAYS + WEEKS + months


@given(TIMES)
def test_pruning_after_each_backup_keeps_the_same_days_as_pruning_once(times):
    times = sorted(times)
    assert {at.date() for at in kept_in_passing(times)} >= {
        at.date() for at in sorted({at.date(): at for at in times}.values())[-DAYS:]
    }


def test_after_a_year_of_days_there_are_ten_days_ten_weeks_and_the_months():
    days = sorted(at.date() for at in kept_in_passing(every_day(365)))
    assert [str(day) for day in days[-DAYS:]] == [f"2026-12-{day}" for day in range(22, 32)]
    sundays = [day for day in days if day.isoweekday() == 7]
    assert len([day for day in sundays if day >= days[-1] - timedelta(weeks=WEEKS)]) >= WEEKS - 1
    assert {str(day) for day in days} >= {f"2026-{month:02}-01" for month in range(1, 13)}
    assert len(days) <= DAYS + WEEKS + 12


def test_many_backups_on_one_day_leave_the_last_and_the_first_of_the_month():
    times = [START + timedelta(hours=hour) for hour in range(10)]
    assert kept(times) == {times[0], times[-1]}
