from __future__ import annotations

from contextlib import closing
from datetime import date

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from pypdfium2 import PdfDocument

from another_opinion.services.recovery.lines import key_of, spread
from another_opinion.services.recovery.page import RecoveryPage, recovery_pdf
from casefiles import begin, key

PAGE = RecoveryPage("0123456789abcdef" * 6, "Mother.opinion", "7F3A 20C1", date(2026, 9, 30))


@pytest.fixture(scope="module")
def words() -> str:
    """Return what stands on the page, with single spaces."""
    with closing(PdfDocument(recovery_pdf(PAGE).pdf)) as document:
        assert len(document) == 1
        return " ".join(document[0].get_textpage().get_text_bounded().split())


def test_the_page_is_one_and_always_the_same():
    assert recovery_pdf(PAGE) == recovery_pdf(PAGE)


def test_it_says_of_which_file_it_is_and_when_it_was_made(words):
    for fact in (
        "File: Mother.opinion",
        "Case: 7F3A 20C1",
        "Made on Wednesday, September 30, 2026",
    ):
        assert fact in words


def test_the_lines_on_paper_give_the_key(words):
    printed = words.split("everything in it. ")[1].split(" File:")[0].split()
    parts = [part for number in range(12) for part in printed[4 * number + 1 : 4 * number + 4]]
    assert key_of(spread(" ".join(parts))) == PAGE.key_and_salt


def test_the_command_on_the_page_opens_a_file_with_any_tool(words, tmp_path):
    path = tmp_path / "Rosa.opinion"
    begin(path).close()
    assert "PRAGMA key = \"x'…'\";" in words
    with closing(sqlcipher.connect(str(path))) as tool:
        tool.execute(f"PRAGMA key = \"x'{key().upper()}'\";")
        assert tool.execute("SELECT count(*) FROM item").fetchone()[0] > 0
