from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, qGray
from PySide6.QtWidgets import QScrollArea, QWidget

from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.events import Event, EventKind
from another_opinion.domain.facts import plain_date
from another_opinion.domain.letters import INSIDE_REQUEST, Letter
from another_opinion.domain.places import Place
from another_opinion.domain.texts import PageText, Source, Word
from another_opinion.session.session import Session
from casefiles import NAME, reopen
from ui.conftest import NOW

VISIT = Event("visit", EventKind.VISIT, date(2026, 8, 3), who="Dr. Lee")


def paper(session: Session, title: str):
    """Return the paper of that title."""
    return next(document for document in session.case.documents if document.title == title)


def test_the_newest_date_stands_first_and_no_date_last(documents, denial, bill, report):
    documents.drop(denial, bill, report)
    for title, day in (("Denial letter", date(2026, 8, 28)), ("Hospital bill", date(2026, 9, 14))):
        documents.take(title)
        documents.press("Change the details")
        documents.date_it(day)
        documents.press("Close the details")
    assert documents.rows() == [
        "Hospital bill. D-002. Paper. Monday, September 14, 2026. 1 page.",
        "Denial letter. D-001. Paper. Friday, August 28, 2026. 2 pages.",
        "Report of Dr. Nguyễn Thị Ánh. D-003. Paper. No date yet. 1 page.",
    ]


def test_facts_are_on_disk_at_once(documents, session, denial):
    session.edit("A visit", session.case.with_event(VISIT))
    documents.add(denial)
    documents.type("Title", "Refusal of August 28")
    documents.pick("Kind of paper", "Denial")
    documents.date_it(date(2026, 8, 28))
    documents.pick("Belongs to", "Visit: Dr. Lee")
    documents.press("Close the details")
    assert documents.says("Refusal of August 28")
    assert documents.says("Denial · Friday, August 28, 2026 · 2 pages")
    assert documents.says("Belongs to: Visit: Dr. Lee, August 3, 2026")
    kept = reopen_case(session)
    assert (kept.title, kept.kind, kept.day, kept.about) == (
        "Refusal of August 28",
        DocumentKind.DENIAL,
        date(2026, 8, 28),
        "visit",
    )


def reopen_case(session: Session):
    """Return the one paper as the file on disk has it."""
    session.close()
    again = Session(reopen(session.path), lambda: NOW)
    again.close()
    return again.case.documents[0]


def test_undo_brings_the_old_title_back_into_the_field(documents, session, denial):
    documents.add(denial)
    documents.type("Title", "Refusal")
    documents.press("Undo")
    documents.wait_to_read("Undid: Changed the title of a document")
    assert documents.read("Title") == "Denial letter"
    assert paper(session, "Denial letter")


def test_a_paper_never_loses_its_title(documents, session, denial):
    documents.add(denial)
    documents.type("Title", " ")
    documents.press("Close the details")
    assert paper(session, "Denial letter")


def test_an_empty_title_is_pointed_out(documents, denial):
    documents.add(denial)
    documents.type("Title", " ")
    documents.date_it(date(2026, 8, 28))
    assert documents.says("Type a short title.")


def test_typing_that_comes_too_late_does_not_bring_a_removed_paper_back(documents, session, denial):
    documents.add(denial)
    documents.type("Title", "Refusal")
    session.undo()
    assert session.case.documents == ()
    assert documents.says("Nothing here yet.")


def test_half_a_date_of_one_paper_never_shows_with_another(documents, session, denial, bill):
    documents.drop(denial, bill)
    documents.take("Denial letter")
    documents.press("Change the details")
    documents.type("Date on the paper: day", "28")
    documents.press("Close the details")
    documents.take("Hospital bill")
    documents.press("Change the details")
    assert documents.read("Date on the paper: day") == ""
    assert paper(session, "Denial letter").day is None


def test_it_leads_to_what_a_paper_belongs_to(documents, tools, session, denial):
    went = []
    tools.navigator.asked.connect(went.append)
    session.edit("A visit", session.case.with_event(VISIT))
    documents.add(denial)
    way = f"Open the entry: Visit: Dr. Lee, {plain_date(VISIT.day)}"
    assert not documents.offers(way)
    documents.pick("Belongs to", "Visit: Dr. Lee")
    documents.press(way)
    assert went[-1] == Place("timeline", "visit")


def ink(sheet: QImage) -> int:
    """Count the dark points in the top of a page, whatever stands above it."""
    return sum(qGray(sheet.pixel(x, y)) < 100 for x in range(sheet.width()) for y in range(20, 200))


