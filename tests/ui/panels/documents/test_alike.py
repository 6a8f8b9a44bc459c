from __future__ import annotations

import pytest

from another_opinion.domain.texts import PageText, Source
from drawings import ENGLISH, as_file, handled_again, xray
from papers import pdf


@pytest.fixture
def twice(documents, session, tools, tmp_path):
    """Add a letter and, as a file of other bytes, the same letter again, both read."""
    words = " ".join(ENGLISH)
    for name, pages in (("Denial letter", 2), ("IMG 2041", 1)):
        file = tmp_path / f"{name}.pdf"
        file.write_bytes(pdf(words, pages=pages))
        documents.add(file)
        documents.press("Close the details")
    for paper in session.case.documents:
        content = session.content(paper.content)
        for page in range(paper.pages):
            told = tools.reader.spell(paper.content, content, page)
            session.file.keep_text(paper.content, page, told)
    documents.take("Denial letter")
    documents.take("IMG 2041")


def test_a_look_alike_is_suggested_and_can_go(documents, session, twice):
    documents.wait_to_read("This looks like “Denial letter”, page 1, which you have already.")
    assert len(session.case.documents) == 2
    documents.press("Remove this one")
    assert [each.title for each in session.case.documents] == ["Denial letter"]
    documents.press("Undo")
    assert len(session.case.documents) == 2


def test_both_can_be_kept_and_nothing_is_said_any_more(documents, session, qtbot, twice):
    documents.wait_to_read("This looks like “Denial letter”")
    documents.press("Keep both")
    qtbot.waitUntil(lambda: not documents.says("This looks like"))
    documents.take("Denial letter")
    documents.take("IMG 2041")
    assert not documents.says("This looks like")
    assert len(session.case.documents) == 2


def test_an_x_ray_that_was_photographed_twice_is_suggested_too(documents, session, tmp_path):
    film = xray(1)
    for name, photo in (("X-ray", film), ("IMG 2041", list(handled_again(film))[-1])):
        file = tmp_path / f"{name}.jpg"
        file.write_bytes(as_file(photo))
        documents.add(file)
        documents.press("Close the details")
    for paper in session.case.documents:
        session.file.keep_text(paper.content, 0, PageText(Source.PICTURE))
    documents.take("X-ray")
    documents.take("IMG 2041")
    documents.wait_to_read("This looks like “X-ray”, page 1, which you have already.")
    documents.press("Keep both")
    documents.wait()
    assert not documents.says("This looks like")
