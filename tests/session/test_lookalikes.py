"""Papers that came twice, as a scan and as a photo."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from another_opinion.domain.binding import joined
from another_opinion.domain.documents import Document
from another_opinion.domain.texts import PageText, Source, Word, alike
from another_opinion.session.lookalikes import LookAlike, look_alike
from another_opinion.session.session import Session
from another_opinion.store.contents import content_id
from casefiles import NOON, begin
from drawings import ENGLISH, SPANISH

LETTER = " ".join(ENGLISH)
BILL = (
    "Bill of the clinic for the visit on {day} with Dr. Nguyen amount due {sum} dollars " + LETTER
)


@pytest.fixture
def session(tmp_path):
    session = Session(begin(tmp_path / "Rosa.opinion"), lambda: NOON)
    yield session
    session.close()


def add(session: Session, name: str, *pages: str) -> Document:
    """Add a paper with the texts of its pages, an hour after the last one."""
    at = NOON + timedelta(hours=len(session.case.documents))
    content = name.encode()
    paper = Document(name, name, content_id(content), "image/png", len(content), len(pages), at)
    session.edit("Added", session.case.with_document(paper), [content])
    for number, words in enumerate(pages):
        told = tuple(Word(word, (0.1, 0.1, 0.2, 0.2)) for word in words.split())
        session.file.keep_text(paper.content, number, PageText(Source.PICTURE, told))
    return session.case.document(name)


def test_a_paper_that_was_taken_back_looks_like_nothing(session):
    add(session, "letter", LETTER)
    again = add(session, "again", LETTER)
    session.undo()
    assert seen(session, again) is None


def seen(session: Session, paper: Document) -> LookAlike | None:
    last = None
    for last in look_alike(session, paper):  # noqa: B007
        pass
    return last


def misread(words: str) -> str:
    return words.replace("knee", "kuee").replace("Whitfield", "Whitfie1d").replace("tear", "teer")


def test_a_photo_of_a_letter_looks_like_its_scan(session):
    scan = add(session, "Denial", " ".join(SPANISH), LETTER)
    photo = add(session, "IMG 2041", misread(LETTER))
    assert seen(session, photo) == LookAlike(0, scan, 1, whole=True)
    assert seen(session, scan) is None


def test_one_page_among_others_is_named(session):
    scan = add(session, "Denial", LETTER)
    record = add(session, "Record", " ".join(SPANISH), misread(LETTER))
    assert seen(session, record) == LookAlike(1, scan, 0)


def test_two_bills_on_one_form_are_two_papers(session):
    add(session, "May", BILL.format(day="May 3, 2026", sum="412.50"))
    june = add(session, "June", BILL.format(day="June 7, 2026", sum="98.20"))
    assert seen(session, june) is None


def test_pages_with_few_words_look_like_nothing(session):
    add(session, "X-ray", "Left knee Peñaflor Rosa")
    assert seen(session, add(session, "Other X-ray", "Left knee Peñaflor Rosa")) is None


def test_what_was_kept_apart_or_is_not_read_is_not_suggested(session):
    add(session, "Denial", LETTER)
    photo = add(session, "IMG 2041", LETTER)
    kept = session.case.with_document(replace(photo, apart=("Denial",))).document("IMG 2041")
    session.edit("Kept", session.case.with_document(kept))
    assert seen(session, kept) is None
    assert seen(session, add(session, "Not read")) is None


def test_a_page_of_a_paper_that_was_joined_is_named_as_it_is_shown(session):
    cover = add(session, "Cover", " ".join(SPANISH))
    other = add(session, "Denial", LETTER)
    both = joined(cover, other)
    session.edit("Joined", session.case.without_document("Denial").with_document(both))
    photo = add(session, "IMG 2041", LETTER)
    assert seen(session, photo) == LookAlike(0, both, 1, whole=True)


def test_figures_tell_pages_apart_that_words_do_not():
    assert alike(LETTER, misread(LETTER))
    assert not alike(LETTER, LETTER.replace("4471", "9935").replace("180", "60"))
