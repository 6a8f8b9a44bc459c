"""Stamped letters that come home in unusual ways: several in one scan, and without a code."""

from __future__ import annotations

from datetime import date

import pytest

from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.letters import Letter
from another_opinion.session.issue import issue
from another_opinion.ui.shell.caseview import CaseView
from stamping import drawn, scanned_into_one, stamped, stamped_at
from ui.panels.documents.test_stamp import MADE, STAMPED
from ui.panels.letters.conftest import told

FILED = date(2026, 9, 29)


@pytest.fixture
def printed(session, tools):
    """Two letters that were printed."""
    case = told(session.case)
    for name, kind in (
        ("letter-1", "second-opinion-request"),
        ("letter-2", "outside-network-request"),
    ):
        letter = Letter(name, kind, date(2026, 9, 21)).with_detail("specialty", "spine surgery")
        letter = letter.with_detail("why_none_qualified", "Both gave the first advice.")
        case = case.with_letter(letter)
    session.edit("Wrote letters", case)
    return [issue(session, each, tools.letters, tools.law, MADE) for each in case.letters]


@pytest.fixture
def view(printed, view: CaseView) -> CaseView:
    """The view of the case, whose letters are printed."""
    return view


def scan(tools, printed, tmp_path):
    """Scan both letters into one file, the second with its stamp in the bottom margin."""
    first, second = printed
    own = second.version.pages // 2
    pages = [
        stamped(tools.reader, first.pdf, first.version.pages // 2, STAMPED),
        stamped_at(tools.reader, drawn(tools.reader, second.pdf, own), FILED, (5, 10.3)),
    ]
    file = tmp_path / "From the clinic.pdf"
    file.write_bytes(scanned_into_one(pages))
    return file


def test_each_letter_of_a_scan_is_asked_about_one_after_another(
    printed, documents, session, tools, tmp_path
):
    documents.add(scan(tools, printed, tmp_path))
    documents.wait_to_read("“From the clinic” held 2 of your letters")
    papers = session.case.documents
    assert [(each.about, each.kind, each.length) for each in papers] == [
        ("letter-1", DocumentKind.STAMPED_LETTER, 1),
        ("letter-2", DocumentKind.STAMPED_LETTER, 1),
    ]
    documents.wait()
    documents.wait_to_read("In the box: “SEP 28, 2026”")
    documents.press("Yes, Monday, September 28, 2026")
    documents.wait_to_read("Request for a second opinion outside the network, version 1")
    documents.wait()
    documents.wait_to_read("On page 1, outside of the box: “SEP 29, 2026”")
    documents.press("Yes, Tuesday, September 29, 2026")
    days = [each.delivery.received for each in session.case.letters]
    assert days == [STAMPED, FILED]
    session.undo()
    session.undo()
    session.undo()
    assert [each.length for each in session.case.documents] == [2]
