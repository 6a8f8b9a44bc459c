"""Tests of letters that go to someone other than the plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox

from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.letters import Way
from another_opinion.domain.places import Place
from drivers.letters import read
from ui.conftest import NOW

RECORDS = "Request for medical records"
TODAY = NOW.date()


@pytest.fixture
def records(letters, session, tools):
    """Return the letters with a records request begun that lacks nothing."""
    asked = Event("asked", EventKind.RECEIVED, TODAY - timedelta(2))
    session.edit("Asked", session.case.with_event(asked))
    tools.go(Place("letters", "new:records-request"))
    letters.wait()
    letters.fill_in("The clinic", "Delta Spine Clinic")
    letters.fill_in("What is missing, one line each", "MRI of August 20")
    return letters


def test_the_papers_say_whom_to_send_it_to_and_ask_for_no_stamp(records, tmp_path):
    records.save(tmp_path / "records.pdf")
    assert records.says("3. Where to send it")
    assert records.says("Delta Spine Clinic")
    assert not records.says("Stamp both copies")


def test_what_was_sent_starts_its_time_limits_once_it_came(records, session, tmp_path):
    records.save(tmp_path / "records.pdf")
    records.press("I sent it")
    records.wait()
    assert records.says("✓ Sent on")
    assert records.says("The day on which it came is not known yet.")
    assert not records.says("Did they stamp your copy?")
    records.date_it("On which day did it come?", TODAY)
    records.wait()
    delivery = session.case.letters[-1].delivery
    assert (delivery.way, delivery.received) == (Way.CERTIFIED_MAIL, TODAY)
    assert records.says("Copies of your records")
    assert records.says("How you sent it")
    records.press("Not sent after all")
    assert records.says("Took back that it was sent: Request for medical records.")


def test_the_papers_name_what_the_letter_says_that_comes_with_it(letters, session, tools, tmp_path):
    case = session.case
    for name, kind, day in (("no", EventKind.DENIED, 30), ("g", EventKind.GRIEVANCE, 20)):
        case = case.with_event(Event(name, kind, TODAY - timedelta(day)))
    session.edit("Refused", case)
    tools.go(Place("letters", "new:imr-letter"))
    letters.wait()
    letters.fill_in("Field of medicine", "spine surgery")
    letters.fill_in("Why the refusal is not right", "No one here does this operation.")
    letters.save(tmp_path / "letter.pdf")
    for words in ("that these come with it", "• the denial of August 30, 2026", "plan’s card"):
        assert letters.says(words), words


def test_the_page_for_the_counter_is_one_press_away(letters, request_begun, session, tmp_path):
    letters.save(tmp_path / "letter.pdf")
    letters.press("A page for that: nobody stamped it")
    letters.wait()
    assert session.case.letters[-1].kind == "counter-record"
    assert letters.says("Record that nobody stamped it")


def test_a_letter_is_saved_for_word_beside_the_version_that_is_kept(
    letters, request_begun, session, prompts, tmp_path
):
    prompts.copy = tmp_path / "letter.docx"
    letters.press("Save for Word")
    letters.wait()
    assert prompts.proposed == "Request for a second opinion.docx"
    assert prompts.copy.read_bytes().startswith(b"PK")
    assert len(session.case.versions_of(request_begun.id)) == 1
    assert letters.says("What you change in it is not kept here.")
    assert letters.says("Here are your papers")


def test_a_letter_is_copied_as_text_for_a_message(letters, request_begun, session):
    letters.press("Copy as text")
    letters.wait()
    assert "I ask Golden Poppy Health Plan to authorize" in QApplication.clipboard().text()
    assert len(session.case.versions_of(request_begun.id)) == 1
    assert letters.says("Paste it now")
    QApplication.clipboard().clear()


def test_a_name_in_another_script_goes_to_word_and_into_a_message(
    letters, request_begun, session, prompts, tmp_path
):
    patient = replace(session.case.patient, name="王小明")
    session.edit("Changed the name", replace(session.case, patient=patient))
    prompts.copy = tmp_path / "letter.docx"
    letters.press("Save for Word")
    letters.wait()
    with ZipFile(prompts.copy) as document:
        assert "王小明" in document.read("word/document.xml").decode()
    assert letters.says("Saved: letter.docx.")
    assert letters.says("no version is kept here. When it has gone to the plan, note that")
    letters.press("Copy as text")
    assert QApplication.clipboard().text().startswith("王小明")
    letters.wait_to_read("Or save the letter for Word, or copy it as text")
    assert session.case.versions == ()
    QApplication.clipboard().clear()


def test_a_letter_confirms_the_call_that_is_chosen(letters, session, tools):
    for name, who, said in (
        ("early", "Ms. Ortiz", "It was sent."),
        ("late", "Mr. Li", "It is lost."),
    ):
        day = TODAY - timedelta(9 if name == "early" else 2)
        call = Event(name, EventKind.CALL, day, said, who=who)
        session.edit("Called", session.case.with_event(call))
    tools.go(Place("letters", "new:call-confirmation"))
    letters.wait()
    assert letters.says("with Mr. Li.")
    box = letters.find(QComboBox, "Which call")
    assert box.currentText() == "Sunday, September 27, 2026, Mr. Li"
    box.setFocus()
    letters.qtbot.keyClick(box, Qt.Key.Key_Down)
    letters.wait()
    assert letters.says("My notes of the call say: It was sent.")
    assert session.case.letters[-1].detail("call") == "early"


def test_what_was_never_compared_with_the_law_is_marked_on_the_screen_only(
    letters, session, tools, tmp_path
):
    asked = Event("asked", EventKind.RECEIVED, TODAY - timedelta(2))
    session.edit("Asked", session.case.with_event(asked))
    tools.go(Place("letters", "new:release"))
    letters.wait()
    assert letters.offers("Read it in Law: 45 CFR 164.508(c); 45 CFR 164.502(g)")
    assert letters.says("? Check this")
    letters.fill_in("Who may get it", "Miriam Okafor, MD")
    letters.fill_in("Which information, and its limits", "Notes of the spine")
    letters.fill_in("What it may be used for", "a second opinion")
    letters.save(tmp_path / "release.pdf")
    words = read((tmp_path / "release.pdf").read_bytes())
    assert "I am free not to sign." in words
    assert "164.508" not in words
