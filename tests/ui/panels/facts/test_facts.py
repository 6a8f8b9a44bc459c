"""Facts, from a passage on a page to the letter that states them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from another_opinion.domain.documents import Document
from another_opinion.domain.letters import INSIDE_REQUEST, Letter
from another_opinion.domain.places import Place
from another_opinion.domain.proof import Account, Fact
from another_opinion.domain.texts import PageText, Source, Word
from another_opinion.session.session import Session
from another_opinion.store.contents import content_id
from another_opinion.ui.parts.sheets.sheets import Sheets
from another_opinion.ui.shell.window import Window
from casefiles import CASE, NOON, begin
from drivers.facts import Facts
from papers import pdf
from ui.conftest import NOW

DENIAL = "Your request is denied."
DENIED = (Word("Your", (0.1, 0.1, 0.2, 0.14)), Word("request", (0.2, 0.1, 0.3, 0.14)))
CALL = Fact("call", "The nurse said that the referral was lost.")
NETWORK = Fact("network", "No surgeon is free.", account=Account.OTHERS, who="Golden Poppy")


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """Return a case with two papers, two facts and a letter."""
    session = Session(begin(tmp_path / "Mother.opinion"), lambda: NOW)
    case, contents = CASE, []
    for name, title, pages in (("denial", "Denial letter", 1), ("note", "Note", 2)):
        content = pdf(DENIAL + name, pages)
        stored = content_id(content)
        paper = Document(name, title, stored, "application/pdf", len(content), pages, NOON)
        case, contents = case.with_document(paper), [*contents, content]
    case = case.with_fact(CALL).with_fact(NETWORK)
    session.edit("Came in", case.with_letter(Letter("ask", INSIDE_REQUEST, NOW.date())), contents)
    denial = session.case.document("denial")
    assert denial is not None
    session.file.keep_text(denial.content, 0, PageText(Source.FILE, DENIED))
    return session


@pytest.fixture
def facts(qtbot: QtBot, window: Window, session: Session) -> Facts:
    window.opened(session)
    return Facts(qtbot, window)


def test_a_passage_becomes_a_fact_that_a_letter_states_with_its_exhibit(
    facts: Facts, session: Session
):
    facts.go("documents", "denial")
    facts.press("Make it an exhibit")
    facts.press("Use a passage as a fact")
    facts.draw_box(0.05, 0.05, 0.5, 0.2)
    assert facts.says("“Your request”")
    facts.press("Use what is in the box")
    assert facts.read("The fact, in one sentence") == "Your request"
    facts.write("The fact, in one sentence", "The plan refused it.")
    assert facts.says("Exhibit A, page 1")

    facts.press("Show the page: Exhibit A, page 1")
    assert facts.says("The plan refused it.")
    facts.press("Open it in Documents")
    facts.press("Open the fact: The plan refused it.")

    facts.go("letters", "ask")
    facts.pick("A fact of the case to state here", "The plan refused it.")
    facts.press("State it")
    assert facts.says("• The plan refused it.")
    assert facts.says("Proved (1) · Your own account (0) · Missing (0)")
    assert facts.says("Exhibit A – Denial letter, 1 page")
    (fact,) = (each for each in session.case.facts if each.passages)
    (passage,) = fact.passages
    assert passage.box is not None
    assert passage.box == pytest.approx((0.05, 0.05, 0.5, 0.2), abs=0.02)


def test_words_chosen_on_the_page_are_in_the_box_at_once_and_the_sender_says_so(
    facts: Facts, session: Session
):
    paper = session.case.document("denial")
    session.edit("Told", session.case.with_document(replace(paper, sender="Golden Poppy")))
    facts.go("documents", "denial")
    facts.draw_box(0.12, 0.12, 0.28, 0.12)
    facts.press("Use a passage as a fact")
    assert facts.says("“Your request”")
    facts.press("Use what is in the box")
    assert facts.read("The fact, in one sentence") == "Your request"
    assert facts.read("Who is that?") == "Golden Poppy"
    (passage,) = session.case.facts[-1].passages
    assert passage.box == pytest.approx((0.1, 0.1, 0.3, 0.14))


def test_words_that_are_not_read_yet_come_once_they_are(
    facts: Facts, session: Session, window: Window
):
    facts.go("facts", "mark::note:0")
    facts.draw_box(0.05, 0.05, 0.5, 0.2)
    assert facts.says("The words in the box are not read yet.")
    note = session.case.document("note")
    assert note is not None
    for page in range(note.pages):
        session.file.keep_text(note.content, page, PageText(Source.FILE, DENIED))
    window.tools.reading.progressed.emit()
    assert facts.says("“Your request”")
    assert not facts.says("not read yet")


def test_the_page_to_mark_is_in_view_in_the_largest_type(facts: Facts, window: Window):
    window.resize(1366, 768)
    window.tools.theme.set_scale(2.0)
    facts.go("facts", "mark::note:0")
    (sheets,) = (each for each in window.findChildren(Sheets) if each.isVisible())
    facts.qtbot.waitUntil(lambda: sheets.visibleRegion().boundingRect().height() > 200)


def test_who_comes_from_a_letter_goes_back_to_it(facts: Facts, session: Session):
    def back_in_the_letter() -> bool:
        return facts.place() == Place("letters", "ask:stated-facts")

    facts.go("letters", "ask")
    facts.press("Write a fact")
    facts.write("The fact, in one sentence", "The second doctor is in Fresno.")
    facts.choose("Someone else, or a paper")
    facts.press("Show it on a paper")
    facts.press("Use page 1")
    facts.press("Show the page: “Denial letter”, page 1, not an exhibit yet")
    facts.press("Back to the fact")
    facts.press("Close this fact")
    assert back_in_the_letter()
    facts.press("Make it an exhibit")
    facts.press("Change the exhibits")
    facts.press("Back to the letter")
    assert back_in_the_letter()
    facts.press("Change: The second doctor is in Fresno.")
    facts.press("Back to the letter")
    assert back_in_the_letter()


def test_what_is_missing_goes_to_today_until_a_page_shows_it(facts: Facts, session: Session):
    facts.go("letters", "ask")
    for words in (CALL.text, NETWORK.text):
        facts.pick("A fact of the case to state here", words)
        facts.press("State it")
    assert facts.says("Proved (0) · Your own account (1) · Missing (1)")
    facts.press(f"Up: {NETWORK.text}")
    assert session.case.letters[0].facts == ("network", "call")
    facts.press("Remind me on Today")
    facts.go("today")
    assert facts.says("No document yet. Golden Poppy says so: ask there for a paper.")
    facts.press(f"Add the proof: {NETWORK.text}")

    facts.press("Show it on a paper")
    facts.pick("On which paper?", "Note")
    facts.press("Use page 1")
    assert facts.says("“Note”, page 1, not an exhibit yet")
    facts.press("Make it an exhibit: Note")
    facts.go("today")
    assert not facts.says("Papers to find")

    facts.go("letters", "ask")
    facts.press(f"Leave out: {CALL.text}")
    assert facts.says("Proved (1) · Your own account (0) · Missing (0)")
    assert session.case.fact("call") == CALL


def test_a_removed_paper_leaves_no_proof_and_undo_brings_it_back(facts: Facts, session: Session):
    facts.go("facts", "mark:network:note:0")
    facts.press("Use page 1")
    session.edit("Removed", session.case.without_document("note"))
    facts.wait()
    assert facts.says("No document yet")
    assert facts.says("The paper is not in the case any more")
    session.undo()
    facts.wait()
    assert not facts.says("No document yet")
    facts.press("Take it off: “Note”, page 1, not an exhibit yet")
    assert facts.says("No document yet")


def test_exhibits_are_added_moved_by_button_and_number_and_taken_off(
    facts: Facts, session: Session
):
    facts.go("exhibits")
    assert facts.says("No exhibits yet.")
    facts.press("Add to the exhibits")
    facts.press("Add to the exhibits")
    assert facts.rows("Exhibits") == [
        "Exhibit A. Denial letter. 1 page",
        "Exhibit B. Note. 2 pages",
    ]
    facts.press("Move up: Exhibit B: Note")
    assert facts.rows("Exhibits")[0] == "Exhibit A. Note. 2 pages"
    facts.write("Its place", "9")
    assert facts.says("Type a number from 1 to 2.")
    facts.write("Its place", "2")
    assert facts.rows("Exhibits")[1] == "Exhibit B. Note. 2 pages"
    facts.press("Take it off: Exhibit B: Note")
    assert facts.rows("Exhibits") == ["Exhibit A. Denial letter. 1 page"]
    session.undo()
    facts.wait()
    assert len(facts.rows("Exhibits")) == 2


def test_a_fact_is_written_removed_and_brought_back(facts: Facts, session: Session):
    facts.go("facts")
    facts.press("Write a fact")
    facts.write("The fact, in one sentence", "Dr. O'Neil-García called me on Monday.")
    facts.press("Close this fact")
    assert facts.rows("Facts")[-1].startswith("Dr. O'Neil-García called me on Monday.")
    facts.go("facts", session.case.facts[-1].id)
    facts.press("Remove this fact")
    assert len(facts.rows("Facts")) == 2
    session.undo()
    facts.wait()
    assert len(facts.rows("Facts")) == 3