def test_a_removed_paper_comes_back_with_its_pages(documents, denial, bill):
    documents.drop(denial, bill)
    documents.take("Denial letter")
    seen = ink(documents.sheet())
    documents.press("Remove this paper")
    documents.wait_to_read("Removed the document Denial letter. Undo brings it back.")
    assert documents.titles() == ["Hospital bill"]
    assert documents.chosen() == "Hospital bill"
    documents.press("Undo")
    documents.take("Denial letter")
    assert ink(documents.sheet()) == pytest.approx(seen, rel=0.1)


def test_the_last_paper_can_go_too(documents, denial):
    documents.add(denial)
    documents.press("Remove this paper")
    documents.wait_to_read("Nothing here yet.")
    documents.press("Undo")
    assert documents.titles() == ["Denial letter"]


def test_the_delete_key_removes_the_chosen_paper(documents, denial, bill):
    documents.drop(denial, bill)
    documents.take("Hospital bill")
    documents.key_in_list(Qt.Key.Key_Delete)
    assert documents.titles() == ["Denial letter"]


def test_the_arrow_keys_go_from_paper_to_paper(documents, denial, bill):
    documents.drop(denial, bill)
    first, second = documents.titles()
    documents.take(first)
    documents.key_in_list(Qt.Key.Key_Down)
    assert documents.chosen() == second


def test_a_copy_that_cannot_be_written_is_said(documents, prompts, denial, tmp_path):
    documents.add(denial)
    prompts.copy = tmp_path / "stick" / "elsewhere.pdf"
    documents.press("Save or print")
    documents.press("Save the file as it came")
    documents.wait()
    documents.wait_to_read("elsewhere.pdf could not be saved there.")


def test_the_fingerprint_shows_on_demand(documents, session, denial):
    documents.add(denial)
    content = session.case.documents[0].content
    assert not documents.says(content[:8])
    documents.press("Show the file's fingerprint")
    assert content in documents.words().replace(" ", "")


def test_another_place_can_lead_to_one_paper(documents, view, session, denial, bill):
    documents.drop(denial, bill)
    for title in ("Denial letter", "Hospital bill"):
        view.go(Place("documents", paper(session, title).id))
        assert documents.chosen() == title


def test_the_paper_that_is_shown_is_known_to_who_draws_the_view_again(
    documents, view, session, denial, bill
):
    documents.drop(denial, bill)
    documents.take("Denial letter")
    assert view.place == Place("documents", paper(session, "Denial letter").id)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_page_scrolls_one_way_only(theme, scale, request):
    theme.set_scale(scale)
    documents = request.getfixturevalue("documents")
    documents.add(request.getfixturevalue("denial"))
    for area in documents.root.findChildren(QScrollArea):
        if area.isVisible():
            assert area.widget().minimumSizeHint().width() <= area.viewport().width()


def test_a_paper_that_another_place_leads_to_is_in_view_at_large_text(theme, session, request):
    theme.set_scale(2.0)
    documents, view = request.getfixturevalue("documents"), request.getfixturevalue("view")
    documents.add(request.getfixturevalue("bill"), request.getfixturevalue("denial"))
    view.go(Place("today"))
    view.go(Place("documents", paper(session, "Hospital bill").id))
    documents.qtbot.waitUntil(lambda: documents.sees("Change the details"))


def test_everything_that_takes_the_keyboard_has_a_name(documents, denial):
    documents.add(denial)
    unnamed = [
        widget
        for widget in documents.root.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
    ]
    assert unnamed == []


def test_what_a_paper_tells_is_offered_and_set_only_when_taken(documents, session, denial):
    session.edit("A visit", session.case.with_event(VISIT))
    documents.add(denial)
    content = session.case.documents[0].content
    told = "Golden Poppy Health. Notice of denial. Rosalía Peñaflor, your request of Dr. Lee"
    words = tuple(Word(word, (0.0, 0.0, 0.1, 0.1)) for word in told.split())
    session.file.keep_text(content, 0, PageText(Source.FILE, words))
    documents.press("Close the details")
    documents.press("Change the details")
    assert session.case.documents[0].kind is DocumentKind.OTHER
    documents.press("Take Denial")
    documents.press("Take Golden Poppy Health")
    documents.press(f"Take {NAME}, Dr. Lee")
    documents.type("Tags", "knee, money")
    documents.pick("Belongs to", "Visit: Dr. Lee")
    documents.press("Close the details")
    paper = session.case.documents[0]
    assert (paper.kind, paper.sender) == (DocumentKind.DENIAL, "Golden Poppy Health")
    assert (paper.people, paper.tags) == ((NAME, "Dr. Lee"), ("knee", "money"))
    documents.wait_to_read("Tags: knee, money")
    documents.press("Change the details")
    assert documents.picked("Also belongs to") == "Nothing yet"


