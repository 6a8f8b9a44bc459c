from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from another_opinion.ui.panels.law.search import Index, Text, find, marked

TEXT = "Nguyễn Thị Ánh asks. The PLAN answers; the plan's doctor, too."


def test_words_are_found_whatever_their_case_and_accents():
    assert [TEXT[start:end] for start, end in find("plan", TEXT)] == ["PLAN", "plan"]
    assert [TEXT[start:end] for start, end in find("nguyen thi anh", TEXT)] == ["Nguyễn Thị Ánh"]


def test_blanks_around_what_is_looked_for_do_not_matter():
    assert find("  the   plan ", TEXT) == find("the plan", TEXT) != ()


def test_nothing_is_found_for_nothing():
    assert find("  ", TEXT) == ()


def test_a_letter_that_becomes_two_is_found_as_one():
    assert find("strasse", "Die Straße") == ((4, 10),)


def test_a_letter_that_holds_it_twice_is_marked_once():
    assert find("s", "ß") == ((0, 1),)


def test_signs_of_html_stay_text():
    assert marked("a < b & c", ((4, 5),), "x") == 'a &lt; <span style="x">b</span> &amp; c'


@given(st.text(), st.text(min_size=1))
def test_places_lie_in_the_text_and_in_order(words, wanted):
    ends = [0]
    for start, end in find(wanted, words):
        assert ends[-1] <= start < end <= len(words)
        ends.append(end)


@given(st.text("abc<&é ", min_size=1))
def test_a_text_is_found_in_itself(words):
    spans = find(words, " ".join(words.split()))
    assert bool(spans) is bool(words.strip())


LONG = f"{'Before it. ' * 20}Here stands what is wanted, with the plan. {'After it. ' * 40}"


def passages(wanted, *words):
    return [each.words for each in Index([Text("it", "A chapter", "A title", words)]).seek(wanted)]


def test_a_passage_is_cut_between_words_around_what_was_found():
    (words,) = passages("is wanted", "Nothing.", LONG)
    assert words.startswith("… it. Before it.")
    assert "Here stands what is wanted, with the plan." in words
    assert words.endswith("After it. …")


def test_a_title_shows_how_its_text_begins():
    assert passages("a title", "It begins.", "It goes on.") == ["It begins."]
    assert passages("a title") == [""]


@given(st.lists(st.text(min_size=1), max_size=3), st.text(min_size=1))
def test_the_index_finds_what_find_finds(words, wanted):
    there = any(find(wanted, each) for each in ("A title", *words))
    assert bool(passages(wanted, *words)) is there
