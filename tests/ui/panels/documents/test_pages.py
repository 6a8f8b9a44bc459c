from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from another_opinion.session.session import Session
from casefiles import reopen
from papers import pdf, photo
from ui.conftest import NOW


def dark(image: QImage, across: float, down: float) -> bool:
    """Say whether a spot of a picture is dark; 0 is its left or top edge, 1 the other."""
    x, y = round(across * (image.width() - 1)), round(down * (image.height() - 1))
    return image.pixelColor(x, y).lightness() < 64


@pytest.fixture
def wide_photo(tmp_path):
    """Return a photo whose left half is dark."""
    file = tmp_path / "Bill.png"
    file.write_bytes(photo("PNG", (400, 200)))
    return file


def test_the_page_is_seen_as_it_was_scanned(documents, wide_photo):
    documents.add(wide_photo)
    image = documents.sheet()
    assert dark(image, 0.2, 0.3)
    assert not dark(image, 0.8, 0.3)


def test_a_turned_page_is_drawn_so_and_stays_so(documents, session, wide_photo):
    documents.add(wide_photo)
    documents.press("Turn right")
    image = documents.sheet()
    assert dark(image, 0.2, 0.3)
    assert dark(image, 0.8, 0.3)
    session.close()
    again = Session(reopen(session.path), lambda: NOW)
    again.close()
    assert again.case.documents[0].turns == (90,)


def test_a_turn_to_the_left_takes_back_one_to_the_right(documents, wide_photo):
    documents.add(wide_photo)
    documents.press("Turn right")
    documents.press("Turn left")
    before = documents.sheet()
    documents.press("Turn right")
    assert documents.sheet() != before
    documents.press("Turn left")
    assert documents.sheet() == before


def test_undo_turns_a_page_back(documents, wide_photo):
    documents.add(wide_photo)
    before = documents.sheet()
    documents.press("Turn left")
    documents.press("Undo")
    documents.wait_to_read("Undid: Turned a page")
    documents.press("Close this message")
    documents.press("Close this message")
    assert dark(documents.sheet(), 0.2, 0.3) == dark(before, 0.2, 0.3)
    assert not dark(documents.sheet(), 0.8, 0.3)


def test_only_the_page_in_view_is_turned(documents, session, tmp_path):
    file = tmp_path / "Report.pdf"
    file.write_bytes(pdf(pages=3))
    documents.add(file)
    documents.key_in_pages(Qt.Key.Key_End)
    assert documents.page() == "Page 3 of 3"
    documents.press("Turn right")
    assert session.case.documents[0].turns == (0, 0, 90)


def test_zoom_makes_the_page_larger_and_fit_takes_that_back(documents, wide_photo):
    documents.add(wide_photo)
    fitting = documents.sheet()
    assert not dark(fitting, 0.6, 0.2)
    documents.press("Zoom in")
    documents.press("Zoom in")
    assert dark(documents.sheet(), 0.6, 0.2)
    documents.press("Fit to width")
    assert documents.sheet() == fitting


def test_plus_and_minus_zoom_too(documents, wide_photo):
    documents.add(wide_photo)
    fitting = documents.sheet()
    documents.key_in_pages(Qt.Key.Key_Plus)
    documents.key_in_pages(Qt.Key.Key_Plus)
    assert dark(documents.sheet(), 0.6, 0.2)
    for _ in range(3):
        documents.key_in_pages(Qt.Key.Key_Minus)
    assert documents.sheet() != fitting


def test_zoom_ends_somewhere(documents, wide_photo):
    documents.add(wide_photo)
    for _ in range(20):
        if documents.offers("Zoom out"):
            documents.press("Zoom out")
    assert not documents.offers("Zoom out")
    assert documents.offers("Zoom in")


def test_the_page_keys_go_through_the_pages(documents, tmp_path):
    file = tmp_path / "Report.pdf"
    file.write_bytes(pdf(pages=40))
    documents.add(file)
    assert documents.page() == "Page 1 of 40"
    for _ in range(4):
        documents.key_in_pages(Qt.Key.Key_PageDown)
    assert documents.page() != "Page 1 of 40"
    documents.key_in_pages(Qt.Key.Key_End)
    assert documents.page() == "Page 40 of 40"
    documents.key_in_pages(Qt.Key.Key_Home)
    assert documents.page() == "Page 1 of 40"


def test_pages_that_were_far_away_are_drawn_again(documents, tmp_path):
    file = tmp_path / "Report.pdf"
    file.write_bytes(pdf(pages=40))
    documents.add(file)
    documents.key_in_pages(Qt.Key.Key_Home)
    before = documents.sheet()
    documents.key_in_pages(Qt.Key.Key_End)
    assert documents.sheet() != before
    documents.key_in_pages(Qt.Key.Key_Home)
    assert documents.sheet() == before


def test_the_pages_of_the_paper_that_is_chosen_are_shown(documents, wide_photo, denial):
    documents.drop(wide_photo, denial)
    documents.take("Denial letter")
    assert documents.page() == "Page 1 of 2"
    assert not dark(documents.sheet(), 0.2, 0.5)
    documents.take("Bill")
    assert documents.page() == "Page 1 of 1"
    assert dark(documents.sheet(), 0.2, 0.5)
