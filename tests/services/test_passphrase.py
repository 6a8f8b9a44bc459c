from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from another_opinion.services.passphrase import EASY_WORDS, Strength, strength, suggest

ROSA = ("Rosalía Peñaflor", "Golden Poppy Health")


def level(passphrase: str, personal: tuple[str, ...] = ()) -> Strength:
    return strength(passphrase, personal).level


def test_a_suggestion_is_five_different_easy_words_in_lower_case():
    words = suggest().split(" ")
    assert len(set(words)) == 5
    assert set(words) <= set(EASY_WORDS)
    assert all(word.isascii() and word.islower() and 3 <= len(word) <= 8 for word in words)


def test_no_suggestion_comes_twice():
    assert len({suggest() for _ in range(100)}) == 100


@given(st.lists(st.sampled_from(EASY_WORDS), min_size=5, max_size=5, unique=True))
def test_any_five_easy_words_are_strong_and_worth_no_more_than_55_bits(words):
    estimate = strength(" ".join(words), ROSA)
    assert estimate.level is Strength.STRONG
    assert 51 <= estimate.bits <= 55


def test_the_five_words_that_a_thief_tries_first_are_still_strong():
    assert level("you that brown what this") is Strength.STRONG


def test_easy_words_count_by_their_number_however_long_they_are():
    assert level("envelope universe dinosaur") is Strength.WEAK
    assert level("envelope universe dinosaur mushroom") is Strength.FAIR


def test_one_easy_word_five_times_is_weak():
    assert level("zoo zoo zoo zoo zoo") is Strength.WEAK


@pytest.mark.parametrize("typed", ["", " ", "password", "Sommer2026", "qwertyuiop[]", "x" * 72])
def test_what_everybody_types_is_weak(typed):
    assert level(typed) is Strength.WEAK


def test_the_names_of_the_case_are_known_to_the_thief():
    typed = "Peñaflor+Rosalía"
    assert level(typed) is not Strength.WEAK
    assert level(typed, ROSA) is Strength.WEAK


def test_names_of_one_case_say_nothing_about_the_next():
    before = strength("Peñaflor+Rosalía", ())
    strength("Peñaflor+Rosalía", ROSA)
    assert strength("Peñaflor+Rosalía", ()) == before


def test_a_very_long_passphrase_is_judged_by_its_beginning():
    long = "seven grey herons walked over the wet stones, and nobody on the bridge looked up once"
    assert len(long) > 72
    assert level(long) is Strength.STRONG
    assert level("a" * 72 + long) is Strength.WEAK


@given(st.text(max_size=90))
def test_anything_can_be_judged(typed):
    assert strength(typed, (typed,)).bits >= 0
