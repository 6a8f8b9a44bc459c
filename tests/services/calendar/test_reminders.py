from __future__ import annotations

from datetime import date

import pytest

from another_opinion.domain.events import EventKind
from another_opinion.services.calendar.reminders import reminders
from another_opinion.services.path.clocks import case_clocks
from services.path.telling import LIBRARY, after, case_with, on


def days_to_act(case, now):
    """Return the days to act by rule, and whether someone is to be called."""
    clocks = case_clocks(case, LIBRARY, now)
    told = {reminder.item: reminder for reminder in reminders(case, clocks)}
    return {
        each.rule.id: (told[item].day, told[item].call)
        for item, each in enumerate(clocks, start=1)
        if item in told
    }


def test_my_own_limit_is_on_the_safe_day():
    case = after(case_with(), EventKind.DENIED, date(2026, 9, 18))
    assert days_to_act(case, on(9, 30))["file-grievance"] == (date(2027, 3, 17), False)


def test_the_plan_is_called_the_day_after_it_became_late():
    case = after(case_with(), EventKind.GRIEVANCE, date(2026, 10, 15))
    assert days_to_act(case, on(10, 20))["grievance-answer"] == (date(2026, 11, 17), True)


def test_hours_end_on_the_day_to_call():
    case = after(case_with(urgent="yes"), EventKind.REFERRAL, date(2026, 11, 25))
    assert date(2026, 11, 28) in {day for day, _ in days_to_act(case, on(11, 26)).values()}


def test_what_was_answered_needs_no_reminder_and_keeps_its_number():
    case = after(case_with(), EventKind.REFERRAL, date(2026, 9, 1))
    case = after(case, EventKind.GRANTED, date(2026, 9, 3))
    case = after(case, EventKind.GRIEVANCE, date(2026, 10, 15))
    clocks = case_clocks(case, LIBRARY, on(10, 20))
    told = reminders(case, clocks)
    assert 0 < len(told) < len(clocks)
    assert all(clocks[reminder.item - 1].waits_on_plan for reminder in told if reminder.call)


def test_the_same_limit_has_the_same_name_on_another_day():
    before = after(case_with(), EventKind.GRIEVANCE, date(2026, 10, 15), name="mine")
    later = after(before, EventKind.GRIEVANCE, date(2026, 10, 16), name="mine")
    first, second = (
        [reminder.id for reminder in reminders(case, case_clocks(case, LIBRARY, on(10, 20)))]
        for case in (before, later)
    )
    assert first == second
    assert len(set(first)) == len(first)


@pytest.mark.parametrize("now", [on(10, 20), on(10, 21)])
def test_a_case_without_clocks_has_nothing_to_remind_of(now):
    assert reminders(case_with(), case_clocks(case_with(), LIBRARY, now)) == ()
