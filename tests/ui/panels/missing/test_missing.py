"""The list of what is not on file, as a person goes through it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from threading import Event as Gate

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.texts import PageText, Source, Word
from another_opinion.ui.panels.missing.panel import MissingPanel
from casefiles import scanned
from drivers.screen import Screen
from ui.panels.showing import framed

VISIT = "Notes of the visit of August 3, 2026, Dr. Lee"
WORDS = "Clinic notes. The MRI of March 14, 2026 shows narrowing."


@pytest.fixture
def missing(qtbot, frame, session, tools):
    """Return what a person reads there: a visit without notes, and a paper that names a record."""
    case = session.case.with_event(Event("visit", EventKind.VISIT, date(2026, 8, 3), who="Dr. Lee"))
    session.edit("Told", scanned(case, "notes", b"notes"), [b"notes"])
    words = tuple(Word(word, (0.0, 0.0, 0.1, 0.1)) for word in WORDS.split())
    content = session.case.documents[0].content
    session.file.keep_text(content, 0, PageText(Source.FILE, words))
    with framed(qtbot, frame, MissingPanel(session, tools)) as panel:
        yield Screen(qtbot, panel)


def tick(screen: Screen, title: str) -> None:
    box = screen.find(QCheckBox, f"Ask the clinic for it: {title}")
    box.setFocus()
    screen.qtbot.keyClick(box, Qt.Key.Key_Space)
    assert box.isChecked()


def test_i_ask_one_clinic_for_what_i_tick(missing, session, tools):
    asked = []
    tools.navigator.asked.connect(asked.append)
    missing.wait_to_read("MRI of March 14, 2026")
    assert missing.says("Page 1 of A paper (D-001) names it, and no paper here is it.")
    tick(missing, "MRI of March 14, 2026")
    missing.press("Write to the clinic for what is ticked")
    (letter,) = session.case.letters
    assert letter.detail("items") == "MRI of March 14, 2026"
    assert asked[-1].item == letter.id
    missing.wait_for("In the letter begun September 29, 2026")


def test_the_page_comes_at_once_and_its_list_is_worked_out_beside_the_window(
    qtbot, frame, session, tools
):
    case = session.case.with_event(Event("visit", EventKind.VISIT, date(2026, 8, 3), who="Dr. Lee"))
    session.edit("Told", case)
    go_on = Gate()
    for _ in range(2):  # as many as work at a time: nothing can be worked out yet
        tools.tasks.run(frame, lambda: go_on.wait(20), lambda _: None, lambda _: None)
    with framed(qtbot, frame, MissingPanel(session, tools)) as panel:
        screen = Screen(qtbot, panel)
        screen.wait_to_read("What is not on file")
        assert not screen.says(VISIT)
        go_on.set()
        screen.wait_to_read(VISIT)


def test_i_do_without_a_paper_and_want_it_again(missing, session):
    missing.press(f"I do not need it: {VISIT}")
    missing.wait_to_read("What you do not need")
    assert session.undo() == f"Not needed: {VISIT}"
    session.redo()
    missing.press(f"Look for it again: {VISIT}")
    missing.wait_for(f"I do not need it: {VISIT}")


def test_a_paper_that_comes_is_asked_about_and_tied_when_i_say_so(missing, session):
    case = scanned(session.case, "came", b"came")
    paper = replace(case.document("came"), kind=DocumentKind.MEDICAL_RECORD, title="Dr. Lee")
    session.edit("Came", case.with_document(paper), [b"came"])
    missing.press("Yes, this is it: Dr. Lee (D-002)")
    assert session.case.document("came").links == ("visit",)
    missing.qtbot.waitUntil(lambda: not missing.says(VISIT))
