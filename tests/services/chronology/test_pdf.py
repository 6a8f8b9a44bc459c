from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pypdfium2
import pytest

from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.people import Patient
from another_opinion.errors import MissingGlyphs
from another_opinion.services.chronology.pdf import render
from another_opinion.services.path.chronology import chronology
from services.path.telling import case_with

TODAY = date(2026, 9, 29)
NAME = "Nguyễn Thị Ánh"


def told(number=1, text="They will call back.", **more):
    """Return a case with as many calls, one each other day."""
    case = replace(case_with(), patient=Patient(NAME))
    for place in range(number):
        day = date(2024, 1, 1) + timedelta(days=2 * place)
        case = case.with_event(Event(f"call-{place}", EventKind.CALL, day, text, **more))
    return case


def printed(case):
    """Return the words of each page."""
    pdf = render(case, chronology(case), TODAY).pdf
    with pypdfium2.PdfDocument(pdf) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def test_it_tells_the_day_the_hour_the_person_and_the_words():
    (page,) = printed(told(who="Łukasz Żółć", at=time(14, 30)))
    assert "Monday, January 1, 2024, 2:30 p.m." in page
    assert "Call: Łukasz Żółć They will call back." in page
    assert f"Patient: {NAME}" in page
    assert "1 entry, as of Tuesday, September 29, 2026" in page


def test_what_has_no_date_says_so():
    case = told().with_event(Event("note", EventKind.NOTE, None, "She was kind."))
    (page,) = printed(case)
    assert page.index("They will call back.") < page.index("Day not known")
    assert "Day not known Note She was kind." in page


def test_four_hundred_events_go_on_page_after_page_under_the_same_heads():
    pages = printed(told(400))
    for number, page in enumerate(pages, start=1):
        assert "Day What happened" in page
        assert f"Page {number} of {len(pages)}" in page
        assert "Chronology (N. T. Á.)" in page
    assert sum(page.count("They will call back.") for page in pages) == 400


@pytest.mark.parametrize("text", ["word " * 6000, "W" * 9000, "line\n" * 900])
def test_a_tale_longer_than_a_page_is_told_to_its_end(text):
    pages = printed(told(2, text=text))
    assert len(pages) > 2
    found = "".join(pages).replace(" ", "")
    letter = text.strip()[0]
    assert found.count(letter) >= 2 * text.count(letter)


def test_markup_that_someone_typed_is_printed_as_typed():
    assert "<b>5 < 6</b> & so on" in printed(told(text="<b>5 < 6</b> & so on"))[0]


def test_a_case_in_which_nothing_happened_is_a_page_too():
    (page,) = printed(case_with())
    assert "0 entries" in page


def test_the_same_case_always_makes_the_same_bytes():
    first, second = (render(told(30), chronology(told(30)), TODAY) for _ in range(2))
    assert first == second


def test_letters_that_cannot_be_printed_are_named():
    with pytest.raises(MissingGlyphs, match="山"):
        printed(told(text="山"))
