from __future__ import annotations

import re
from datetime import date

import pypdfium2
import pytest

from another_opinion.resources import resource
from another_opinion.rules.library import load_library
from another_opinion.services.sample.request import print_request
from another_opinion.services.sample.stamp import clerks_hand, clerks_stamp
from another_opinion.services.sample.story import read_print, read_story
from another_opinion.services.sample.typesetting import typeset

PRINTED = ["denial", "report", "coverage", "bill"]
PHONE = re.compile(r"(?:1-)?\(?\b\d{3}\)?[- ]\d{3}-\d{4}")
FOR_FICTION = re.compile(r"555-01\d\d$")
OF_THE_STATE = {"1-888-466-2219", "1-877-688-9891"}  # GRV-17


def read(pdf):
    """Read the text of each page in one line."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


@pytest.fixture(scope="module")
def story():
    return read_story()


@pytest.mark.parametrize("name", PRINTED)
def test_every_page_says_that_it_is_made_up(name):
    assert all("SAMPLE, fictional" in page for page in read(typeset(read_print(name))))


def test_the_photo_of_the_letter_says_so_too(story):
    assert "SAMPLE, fictional" in read(clerks_hand(story.delivery))[0]


@pytest.mark.parametrize("name", ["denial", "report", "bill"])
def test_a_paper_names_the_patient_as_the_case_does(name, story):
    assert story.case.patient.name in read(typeset(read_print(name)))[0]


@pytest.mark.parametrize("name", ["denial", "bill"])
def test_a_paper_names_the_member_number_as_the_case_does(name, story):
    assert story.case.plan.member_number in read(typeset(read_print(name)))[0]


def test_the_denial_gives_what_the_law_asks_of_it(story):
    (denial,) = read(typeset(read_print("denial")))
    denied = next(event.day for event in story.case.events if event.id == "denied-outside")
    assert f"{denied:%B} {denied.day}, {denied.year}" in denial
    for needed in ("Reason.", "file a grievance", *OF_THE_STATE, story.case.plan.phone):
        assert needed in denial


def test_the_bill_adds_up():
    (bill,) = read(typeset(read_print("bill")))
    first, second, covered, due, again = (
        float(amount.replace("–$", "-").replace("$", ""))
        for amount in re.findall(r"–?\$[\d.]+\d", bill)
    )
    assert first + second + covered == due == again


def test_the_letter_was_handed_in_on_a_monday_complete_and_stamped(story):
    assert story.delivery.day == story.delivery.received == date(2026, 8, 17)
    letter = read(print_request(story, load_library()).pdf)
    assert "Monday, August 17, 2026" in letter[0]
    assert "My stamped copy" in letter[len(letter) // 2]
    assert "AUG 17, 2026" in read(clerks_stamp(story.delivery, story.case.plan.name))[0]


def test_every_telephone_number_is_kept_for_fiction_or_is_the_states():
    texts = [file.read_text("utf-8") for file in resource("sample").rglob("*.toml")]
    numbers = {number for text in texts for number in PHONE.findall(text)}
    assert len(numbers) >= 6
    assert {number for number in numbers if not FOR_FICTION.search(number)} == OF_THE_STATE
