"""A letter that comes home with ink on its code: its number is read in print, and asked about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from another_opinion.domain.letters import Letter
from another_opinion.services.letters.number import grouped
from another_opinion.services.pages.child import child_command
from another_opinion.services.pages.reader import PageReader
from another_opinion.session.issue import issue
from another_opinion.ui.reading import Reading
from another_opinion.ui.shell.caseview import CaseView
from another_opinion.ui.tasks import PooledTasks
from another_opinion.ui.tools import Tools
from drawings import as_file
from stamping import drawn
from ui.panels.documents.test_stamp import MADE
from ui.panels.letters.conftest import told

DOTS = 150
CODE = (slice(round(3.4 * DOTS), round(4.5 * DOTS)), slice(round(6.4 * DOTS), round(7.6 * DOTS)))
UPPER_HALF = slice(round(5.5 * DOTS))


@pytest.fixture
def tools(tools: Tools) -> Iterator[Tools]:
    """The tools, with a worker that recognizes words."""
    reading = Reading([PageReader(90, child_command(looks=True))], PooledTasks(1))
    yield replace(tools, reading=reading)
    reading.finish()


@pytest.fixture
def printed(session, tools):
    """A letter that was printed."""
    letter = Letter("letter-1", "second-opinion-request", MADE.date())
    letter = letter.with_detail("specialty", "spine surgery")
    session.edit("Wrote a letter", told(session.case).with_letter(letter))
    return issue(session, letter, tools.letters, tools.law, MADE)


@pytest.fixture
def view(printed, view: CaseView) -> CaseView:
    """The view of the case, whose letter is printed."""
    return view


def test_a_number_that_is_read_in_print_is_asked_about(
    printed, documents, session, tools, qtbot, tmp_path
):
    page = drawn(tools.reader, printed.pdf, printed.version.pages // 2, DOTS).copy()
    page[CODE] = 20
    scan = tmp_path / "scan.jpg"
    scan.write_bytes(as_file(page[UPPER_HALF]))
    documents.add(scan)
    documents.press("Close the details")
    tools.reading.follow(session)
    qtbot.waitUntil(lambda: tools.reading.progress.read == 1, timeout=60_000)
    number = printed.version.code
    documents.wait_to_read(f"we read the number {grouped(number)}. It is the number of your letter")
    assert session.case.documents[0].about == ""
    documents.press("Yes, it is my copy")
    (paper,) = session.case.documents
    assert (paper.about, paper.letter_number) == ("letter-1", number)
    documents.wait_to_read("When did the plan get it?")
