from __future__ import annotations

from datetime import date

import pypdfium2
import pytest
from icalendar import Calendar

from another_opinion.domain.events import Event, EventKind
from casefiles import CASE, NAME

REFUSAL = Event("no", EventKind.DENIED, date(2026, 9, 18), "Not needed, they said.")
CALL = Event("call", EventKind.CALL, date(2026, 9, 20), "They will call back.", "Ms. Ortiz")


@pytest.fixture
def case_open_in(session):
    case = CASE.with_answer("seen_on_card", "dmhc").with_event(REFUSAL).with_event(CALL)
    session.edit("Told what happened", case)
    return session


@pytest.fixture
def said(tools):
    """Return the words of each notice."""
    words = []
    tools.notices.given.connect(lambda notice: words.append(notice.words))
    return words


@pytest.fixture
def my_timeline(case_open_in, timeline):
    return timeline


def read(pdf):
    with pypdfium2.PdfDocument(pdf) as document:
        return " ".join(page.get_textpage().get_text_range() for page in document)


def test_the_days_to_act_go_into_my_calendar_without_my_name(my_timeline, said, tmp_path):
    file = tmp_path / "reminders.ics"
    my_timeline.save_calendar(file)
    events = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert date(2027, 3, 17) in [event.decoded("dtstart") for event in events]
    assert NAME not in file.read_text("utf-8")
    assert "Not needed" not in file.read_text("utf-8")
    assert said == [
        "Saved 1 reminder. Open reminders.ics with your calendar program to add it."
        if len(events) == 1
        else f"Saved {len(events)} reminders. "
        "Open reminders.ics with your calendar program to add them."
    ]


def test_a_reminder_is_found_again_on_the_timeline(my_timeline, tmp_path):
    file = tmp_path / "reminders.ics"
    my_timeline.save_calendar(file)
    for event in Calendar.from_ical(file.read_bytes()).walk("VEVENT"):
        number = str(event["summary"]).rpartition(" ")[2]
        assert any(row.endswith(f"item {number}.") for row in my_timeline.limits())


def test_the_chronology_is_saved_as_a_pdf(my_timeline, said, tmp_path):
    file = tmp_path / "Chronology.pdf"
    my_timeline.save_chronology(file)
    assert "They will call back." in read(file)
    assert said == ["Saved: Chronology.pdf"]


def test_the_chronology_is_printed(my_timeline, said, tmp_path):
    file = tmp_path / "paper.pdf"
    my_timeline.print_chronology(file)
    with pypdfium2.PdfDocument(file) as document:
        assert len(document) == 1
    assert said == ["Sent to the printer: the chronology."]


def test_nothing_is_written_when_i_change_my_mind(my_timeline, said, tmp_path):
    for save in (my_timeline.save_calendar, my_timeline.save_chronology):
        save(None)
    my_timeline.print_chronology(None)
    assert said == []


def test_a_case_without_time_limits_has_nothing_for_a_calendar(timeline):
    assert not timeline.offers("Save for my calendar")
    assert timeline.says("No time limit runs yet.")
