"""Pages without words are compared by what they show."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from another_opinion.domain.documents import Document
from another_opinion.domain.texts import Hit, PageText, Source, Word
from another_opinion.errors import CopyGivenUp
from another_opinion.session.lookalikes import LookAlike, earlier_than, look_alike
from another_opinion.session.pictured import Pictured
from another_opinion.session.session import Session
from another_opinion.store.contents import content_id
from casefiles import NOON, begin
from drawings import as_file, handled_again, xray

FILM = xray(1)
AGAIN = as_file(list(handled_again(FILM))[-1])


@pytest.fixture
def session(tmp_path):
    session = Session(begin(tmp_path / "Rosa.opinion"), lambda: NOON)
    yield session
    session.close()


@pytest.fixture
def add(session) -> Callable[..., Document]:
    """Return what adds a photo with the words that were read on it."""

    def add(name: str, content: bytes, words: str = "") -> Document:
        at = NOON + timedelta(hours=len(session.case.documents))
        paper = Document(name, name, content_id(content), "image/jpeg", len(content), 1, at)
        session.edit("Added", session.case.with_document(paper), [content])
        told = tuple(Word(word, (0.1, 0.1, 0.2, 0.2)) for word in words.split())
        session.file.keep_text(paper.content, 0, PageText(Source.PICTURE, told))
        return session.case.document(name)

    return add


def seen(session: Session, paper: Document) -> LookAlike | None:
    hits = Pictured(session).find(paper, earlier_than(session, paper))
    return list(look_alike(session, paper, hits) or [None])[-1]


def test_an_x_ray_that_was_photographed_twice_looks_like_the_first_photo(session, add):
    add("Other knee", as_file(xray(2)))
    film = add("X-ray", as_file(FILM), "L 14")
    assert seen(session, film) is None
    assert seen(session, add("IMG 2041", AGAIN)) == LookAlike(0, film, 0, whole=True)


def test_a_page_that_is_known_by_its_words_is_not_looked_at(session, add):
    film = add("X-ray", as_file(FILM))
    words = "Report of the left knee of Rosalia taken on May 3 by Dr. Lee"
    again = add("IMG 2041", AGAIN, words)
    assert Pictured(session).find(again, [film]) == {}


def test_a_photo_that_cannot_be_drawn_keeps_no_other_back(session, add):
    film = add("X-ray", as_file(FILM))
    broken = add("Broken", as_file(FILM)[:3_000])
    again = add("IMG 2041", AGAIN)
    pictured = Pictured(session)
    assert pictured.find(again, [film, broken]) == {0: Hit(film.content, 0)}
    assert pictured.find(broken, [film]) == {}


def test_many_pictures_are_drawn_a_few_at_a_time(session, add, monkeypatch):
    monkeypatch.setattr("another_opinion.session.pictured._AT_ONCE", 1)
    film, other = add("X-ray", as_file(FILM)), add("Other knee", as_file(xray(2)))
    again, pictured = add("IMG 2041", AGAIN), Pictured(session)
    assert pictured.find(again, [film, other]) is None
    assert pictured.find(again, [film, other]) == {0: Hit(film.content, 0)}


def test_it_gives_up_once_the_case_is_locked(session, add):
    film, again = add("X-ray", as_file(FILM)), add("IMG 2041", AGAIN)
    session.close()
    with pytest.raises(CopyGivenUp):
        Pictured(session).find(again, [film])
