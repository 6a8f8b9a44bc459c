from __future__ import annotations

from datetime import date

from another_opinion.domain.events import EventKind
from another_opinion.services.path.order import told_before
from services.path.telling import after, case_with


def before(case, name):
    """Return the id of what `name` is told before, though it must have come after it."""
    other = told_before(case.event(name), case)
    return other.id if other else None


def test_an_answer_before_its_question_is_noticed():
    case = after(case_with(), EventKind.REFERRAL, date(2026, 9, 21), name="referral")
    case = after(case, EventKind.GRANTED, date(2026, 9, 1), name="yes")
    assert before(case, "yes") == "referral"
    assert before(case, "referral") is None


def test_a_grievance_before_the_denial_is_noticed():
    case = after(case_with(), EventKind.DENIED, date(2026, 9, 18), name="no")
    case = after(case, EventKind.GRIEVANCE, date(2026, 9, 17), name="grievance")
    assert before(case, "grievance") == "no"


def test_a_grievance_about_silence_may_come_first():
    case = after(case_with(), EventKind.REFERRAL, date(2026, 9, 1), name="referral")
    case = after(case, EventKind.GRIEVANCE, date(2026, 9, 17), name="grievance")
    case = after(case, EventKind.DENIED, date(2026, 9, 18), name="no")
    assert before(case, "grievance") is None


def test_an_answer_to_the_earlier_of_two_requests_is_in_order():
    case = after(case_with(), EventKind.REFERRAL, date(2026, 9, 1), name="first")
    case = after(case, EventKind.REFERRAL, date(2026, 9, 21), name="second")
    case = after(case, EventKind.GRANTED, date(2026, 9, 5), name="yes")
    assert before(case, "yes") is None
