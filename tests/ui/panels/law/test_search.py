from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from another_opinion.ui.panels.law.search import find, marked

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
