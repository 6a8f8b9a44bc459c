"""Pages are put in another order, split, joined and removed, and their files stay as they are."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from another_opinion.domain.binding import brought_back, joined, moved, put_by, split, without
from another_opinion.domain.documents import Document
from casefiles import CASE, scanned

SCAN = scanned(CASE, "scan", b"scan").documents[0]


def paper(name: str, pages: int) -> Document:
    return replace(SCAN, id=name, content=name, pages=pages)


def seen(document: Document) -> list[tuple[str, int]]:
    """Read which page of which bytes is seen where."""
    sources = (document.source(page) for page in range(document.length))
    return [(file.content, number) for file, number in sources]


def test_pages_are_moved_to_a_typed_place_in_a_row():
    five = paper("a", 5)
    assert [n for _, n in seen(moved(five, [3], 0))] == [3, 0, 1, 2, 4]
    assert [n for _, n in seen(moved(five, [0, 2], 2))] == [1, 3, 0, 2, 4]
    assert [n for _, n in seen(moved(five, [0], 99))] == [1, 2, 3, 4, 0]
    assert moved(moved(five, [4], 0), [0], 4) == five


def test_removed_pages_can_be_brought_back_to_their_places():
    five = paper("a", 5)
    fewer = without(five, [0, 1, 3])
    assert [n for _, n in seen(fewer)] == [2, 4]
    assert put_by(fewer) == [0, 1, 3]
    assert brought_back(fewer) == five
    with pytest.raises(ValueError, match="at least one"):
        without(fewer, [0, 1])


def test_a_paper_that_is_split_and_joined_again_is_what_it_was():
    six = paper("a", 6).turned(4, 90).cropped(5, (0.1, 0.1, 0.9, 0.9)).shown_plain(0, True)
    one, two = split(six, 4, "b", "The rest")
    assert (one.id, two.id, two.title) == ("a", "b", "The rest")
    assert [n for _, n in seen(two)] == [4, 5]
    assert two.look(0).turn == 90
    assert joined(one, two) == six


def test_joined_papers_show_the_pages_of_both_as_they_were_left():
    one, two = paper("a", 2).turned(1, 90), paper("b", 3).turned(0, 180).darkened(2, True)
    whole = joined(one, two)
    assert seen(whole) == [("a", 0), ("a", 1), ("b", 0), ("b", 1), ("b", 2)]
    assert [whole.look(page).turn for page in range(5)] == [0, 90, 180, 0, 0]
    assert whole.look(4).darken
    assert whole.contents == ("a", "b")
    assert split(whole, 2, "b", two.title) == (one, two)


def test_a_part_holds_only_files_of_which_it_shows_something():
    whole = joined(joined(paper("a", 1), paper("b", 2)), paper("c", 1))
    _, rest = split(moved(whole, [0], 3), 3, "d", "One page")
    assert rest.contents == ("a",)


def test_a_page_that_both_show_is_shown_twice():
    assert seen(joined(paper("a", 2), paper("a", 2))) == [*[("a", 0), ("a", 1)] * 2]


def test_found_pages_of_a_file_are_those_that_show_them():
    whole = moved(joined(paper("a", 2), paper("b", 2)), [3], 0)
    assert whole.showing("b", [1, 0]) == [0, 3]
    assert whole.showing("a", [1]) == [2]
    assert without(whole, [0]).showing("b", [1]) == []
    assert whole.showing("c", [0]) == []


@st.composite
def acts(draw: st.DrawFn) -> Document:
    """Draw a paper after some acts; what each page shows and how is checked at each."""
    document = paper("a", draw(st.integers(1, 5)))
    for number in range(draw(st.integers(0, 6))):
        last = document.length - 1
        before = {source: document.look(page) for page, source in enumerate(seen(document))}
        match draw(st.sampled_from(["move", "turn", "join", "remove", "split"])):
            case "move":
                pages = draw(st.sets(st.integers(0, last)))
                document = moved(document, pages, draw(st.integers(0, last)))
                assert sorted(seen(document)) == sorted(before)
            case "turn":
                document = document.turned(draw(st.integers(0, last)), 90)
                continue
            case "join":
                document = joined(document, paper(f"b{number}", draw(st.integers(1, 3))))
                assert seen(document)[: last + 1] == list(before)
            case "remove" if last:
                document = without(document, [draw(st.integers(0, last))])
            case "split" if last:
                one, two = split(document, draw(st.integers(1, last)), "c", "Part")
                assert seen(one) + seen(two) == list(before)
                assert seen(joined(one, two)) == list(before)
                document = two
        for page, source in enumerate(seen(document)):
            assert document.look(page) == before.get(source, document.look(page))
    return document


@settings(max_examples=60)
@given(acts())
def test_pages_stay_what_they_are_whatever_is_done_to_their_order(document: Document):
    sources = seen(document)
    assert len(sources) == len(set(sources)) == document.length
    for page, (content, number) in enumerate(sources):
        assert document.showing(content, [number]) == [page]
