"""A calendar file (RFC 5545) that every calendar program reads."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from icalendar import Alarm, Calendar, Event

from another_opinion.i18n import tr
from another_opinion.services.calendar.reminders import Reminder

NAME = "Another Opinion.ics"

_DAYS_BEFORE = (7, 2, 0)
_MORNING = timedelta(hours=9)  # a day begins at midnight, when nobody wants to be woken


def calendar_file(reminders: Iterable[Reminder], now: datetime) -> bytes:
    """Return the file as it is made at `now` (with its time zone).

    Other people may see a calendar, and a computer of others may keep it: no name, no doctor
    and no illness stands in it, only the number of an item in the list of time limits.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Another Opinion//EN")
    calendar.add("version", "2.0")
    for reminder in reminders:
        calendar.add_component(_event(reminder, now))
    return bytes(calendar.to_ical())


def _event(reminder: Reminder, now: datetime) -> Event:
    event, title = Event(), _title(reminder)
    event.add("uid", str(reminder.id))
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", reminder.day)
    event.add("dtend", reminder.day + timedelta(days=1))
    event.add("summary", title)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")  # the day stays free for other things
    for days in _DAYS_BEFORE:
        event.add_component(_alarm(title, _MORNING - timedelta(days=days)))
    return event


def _alarm(title: str, trigger: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", trigger)
    return alarm


def _title(reminder: Reminder) -> str:
    if reminder.call:
        return tr("Call about item {item}", item=reminder.item)
    return tr("Another Opinion: item {item}", item=reminder.item)
