"""Finding words in all papers, with the background reading at work."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from another_opinion.domain.documents import DocumentKind
from another_opinion.domain.recipes import Recipe
from another_opinion.domain.texts import PageText, Source, Word
from another_opinion.services.pages.child import child_command
from another_opinion.services.pages.reader import PageReader
from another_opinion.session.session import Session
from another_opinion.ui.reading import Reading
from another_opinion.ui.shell.caseview import CaseView
from another_opinion.ui.tasks import PooledTasks
from another_opinion.ui.tools import Tools
from casefiles import reopen
from drawings import ENGLISH, as_file, photographed, printed, scanned
from drivers.documents import Documents
from papers import pdf
from services.pages.files import scans
from ui.conftest import NOW
from ui.scripted import ScriptedPrompts


@pytest.fixture
def reading() -> Iterator[Reading]:
    """Return a real reader in the background, which recognizes nothing."""
    reading = Reading([PageReader()], PooledTasks(1))
    yield reading
    reading.finish()


@pytest.fixture
def tools(tools: Tools, reading: Reading) -> Tools:
    """Return the tools with a reading that works."""
    return replace(tools, reading=reading)


@pytest.fixture
def documents(
    qtbot: QtBot, view: CaseView, prompts: ScriptedPrompts, tools: Tools, session: Session
) -> Documents:
    """Return what a person sees and does, in a case that is being read."""
    tools.reading.follow(session)
    return Documents(qtbot, view, prompts, tools.tasks)


@pytest.fixture
def papers(documents, tmp_path, qtbot, tools) -> list[Path]:
    """Add three papers and wait until they are read."""
    files = {
        "Denial.pdf": pdf("Your request is denied by Dr. Nguyen, señora.", pages=3),
        "Report.pdf": pdf("The cardiology report of Inés"),
        "Bill.pdf": pdf("You owe 42 dollars"),
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    documents.drop(*(tmp_path / name for name in files))
    documents.wait_to_read("Added 3 documents.")
    wait_until_read(qtbot, tools)
    return [tmp_path / name for name in files]


def wait_until_read(qtbot: QtBot, tools: Tools) -> None:
    qtbot.waitUntil(lambda: tools.reading.progress.left == 0)


def marked(documents: Documents) -> int:
    """Count the points of the pages that a marker pen has touched."""
    sheet = documents.sheet()
    colors = (
        QColor(sheet.pixel(x, y)) for x in range(0, sheet.width(), 2) for y in range(sheet.height())
    )
    return sum(color.red() > 200 and color.blue() < color.green() - 60 for color in colors)


def test_papers_are_found_as_one_types_with_the_words_around(documents, papers):
    documents.type("Find in all papers", "cardio")
    assert documents.rows() == [
        "Report. D-002. Paper. No date yet. Page 1: The cardiology report of Inés (1)."
    ]
    documents.wait_to_read("Found in 1 paper, on 1 page.")
    documents.type("Find in all papers", "DENIED senora")
    documents.wait_to_read("Found in 1 paper, on 3 pages.")
    assert documents.titles() == ["Denial"]


def test_the_words_are_marked_on_the_page_and_nothing_else(documents, papers):
    documents.take("Denial")
    assert marked(documents) == 0
    documents.type("Find in all papers", "denied")
    documents.wait_to_read("Found on 3 pages. This is page 1.")
    assert marked(documents) > 20
    documents.type("Find in all papers", "quokka")
    documents.wait_to_read("No paper has these words.")
    assert marked(documents) == 0


def test_one_goes_from_page_to_page(documents, papers):
    documents.type("Find in all papers", "denied")
    documents.wait_to_read("This is page 1.")
    assert not documents.offers("Previous page found")
    documents.press("Next page found")
    documents.press("Next page found")
    documents.wait_to_read("This is page 3.")
    documents.qtbot.waitUntil(lambda: documents.page() == "Page 3 of 3")
    assert not documents.offers("Next page found")
    assert marked(documents) > 20


def test_a_paper_below_the_list_opens_where_the_words_stand(documents, papers, view):
    view.resize(800, 768)
    documents.type("Find in all papers", "denied")
    assert not documents.sees("Zoom in")
    documents.key_in_list(Qt.Key.Key_Return)
    documents.qtbot.waitUntil(lambda: documents.sees("Zoom in"))


def test_marks_turn_with_the_page(documents, papers):
    documents.type("Find in all papers", "owe")
    before = marked(documents)
    documents.press("Turn right")
    documents.wait()
    assert 0.5 * before < marked(documents) < 2 * before


def test_a_title_is_found_too_and_an_empty_field_shows_all(documents, papers):
    documents.type("Find in all papers", "bil")
    assert documents.titles() == ["Bill"]
    documents.type("Find in all papers", "")
    assert len(documents.titles()) == 3


def test_a_paper_that_is_added_is_shown_though_it_is_not_what_was_looked_for(
    documents, papers, tmp_path
):
    documents.type("Find in all papers", "cardiology")
    new = tmp_path / "Letter.pdf"
    new.write_bytes(pdf("Nothing of that"))
    documents.drop(new)
    documents.wait_to_read("Added 1 document.")
    documents.press("Close the details")
    assert documents.read("Find in all papers") == ""
    assert documents.chosen() == "Letter"


def test_what_is_in_the_trash_is_not_found_and_comes_back(documents, papers, session, view):
    documents.take("Report")
    documents.press("Remove this paper")
    documents.type("Find in all papers", "cardiology")
    documents.wait_to_read("No paper has these words.")
    view.undo()
    documents.wait_to_read("Found in 1 paper, on 1 page.")


def test_what_was_read_is_not_read_again(documents, papers, session, tools):
    session.close()
    again = Session(reopen(session.path), lambda: NOW)
    tools.reading.follow(again)
    assert (tools.reading.progress.left, tools.reading.progress.read) == (0, 5)
    tools.reading.leave()
    again.close()


def test_photos_cannot_be_searched_where_nobody_recognizes_them(
    documents, papers, tools, qtbot, tmp_path
):
    photo = tmp_path / "IMG_0001.png"
    photo.write_bytes(as_file(np.full((60, 40, 3), 255, np.uint8), "PNG"))
    documents.drop(photo)
    documents.wait_to_read("Added 1 document.")
    documents.press("Close the details")
    documents.wait_to_read("Photos and scans cannot be searched on this computer")


def test_a_page_that_ends_its_worker_costs_that_page_only(
    qtbot, view, prompts, tools, session, tmp_path
):
    tools.reading.leave()
    eyes = Reading([PageReader(90, child_command(looks=True))], PooledTasks(1))
    eyes.follow(session)
    documents = Documents(qtbot, view, prompts, tools.tasks)
    (tmp_path / "Scans.tif").write_bytes(scans(3)[:-400])
    documents.drop(tmp_path / "Scans.tif")
    documents.wait_to_read("Added 1 document.")
    qtbot.waitUntil(lambda: eyes.progress.read == 3)
    tools.reading.progressed.emit()
    documents.wait_to_read("Page 3 could not be read, so a search leaves it out.")
    eyes.finish()


def test_reading_pauses_and_goes_on(documents, tools, qtbot, tmp_path):
    tools.reading.pause(True)
    paper = tmp_path / "Long.pdf"
    paper.write_bytes(pdf("Long", pages=12))
    documents.drop(paper)
    documents.wait_to_read("Added 1 document.")
    documents.press("Close the details")
    documents.wait_to_read("12 pages are not read yet")
    documents.press("Go on reading")
    wait_until_read(qtbot, tools)
    assert tools.reading.progress.read == 12


def test_a_file_that_is_locked_stops_the_reading_at_once(documents, session, tools, tmp_path):
    paper = tmp_path / "Long.pdf"
    paper.write_bytes(pdf("Long", pages=200))
    documents.drop(paper)
    documents.wait_to_read("Added 1 document.")
    tools.reading.leave()
    session.close()
    tools.reading.finish()
    again = Session(reopen(session.path), lambda: NOW)
    content = again.case.documents[0].content
    assert len(again.file.read_pages().get(content, {})) < 200
    again.close()


def test_a_photo_is_read_in_the_background_and_found(
    qtbot, view, prompts, tools, session, tmp_path
):
    tools.reading.leave()
    eyes = Reading([PageReader(90, child_command(looks=True))], PooledTasks(1))
    eyes.follow(session)
    with PageReader() as reader:
        photo = photographed(scanned(reader, printed(ENGLISH, times=1), dpi=120))
    (tmp_path / "IMG_0042.jpg").write_bytes(as_file(photo))
    documents = Documents(qtbot, view, prompts, tools.tasks)
    documents.drop(tmp_path / "IMG_0042.jpg")
    documents.wait_to_read("Added 1 document.")
    documents.press("Close the details")
    qtbot.waitUntil(lambda: eyes.progress.read == 1)
    documents.type("Find in all papers", "meniscus osteo")
    documents.wait_to_read("Found in 1 paper, on 1 page.")
    assert marked(documents) > 20
    eyes.finish()


def test_a_page_that_could_not_be_read_is_not_tried_for_ever(session, tools, documents, papers):
    content = session.case.documents[0].content
    session.file.keep_text(content, 0, PageText(Source.NOWHERE))
    tools.reading.follow(session)
    assert tools.reading.progress.left == 0
    documents.take("Bill")
    documents.take("Denial")
    documents.wait_to_read("Page 1 could not be read, so a search leaves it out.")


# Suggested


def test_a_date_is_suggested_with_its_words_and_set_only_when_it_is_taken(
    documents, session, tmp_path
):
    paper = tmp_path / "Denial.pdf"
    paper.write_bytes(pdf("Date of notice: May 4, 2026. Your request is denied."))
    documents.drop(paper)
    documents.wait_to_read("On the page: “Date of notice: May 4, 2026. Your request is …”")
    assert session.case.documents[0].day is None
    documents.press("Take May 4, 2026")
    assert session.case.documents[0].day == date(2026, 5, 4)
    assert not documents.offers("Take May 4, 2026")
    session.undo()
    documents.wait_to_read("On the page:")


# Cleaned up


@pytest.fixture
def dark(documents, session, tmp_path):
    """Add a photo in shadow, for which a recipe was found."""
    file = tmp_path / "IMG_0007.png"
    file.write_bytes(as_file(np.full((400, 300, 3), 90, np.uint8), "PNG"))
    documents.drop(file)
    documents.wait_to_read("Added 1 document.")
    documents.press("Close the details")
    word = Word("denied", (0.4, 0.4, 0.6, 0.5))
    text = PageText(Source.PICTURE, (word,), Recipe(lighten=True, turn=90))
    session.file.keep_text(session.case.documents[0].content, 0, text)
    return session.case.documents[0]


def middle(documents: Documents) -> tuple[int, int, int]:
    sheet = documents.sheet()
    color = QColor(sheet.pixel(sheet.width() // 2, sheet.height() // 2))
    return color.red(), color.green(), color.blue()


def test_a_page_is_cleaned_up_once_it_was_read_and_one_press_shows_it_as_it_came(
    documents, dark, session, tools
):
    tools.reading.progressed.emit()
    documents.wait_for("Show it as it came")
    documents.wait_to_read("Cleaned up here. The file stays as it is.")
    assert min(middle(documents)) > 220
    documents.press("Show it as it came")
    assert max(middle(documents)) < 120
    assert session.case.documents[0].plain == (0,)
    documents.press("Show it cleaned up")
    assert min(middle(documents)) > 220
    session.undo()
    assert max(middle(documents)) < 120


def test_words_are_marked_where_they_stand_on_a_page_that_was_cleaned_up(documents, dark, tools):
    tools.reading.progressed.emit()
    documents.type("Find in all papers", "denied")
    documents.wait_to_read("Found on 1 page.")
    assert marked(documents) > 20


def test_a_cleaned_page_is_turned_by_hand_from_what_is_seen(documents, dark, session, tools):
    tools.reading.progressed.emit()
    documents.wait_for("Show it as it came")
    documents.press("Turn left")
    assert session.case.documents[0].turns == (360,)
    documents.press("Turn left")
    assert session.case.documents[0].turns == (270,)


def test_papers_are_found_by_code_sender_tag_kind_and_day(documents, session, papers):
    bill = next(each for each in session.case.documents if each.title == "Bill")
    kind, day = DocumentKind.BILL, date(2026, 9, 15)
    told = replace(bill, sender="Lupine Clinic", tags=("money",), kind=kind, day=day)
    session.edit("Told", session.case.with_document(told))
    for typed in (bill.code, "lupine", "mone", "receipt", "9/15/2026", "Sept 15"):
        documents.type("Find in all papers", typed)
        assert documents.titles() == ["Bill"]
        documents.wait_to_read("Found in 1 paper, by its name or date.")


def test_the_list_shows_what_is_picked_in_the_order_that_is_picked(documents, session, papers):
    bill = next(each for each in session.case.documents if each.title == "Bill")
    case = session.case.with_document(replace(bill, tags=("money",)))
    for title in ("Letter 1", "Letter 2", "Letter 3"):
        case = case.with_document(replace(bill, id=title, title=title))
    session.edit("Told", case)
    every = ["Bill", "Denial", "Letter 1", "Letter 2", "Letter 3", "Report"]
    documents.pick("Order", "By their titles")
    assert documents.titles() == every
    documents.pick("Show", "Tag money")
    assert documents.titles() == ["Bill"]
    documents.pick("Show", "All papers")
    assert documents.titles() == every
