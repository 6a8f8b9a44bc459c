"""A stamped letter that comes home as one photo for each of its pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.letters import Letter
from another_opinion.domain.places import Place
from another_opinion.services.documents.homecoming import filed
from another_opinion.services.documents.intake import take_in
from another_opinion.session.issue import issue
from another_opinion.ui.shell.caseview import CaseView
from answers import told
from drawings import as_file
from stamping import drawn, stamped_at
from ui.conftest import NOW
from ui.panels.documents.test_stamp import MADE, STAMPED

DOTS = 110
"""An inch: as few as a camera may give, so that each look is short."""
READ = "On page 2, outside of the box: “SEP 28, 2026”"


@pytest.fixture
def photos(session, tools, tmp_path) -> tuple[Path, Path]:
    """Pictures of both pages of my copy of a letter; the second one is stamped."""
    letter = Letter("letter-1", "second-opinion-request", MADE.date(), large=True)
    letter = letter.with_detail("specialty", "spine surgery")
    case = told(session.case, qualified_in_network="yes")
    session.edit("Wrote a letter", case.with_letter(letter))
    issued = issue(session, letter, tools.letters, tools.law, MADE)
    first, second = (drawn(tools.reader, issued.pdf, page, DOTS) for page in (2, 3))
    assert issued.version.pages == 4
    second = stamped_at(tools.reader, second, STAMPED, (6, 9.7))
    files = tmp_path / "IMG_2034.jpg", tmp_path / "IMG_2035.jpg"
    for file, page in zip(files, (first, second), strict=True):
        file.write_bytes(as_file(page))
    return files


@pytest.fixture
def view(photos, view: CaseView) -> CaseView:
    """The view of the case, whose letter is printed."""
    return view


def test_a_page_that_is_added_after_the_first_goes_to_it_and_its_stamp_is_read(
    photos, documents, session, tools
):
    first, second = photos
    paper, case = take_in(first, tools.reader, NOW), session.case
    copy = filed(paper.document, case.letters[0], case.versions[0].code, stamped=True)
    session.edit("Filed", case.with_document(copy), [paper.content])
    tools.go(Place("documents", "stamped-for:letter-1"))
    documents.wait_to_read("Add the other page of your stamped copy now")
    documents.add(second)
    documents.wait_to_read("“IMG 2035” is a page of your stamped copy now")
    documents.wait_to_read(READ)
    assert not documents.says("Added 1 document"), "its code is gone"
    documents.press("Yes, Monday, September 28, 2026")
    assert session.case.letters[0].delivery.received == STAMPED
    (paper,) = session.case.documents
    assert (paper.length, paper.kind) == (2, DocumentKind.STAMPED_LETTER)
    assert paper.day == STAMPED


def test_pages_that_are_added_at_once_are_put_together(photos, documents, session):
    documents.add(*reversed(photos))
    documents.wait_to_read("“IMG 2035” is a page of your stamped copy now, under its code D-002")
    assert not documents.says("Added 2 documents")
    assert not documents.says("Filed with your letter")
    (paper,) = session.case.documents
    assert (paper.length, paper.kind) == (2, DocumentKind.STAMPED_LETTER)


def test_a_page_that_came_before_the_first_is_asked_about(photos, documents, session):
    first, second = photos
    documents.add(second)
    documents.press("Close the details")
    documents.add(first)
    documents.wait_to_read("“IMG 2035” looks like page 2 of the letter that came back")
    assert [each.length for each in session.case.documents] == [1, 1]
    documents.wait_to_read("This copy has 1 page, and the letter has 2.")
    assert documents.offers("Add the other page")
    documents.press("Put the pages together")
    assert [each.length for each in session.case.documents] == [2]
    session.undo()
    assert [each.length for each in session.case.documents] == [1, 1]
