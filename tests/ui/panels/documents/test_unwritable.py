"""The screens of the papers where nothing can be saved: each says so, and the case stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from another_opinion.domain.binding import without
from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.letters import INSIDE_REQUEST, Letter
from another_opinion.domain.places import Place
from another_opinion.errors import DiskFull
from another_opinion.services.documents.intake import take
from another_opinion.services.documents.otherpages import OtherPage
from another_opinion.services.letters.number import new_number
from another_opinion.services.scanning.scanners import Scanners
from another_opinion.session.session import Session
from another_opinion.store.casefile import CaseFile
from another_opinion.ui.panels.documents.otherpages import OtherPages
from another_opinion.ui.panels.documents.printednumber import PrintedNumber
from casefiles import SCAN, begin, key, scanned, version
from drivers.dates import type_date
from papers import pdf
from scanners import virtual_scanners
from smalldisk import fill, make_read_only, small_disk
from ui.conftest import NOW

VISIT = Event("visit", EventKind.VISIT, date(2026, 8, 3), who="Dr. Lee")
NUMBER, PRINTED = new_number(), pdf("My request", pages=1)
SAID = {"full": "The disk is full", "read-only": "can only be read"}


@pytest.fixture(params=["full", "read-only"])
def trouble(request: pytest.FixtureRequest) -> str:
    """Return what is wrong with the disk."""
    return request.param


@pytest.fixture
def tools(tools, tmp_path):
    """Return the tools, with scanners on whose glass a page lies."""
    return replace(tools, scanners=Scanners(virtual_scanners(tmp_path)))


@pytest.fixture
def session(tmp_path, trouble, reader) -> Iterator[Session]:
    """Return a case with papers and a letter on a disk to which nothing can be written."""
    with small_disk(tmp_path / "stick", 8) as stick:
        path = stick / "Rosa.opinion"
        session = Session(begin(path), lambda: NOW)
        case = session.case.with_event(VISIT)
        for title, pages in (("Record", 4), ("Bill", 1), ("Stamped", 1)):
            paper = take(pdf(title, pages=pages), f"{title}.pdf", reader, NOW)
            case = case.with_document(paper.document)
            session.edit("Added a document", case, [paper.content])
            case = session.case
        papers = {each.title: each for each in case.documents}
        record = replace(without(papers["Record"], [3]), kind=DocumentKind.MEDICAL_RECORD)
        letter = Letter("letter", INSIDE_REQUEST, date(2026, 9, 1))
        issued = replace(version(letter.id, 1, PRINTED), code=NUMBER)
        stamped = replace(papers["Stamped"], about=letter.id, letter_number=NUMBER)
        case = case.with_document(record).with_document(stamped).with_letter(letter)
        session.edit("Told", case.with_version(issued), [PRINTED])
        if trouble == "read-only":
            session.close()
            make_read_only(stick)
            session = Session(CaseFile.open_with_key(path, key()), lambda: NOW)
        else:
            session.settle()
            fill(stick)
            with suppress(DiskFull):
                session.edit("Added a scan", scanned(session.case, "scan", SCAN), [SCAN])
        yield session
        session.close()


@pytest.fixture
def refused(documents, session, trouble) -> Callable[[str], None]:
    """Return what sees to it that an act was told to be in vain, and was."""
    before = session.case

    def refused(act: str) -> None:
        assert session.case == before, act
        documents.wait_to_read(SAID[trouble])
        documents.press("Close this message")

    return refused


@pytest.fixture
def try_to(documents, refused) -> Callable[[str], None]:
    """Return what presses a button in vain."""

    def try_to(act: str) -> None:
        documents.press(act)
        refused(act)

    return try_to


def test_each_act_on_a_paper_says_that_nothing_is_saved(documents, refused, try_to, view, bill):
    documents.take("Record")
    try_to("No, it is not: Notes of the visit of August 3, 2026, Dr. Lee")
    try_to("Yes, this is it: Notes of the visit of August 3, 2026, Dr. Lee")
    for act in ("Turn right", "Darker", "Make it an exhibit", "Remove this paper"):
        try_to(act)
    documents.press("Change the details")
    documents.type("Title", "Something else")
    refused("title")
    assert documents.read("Title") == "Something else", "what was typed is gone"
    kind = documents.picked("Kind of paper")
    documents.pick("Kind of paper", "Denial")
    refused("kind")
    assert documents.picked("Kind of paper") == kind
    documents.pick("Belongs to", "Visit: Dr. Lee")
    refused("belongs to")
    documents.type("Tags", "knee")
    refused("tags")
    documents.press("Close the details")
    documents.press("Pages of this paper")
    for act in ("Move down", "Take these pages out", "Bring back all pages", "Join it to the end"):
        try_to(act)
    documents.type("To which position?", "3")
    try_to("Move there")
    documents.choose_pages(2)
    try_to("Split before this page")
    documents.key_in_pages(Qt.Key.Key_PageDown)
    documents.press("Close")
    documents.press("Cut the edges")
    documents.type("From the left", "10")
    try_to("Cut")
    documents.press("Close")
    documents.add(bill)
    refused("add")
    view.go(Place("missing"))
    try_to("I do not need it: Notes of the visit of August 3, 2026, Dr. Lee")


def test_what_comes_from_a_scanner_or_for_a_letter_is_said_not_to_be_kept(
    documents, session, trouble, refused, try_to
):
    documents.add_by("Scan or photograph")
    documents.wait()
    documents.press("Scan the page")
    documents.wait_to_read("Page 1 and those after it are not in your case")
    refused("scan")
    documents.press("Cancel")
    documents.take("Stamped")
    documents.press("Look at the stamp")
    documents.wait()
    type_date(documents, "The day on the stamp", date(2026, 9, 23))
    try_to("Keep this day")
    documents.press("Not now")
    documents.take("Bill")
    documents.press("Change the details")
    documents.type("Letter number", NUMBER)
    refused("letter number")
    papers = {each.title: each.id for each in session.case.documents}
    (printed,) = documents.root.findChildren(PrintedNumber)
    printed.found.emit(papers["Bill"], NUMBER)
    try_to("Yes, it is my copy")
    (pages,) = documents.root.findChildren(OtherPages)
    pages.found.emit(papers["Bill"], OtherPage(papers["Stamped"], papers["Bill"], 1))
    try_to("Put the pages together")
    if trouble == "full":
        (session.path.parent / "holiday film").unlink()
        assert session.undo() == "Told"
        assert session.redo() == "Told"


def test_what_leaves_the_case_goes_to_another_disk_and_none_is_left_half_made(
    documents, session, trouble, prompts, view, tmp_path
):
    stick = session.path.parent
    before = sorted(each.name for each in stick.iterdir())
    there = {"full": "The disk is full, so {} was not", "read-only": "{} could not be saved there"}

    def save(act: str, name: str) -> None:
        prompts.copy = stick / name
        documents.press(act)
        documents.wait_to_read(there[trouble].format(name))
        documents.press("Close this message")

    documents.take("Record")
    documents.press("Save or print")
    save("Save as a PDF", "pages.pdf")
    save("Save the file as it came", "file.pdf")
    prompts.copy, prompts.printed = tmp_path / "pages.pdf", tmp_path / "printed.pdf"
    for act, done in (("Save as a PDF", "Saved: pages.pdf."), ("Print", "Sent to the printer")):
        documents.press(act)
        documents.wait_to_read(done)
        assert documents.says("What was done does not show it"), act
    assert prompts.copy.stat().st_size > 1000
    view.go(Place("settings"))
    save("Export everything", "Everything.zip")
    assert sorted(each.name for each in stick.iterdir()) == before
    case = session.case
    session.close()
    assert CaseFile.open_with_key(session.path, key()).load() == case
