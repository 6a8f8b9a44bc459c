"""The screens of the papers where nothing can be saved: each says so, and the case stays."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.letters import WRITTEN_DENIAL, Letter
from another_opinion.domain.places import Place
from another_opinion.errors import DiskFull
from another_opinion.services.documents.intake import take
from another_opinion.session.session import Session
from another_opinion.store.casefile import CaseFile
from casefiles import SCAN, begin, key, scanned
from papers import pdf
from smalldisk import fill, make_read_only, small_disk
from ui.conftest import NOW

VISIT = Event("visit", EventKind.VISIT, date(2026, 8, 3), who="Dr. Lee")
SAID = {"full": "The disk is full", "read-only": "can only be read"}


@pytest.fixture(params=["full", "read-only"])
def trouble(request: pytest.FixtureRequest) -> str:
    """Return what is wrong with the disk."""
    return request.param


@pytest.fixture
def session(tmp_path, trouble, reader) -> Iterator[Session]:
    """Return a case with two papers on a disk to which nothing can be written."""
    with small_disk(tmp_path / "stick", 8) as stick:
        path = stick / "Rosa.opinion"
        session = Session(begin(path), lambda: NOW)
        case = session.case.with_event(VISIT)
        for title, pages in (("Record", 3), ("Bill", 1)):
            paper = take(pdf(title, pages=pages), f"{title}.pdf", reader, NOW)
            case = case.with_document(paper.document)
            session.edit("Added a document", case, [paper.content])
            case = session.case
        record = next(each for each in case.documents if each.title == "Record")
        record = replace(record, kind=DocumentKind.MEDICAL_RECORD)
        letter = Letter("letter", WRITTEN_DENIAL, date(2026, 9, 1))
        session.edit("Told", case.with_document(record).with_letter(letter))
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


def test_each_act_on_a_paper_says_that_nothing_is_saved(documents, session, trouble, view, bill):
    before = session.case

    def refused(act: str) -> None:
        assert session.case == before, act
        documents.wait_to_read(SAID[trouble])
        documents.press("Close this message")

    def try_to(act: str) -> None:
        documents.press(act)
        refused(act)

    documents.take("Record")
    try_to("No, it is not: Notes of the visit of August 3, 2026, Dr. Lee")
    try_to("Yes, this is it: Notes of the visit of August 3, 2026, Dr. Lee")
    for act in ("Turn right", "Darker", "Make it an exhibit", "Remove this paper"):
        try_to(act)
    documents.press("Change the details")
    documents.type("Title", "Something else")
    refused("title")
    documents.pick("Belongs to", "Visit: Dr. Lee")
    refused("belongs to")
    documents.type("Tags", "knee")
    refused("tags")
    documents.press("Close the details")
    documents.press("Pages of this paper")
    for act in ("Move down", "Take these pages out", "Join it to the end"):
        try_to(act)
    documents.type("To which position?", "3")
    try_to("Move there")
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
