"""A paper of many pages is gone through, words in it are found, and some are copied."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from drivers.documents import Documents
from papers import pdf

WORDS = "Dr. Nguyen asks for a second opinion"


@pytest.fixture
def record(documents, session, reader, tmp_path) -> Documents:
    """Add a record of twelve pages and read it."""
    file = tmp_path / "Record.pdf"
    file.write_bytes(pdf(WORDS, pages=12))
    documents.add(file)
    paper = session.case.documents[0]
    for page in range(paper.pages):
        told = reader.spell(paper.content, lambda: session.content(paper.content), page)
        session.file.keep_text(paper.content, page, told)
    return documents


def test_a_record_is_gone_through_by_key_and_by_number(record):
    record.key_in_pages(Qt.Key.Key_Right)
    assert record.page() == "Page 2 of 12"
    record.key_in_pages(Qt.Key.Key_Home)
    for _ in range(3):  # a page is higher than the window, though by how much is left open
        record.key_in_pages(Qt.Key.Key_PageDown)
    assert record.page() in ("Page 2 of 12", "Page 3 of 12", "Page 4 of 12")
    record.type("Page number", "11")
    record.key("Return")
    assert record.page() == "Page 11 of 12"
    record.press("Whole page")
    record.key_in_pages(Qt.Key.Key_PageUp)
    assert record.page() == "Page 10 of 12"
    record.key_in_pages(Qt.Key.Key_Home)
    assert record.page() == "Page 1 of 12"


def test_words_in_a_paper_are_found_place_by_place(record):
    record.key_in_pages("Ctrl+F")
    record.type("Find in this paper", "second OPÍN")
    record.wait_to_read("1 of 12")
    record.press("Next place found")
    assert record.says("2 of 12")
    assert record.page() == "Page 2 of 12"
    record.press("Previous place found")
    record.key("Shift+F3")
    assert record.says("12 of 12")
    record.type("Find in this paper", "quokka")
    record.wait_to_read("Not in this paper, as far as it is read.")
    record.key("Esc")
    assert not record.says("Not in this paper")


def test_words_are_chosen_with_the_mouse_and_copied(record):
    record.drag_over((0.2, 0.11), (0.35, 0.112))
    record.key_in_pages("Ctrl+C")
    copied = QApplication.clipboard().text()
    assert copied in WORDS
    assert "asks for a" in copied
    record.press("Copy text of this page")
    assert QApplication.clipboard().text() == f"{WORDS} (1)"
