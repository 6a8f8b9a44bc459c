from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from another_opinion.rules.days import CALIFORNIA
from another_opinion.services.calendar.file import calendar_file
from another_opinion.services.calendar.reminders import Reminder

NOW = datetime(2026, 9, 29, 10, 0, tzinfo=CALIFORNIA)
MINE = Reminder(UUID(int=1), 12, date(2027, 3, 16), call=False)
THEIRS = Reminder(UUID(int=2), 3, date(2026, 11, 17), call=True)


def read(file):
    """Return the events of a calendar file."""
    return Calendar.from_ical(file).walk("VEVENT")


def test_each_reminder_is_a_whole_day_that_stays_free():
    (event,) = read(calendar_file([MINE], NOW))
    assert event.decoded("dtstart") == date(2027, 3, 16)
    assert event.decoded("dtend") == date(2027, 3, 17)
    assert event["transp"] == "TRANSPARENT"


def test_titles_tell_nothing_but_a_number():
    titles = [str(event["summary"]) for event in read(calendar_file([MINE, THEIRS], NOW))]
    assert titles == ["Another Opinion: item 12", "Call about item 3"]


def test_alarms_ring_in_the_morning_seven_and_two_days_before_and_on_the_day():
    (event,) = read(calendar_file([MINE], NOW))
    start = datetime.combine(event.decoded("dtstart"), datetime.min.time())
    rings = [start + alarm.decoded("trigger") for alarm in event.walk("VALARM")]
    assert rings == [datetime(2027, 3, day, 9) for day in (9, 14, 16)]


def test_nobody_is_invited():
    (event,) = read(calendar_file([MINE], NOW))
    assert "organizer" not in event
    assert "attendee" not in event


def test_the_same_reminders_make_the_same_bytes():
    assert calendar_file([MINE, THEIRS], NOW) == calendar_file([MINE, THEIRS], NOW)


@pytest.mark.parametrize("name", ["VERSION:2.0", "PRODID:"])
def test_the_file_says_what_it_is(name):
    assert name in calendar_file([], NOW).decode()


@given(st.lists(st.dates(date(2020, 1, 1), date(2100, 1, 1)), max_size=6))
def test_every_day_comes_back_from_the_file(days):
    told = [Reminder(uuid4(), item, day, call=False) for item, day in enumerate(days, start=1)]
    events = read(calendar_file(told, NOW))
    assert [event.decoded("dtstart") for event in events] == days
    assert [str(event["uid"]) for event in events] == [str(reminder.id) for reminder in told]
    assert all(
        event.decoded("dtend") - event.decoded("dtstart") == timedelta(days=1) for event in events
    )