def test_a_pile_is_sorted_paper_by_paper_with_what_the_pages_tell(documents, session, denial, bill):
    bill = bill.rename(bill.with_name("IMG_2041.jpg"))
    documents.drop(denial, bill)
    told = "Golden Poppy Health\n2026-05-04\nDear Rosalía Peñaflor: your request is denied"
    words = tuple(Word(word, (0.0, 0.0, 0.1, 0.1)) for word in told.split())
    session.file.keep_text(session.case.documents[1].content, 0, PageText(Source.PICTURE, words))
    documents.press("Sort them now")
    assert documents.read("Title") == "Denial letter"
    documents.press("Next paper to sort")
    assert documents.read("Title") == "IMG 2041"
    documents.press("Take all of it")
    assert documents.read("Title") == "Denial, Golden Poppy Health"
    documents.press("Close the details")
    photo = session.case.documents[1]
    assert (photo.kind, photo.day) == (DocumentKind.DENIAL, date(2026, 5, 4))
    assert (photo.sender, photo.people) == ("Golden Poppy Health", (NAME,))
    assert documents.offers("Sort 1 paper")


def test_a_paper_that_was_missing_is_asked_about_on_the_paper(documents, session, denial):
    documents.add(denial)
    told = "Progress note. Date of visit: August 3, 2026"
    words = tuple(Word(word, (0.0, 0.0, 0.1, 0.1)) for word in told.split())
    session.file.keep_text(session.case.documents[0].content, 0, PageText(Source.FILE, words))
    session.edit("A visit", session.case.with_event(VISIT))
    title = "Notes of the visit of August 3, 2026, Dr. Lee"
    documents.press(f"No, it is not: {title}")
    assert not documents.offers(f"Yes, this is it: {title}")
    documents.press("Undo")
    documents.press(f"Yes, this is it: {title}")
    paper = session.case.documents[0]
    assert (paper.kind, paper.links) == (DocumentKind.MEDICAL_RECORD, ("visit",))


def test_a_paper_that_i_add_for_what_is_missing_is_kept_as_that(documents, session, view, denial):
    session.edit("A visit", session.case.with_event(VISIT))
    view.go(Place("missing"))
    documents.press("Add it: Notes of the visit of August 3, 2026, Dr. Lee")
    documents.wait_to_read("Add the paper now: Notes of the visit of August 3, 2026, Dr. Lee.")
    documents.add(denial)
    assert documents.says("Kept as what was missing: Notes of the visit of August 3, 2026, Dr. Lee")
    assert session.case.documents[0].links == ("visit",)


@pytest.mark.parametrize("come", ["proof-for", "stamped-for"])
def test_a_paper_that_i_add_for_a_letter_is_kept_with_it_and_with_nothing_else(
    documents, session, view, bill, come
):
    letter = Letter("letter-1", INSIDE_REQUEST, date(2026, 8, 3))
    session.edit("A visit", session.case.with_event(VISIT).with_letter(letter))
    view.go(Place("missing"))
    documents.press("Add it: Notes of the visit of August 3, 2026, Dr. Lee")
    view.go(Place("documents", f"{come}:letter-1"))
    documents.add(bill)
    documents.wait()
    assert session.case.documents[0].links == ("letter-1",)


@pytest.mark.parametrize("come", ["proof-for", "stamped-for"])
def test_a_paper_that_cannot_be_kept_with_its_letter_is_not_said_to_be(
    documents, session, view, bill, come
):
    """The stick is pulled when the paper is in the case, and not yet with the letter."""
    letter = Letter("letter-1", INSIDE_REQUEST, date(2026, 8, 3))
    session.edit("Wrote a letter", session.case.with_letter(letter))
    view.go(Place("documents", f"{come}:letter-1"))
    session.on_change(lambda *_: session.path.rename(session.path.with_name("elsewhere")))
    documents.add(bill)
    documents.wait_to_read("Rosa.opinion is not at its place any more.")
    assert not documents.says("Kept with the letter")
    assert not documents.says("Filed with your letter")
    assert session.case.documents[0].links == ()
    assert not documents.offers("Look at the stamp")
