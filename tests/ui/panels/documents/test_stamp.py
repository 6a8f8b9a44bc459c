"""A stamped letter comes home: filed, asked about, and only then counted from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

import pypdfium2
import pytest

from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.letters import Delivery, Letter, Way
from another_opinion.rules.days import CALIFORNIA
from another_opinion.services.letters.number import grouped, new_number
from another_opinion.services.letters.pdf import render
from another_opinion.services.letters.writing import written
from another_opinion.services.path.clocks import case_clocks
from another_opinion.session.issue import issue
from another_opinion.ui.panels.documents.stampbox import StampBox
from another_opinion.ui.shell.caseview import CaseView
from answers import told
from drawings import as_file, photographed
from drivers.dates import type_date
from papers import pdf
from stamping import drawn, stamped

MADE = datetime(2026, 9, 21, 9, 30, tzinfo=CALIFORNIA)
STAMPED = date(2026, 9, 28)


@pytest.fixture
def issued(session, tools):
    """A letter that was printed a week ago."""
    letter = Letter("letter-1", "second-opinion-request", date(2026, 9, 21))
    letter = letter.with_detail("specialty", "spine surgery")
    session.edit(
        "Wrote a letter", told(session.case, qualified_in_network="yes").with_letter(letter)
    )
    return issue(session, letter, tools.letters, tools.law, MADE)


@pytest.fixture
def photo(issued, tools, tmp_path) -> Path:
    """My copy of it with the plan's stamp, photographed at the kitchen table."""
    page = stamped(tools.reader, issued.pdf, issued.version.pages // 2, STAMPED)
    file = tmp_path / "IMG_2034.jpg"
    file.write_bytes(as_file(photographed(page)))
    return file


@pytest.fixture
def plain(issued, tools, tmp_path) -> Path:
    """A scan of a page of it without any code."""
    page = drawn(tools.reader, issued.pdf, 0)[900:]
    file = tmp_path / "scan.jpg"
    file.write_bytes(as_file(page))
    return file


@pytest.fixture
def view(issued, view: CaseView) -> CaseView:
    """The view of the case, whose letter is printed."""
    return view


def delivery(session) -> Delivery | None:
    return session.case.letter("letter-1").delivery


def test_a_photo_of_the_stamped_copy_starts_the_clock_once_its_day_is_confirmed(
    photo, documents, session, issued, tools
):
    def runs() -> bool:
        clocks = case_clocks(session.case, tools.law, tools.now())
        return any(each.about.item == "letter-1" for each in clocks)

    documents.add(photo)
    (paper,) = session.case.documents
    assert paper.kind is DocumentKind.STAMPED_LETTER
    assert (paper.about, paper.letter_number) == ("letter-1", issued.version.code)
    documents.wait_to_read("In the box: “SEP 28, 2026”")
    assert documents.says(f"Its code is {paper.code}. Write it in the corner of the paper")
    assert not documents.says("Added 1 document")
    (box,) = documents.root.findChildren(StampBox)
    assert box.height() == box.heightForWidth(box.width()) > 150, "it is cut off"
    assert delivery(session) is None
    assert not runs()
    documents.press("Yes, Monday, September 28, 2026")
    given = Delivery(1, STAMPED, Way.HAND, received=STAMPED, stamped=True)
    assert delivery(session) == given
    assert runs()
    documents.wait()
    documents.wait_to_read("Handed in on Monday, September 28, 2026")
    session.undo()
    assert delivery(session) is None
    assert not runs()
    assert session.case.documents == (paper,)


def test_a_record_that_holds_a_copy_among_other_pages_stays_what_it_is(
    issued, documents, session, tmp_path
):
    record = pypdfium2.PdfDocument(pdf(pages=6))
    record.import_pages(pypdfium2.PdfDocument(issued.pdf), [0], 2)
    file = tmp_path / "Record of Dr. Farrow.pdf"
    record.save(file)
    documents.add(file)
    documents.wait_to_read("Page 3 of “Record of Dr. Farrow” is a copy of your letter")
    (paper,) = session.case.documents
    assert (paper.kind, paper.title) == (DocumentKind.OTHER, "Record of Dr. Farrow")
    assert (paper.about, delivery(session)) == ("", None)


def test_the_typed_number_is_a_way_round(plain, documents, session, issued):
    documents.add(plain)
    number = issued.version.code
    swapped = number[1] + number[0] + number[2:] if number[0] != number[1] else number[:-1]
    for typed, fault in (
        (swapped, "This is not a letter number"),
        (new_number(), "No letter of this case has this number"),
    ):
        documents.type("Letter number", typed)
        documents.wait_to_read(fault)
        assert session.case.documents[0].letter_number == ""
    documents.type("Letter number", grouped(number))
    documents.wait_to_read("Belongs to: Request for a second opinion")
    assert session.case.documents[0].about == "letter-1"
    documents.press("Close the details")
    documents.press("Look at the stamp")
    documents.wait()
    documents.wait_to_read("We could not find the box on this paper")
    type_date(documents, "The day on the stamp", date(2026, 9, 20))
    documents.press("Keep this day")
    documents.wait_to_read("The letter was not made yet on this day")
    type_date(documents, "The day on the stamp", STAMPED)
    documents.press("Keep this day")
    assert delivery(session).received == STAMPED


def test_a_letter_of_another_case_is_named_as_one(issued, documents, session, tools, tmp_path):
    letter = session.case.letter("letter-1")
    composed = written(letter, session.case, tools.letters, tools.law, MADE.date())
    number = new_number()
    page = drawn(tools.reader, render(composed, tools.letters.stationery, number).pdf)
    file = tmp_path / "strange.jpg"
    file.write_bytes(as_file(page))
    documents.add(file)
    documents.wait_to_read(f"carries the letter number {grouped(number)}. No letter of this case")
    documents.wait_to_read("What is this paper?")
    assert session.case.documents[0].about == ""


def test_without_a_stamp_nothing_is_noted(photo, documents, session):
    documents.add(photo)
    documents.press("There is no stamp")
    documents.wait_to_read("nothing is noted")
    assert documents.offers("A page for that: nobody stamped it")
    assert delivery(session) is None


def test_a_day_that_was_noted_before_is_asked_about(photo, documents, session):
    letter = session.case.letter("letter-1")
    noted = Delivery(1, date(2026, 9, 25), Way.CERTIFIED_MAIL, "Member Services", at=time(9))
    session.edit("Noted", session.case.with_letter(replace(letter, delivery=noted)))
    documents.add(photo)
    documents.wait_to_read("Which of the two stands?")
    assert delivery(session) == noted
    documents.press("Yes, Monday, September 28, 2026")
    assert delivery(session).received == STAMPED
    assert delivery(session).to == "Member Services"
