"""The pages of a paper are moved, taken out, split off and joined, darkened and cut."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QListView

from another_opinion.domain.letters import WRITTEN_DENIAL, Letter
from another_opinion.domain.proof import Fact, Passage
from another_opinion.services.proof.standing import by_paper
from papers import pdf

ORDER = "Order of the pages"


def lines(documents) -> list[str]:
    model = documents.find(QListView, ORDER).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def chosen(documents) -> list[int]:
    view = documents.find(QListView, ORDER)
    return sorted(index.row() + 1 for index in view.selectedIndexes())


@pytest.fixture
def record(documents, tmp_path):
    """Add a bill, and a record of five pages, which is in view."""
    files = tmp_path / "Bill.pdf", tmp_path / "Record.pdf"
    for file, pages in zip(files, (2, 5), strict=True):
        file.write_bytes(pdf(file.stem, pages=pages))
    documents.add(*files)
    documents.take("Record")
    return documents


def test_pages_are_put_in_order_and_undo_brings_all_back(record, session):
    before = session.case
    record.press("Pages of this paper")
    assert lines(record) == [f"Page {number}" for number in range(1, 6)]
    record.choose_pages(4, more=1)
    assert record.page() == "Page 5 of 5"
    record.type("To which position?", "9")
    record.press("Move there")
    assert record.says("Type a number from 1 to 5.")
    record.type("To which position?", "2")
    record.press("Move there")
    paper = next(each for each in session.case.documents if each.title == "Record")
    assert paper.order == (0, 3, 4, 1, 2)
    assert chosen(record) == [2, 3]
    assert lines(record)[1] == "Page 2: page 4 of the file"
    record.press("Move up")
    assert session.case.document(paper.id).order == (3, 4, 0, 1, 2)
    assert not record.offers("Move up")
    record.press("Move down")
    record.press("Take these pages out")
    assert session.case.document(paper.id).order == (0, 1, 2)
    record.wait_to_read("Took 2 pages out. Undo takes it back.")
    record.press("Bring back all pages")
    assert session.case.document(paper.id).order == ()
    record.choose_pages(3)
    record.press("Split before this page")
    first, second = (
        next(each for each in session.case.documents if each.title == title)
        for title in ("Record", "Record (2)")
    )
    assert (first.id, first.length, second.length) == (paper.id, 2, 3)
    assert second.number not in (0, *(each.number for each in before.documents))
    record.pick("Another paper for the end of this one", "Bill")
    record.press("Join it to the end")
    assert [each.title for each in session.case.documents if each.title == "Bill"] == []
    assert lines(record)[-1] == "Page 4: file 2, page 2"
    while session.case.documents != before.documents:
        session.undo()
    assert lines(record) == [f"Page {number}" for number in range(1, 6)]


def test_one_page_always_stays(record, session):
    before = session.case
    record.press("Pages of this paper")
    record.choose_pages(1, more=4)
    record.press("Take these pages out")
    record.wait_to_read("A paper keeps at least one page.")
    assert session.case == before


def test_the_last_of_a_thousand_pages_is_chosen_by_key(record, session):
    paper = session.case.documents[-1]
    session.edit("Thousand", session.case.with_document(replace(paper, pages=1_000)))
    record.take(paper.title)
    record.press("Pages of this paper")
    view = record.find(QListView, ORDER)
    record.qtbot.keyClick(view, Qt.Key.Key_End)
    assert chosen(record) == [1_000]
    assert record.page() == "Page 1000 of 1000"


def test_a_faint_page_is_darkened_and_not(record, session):
    record.press("Darker")
    paper = next(each for each in session.case.documents if each.dark)
    assert paper.dark == (0,)
    assert not record.offers("Darker")
    record.press("Not darker")
    assert session.case.document(paper.id).dark == ()
    assert record.offers("Darker")


def test_edges_are_cut_by_numbers_and_by_mouse(record, session):
    def crop():
        found = [each.box for paper in session.case.documents for each in paper.crops]
        return [pytest.approx(part, abs=0.03) for part in found[0]] if found else []

    record.press("Cut the edges")
    record.type("From the left", "60")
    record.type("From the right", "40")
    record.press("Cut")
    assert record.says("That would cut nearly all of the page.")
    record.type("From the left", "10")
    record.type("From the right", "0")
    record.type("From the bottom", "50")
    record.press("Cut")
    assert crop() == [0.1, 0.0, 1.0, 0.5]
    record.press("Show the whole page")
    assert crop() == []
    record.sheet()
    record.drag_over((0.2, 0.1), (0.6, 0.3))
    left, top, right, bottom = crop()
    assert (left, top) == (0.2, 0.1)
    assert (right, bottom) == (0.6, 0.3)
    session.undo()
    assert crop() == []


def test_numbers_that_are_typed_stay_while_another_paper_changes(record, session):
    record.press("Cut the edges")
    record.type("From the left", "10")
    other = next(each for each in session.case.documents if each.title == "Bill")
    session.edit("Changed", session.case.with_document(replace(other, sender="The clinic")))
    assert record.read("From the left") == "10"


def test_what_shows_a_fact_goes_only_after_a_warning(record, session):
    paper = next(each for each in session.case.documents if each.title == "Record")
    shown = Passage(paper.id, paper.content, 1)
    fact = Fact("fact", "The MRI was clear.", passages=(shown,))
    letter = Letter("letter", WRITTEN_DENIAL, date(2026, 9, 1), facts=("fact",))
    session.edit("Stated", session.case.with_fact(fact).with_letter(letter))
    record.press("Pages of this paper")
    record.choose_pages(2)
    record.press("Take these pages out")
    warning = (
        "1 fact rests on this, and no other paper shows it:\n"
        "• “The MRI was clear.” It is stated in: Request for the denial in writing.\n"
        "Nothing is removed yet. Undo would bring it back."
    )
    record.wait_to_read(warning)
    assert session.case.document(paper.id).length == 5
    record.press("Take it out all the same")
    assert session.case.document(paper.id).length == 4
    assert not record.says(warning)
    record.press("Undo")
    assert session.case.document(paper.id).length == 5
    record.press("Remove this paper")
    assert session.case.document(paper.id)
    record.press("Remove it all the same")
    assert not session.case.document(paper.id)
    record.press("Undo")
    assert by_paper(session.case)[paper.id] == (fact,)


def picture(documents, page: int) -> QImage:
    """Look at the picture in a line."""
    view = documents.find(QListView, ORDER)
    icon = view.model().index(page - 1, 0).data(Qt.ItemDataRole.DecorationRole)
    return icon.pixmap(view.iconSize()).toImage()


def test_each_line_shows_its_page_and_a_long_record_only_what_is_in_view(documents, tmp_path):
    file = tmp_path / "Record.pdf"
    file.write_bytes(pdf("Every page has these words of the record on it.", pages=300))
    documents.add(file)
    documents.press("Pages of this paper")
    documents.wait()
    assert picture(documents, 1) != picture(documents, 200)  # which is not drawn yet
    documents.choose_pages(1)
    documents.qtbot.keyClick(documents.find(QListView, ORDER), Qt.Key.Key_End)
    documents.wait()
    assert picture(documents, 300) != picture(documents, 1) == picture(documents, 200)
