"""Tests of the number by which a printed letter is known when it comes home."""

from __future__ import annotations

import pytest

from another_opinion.services.letters.number import grouped, is_number, new_number, ungrouped


def test_numbers_are_random_and_check_themselves():
    made = {new_number() for _ in range(200)}
    assert len(made) == 200
    assert all(map(is_number, made))


def test_a_wrong_digit_and_two_that_changed_places_are_noticed():
    number = "482177309507"
    assert is_number(number)
    for place in range(len(number)):
        for digit in set("0123456789") - {number[place]}:
            assert not is_number(number[:place] + digit + number[place + 1 :])
    for place in range(len(number) - 1):
        one, other = number[place : place + 2]
        if one != other:
            assert not is_number(number[:place] + other + one + number[place + 2 :])


def test_a_number_is_read_aloud_in_groups():
    assert grouped("482177309507") == "4821 7730 9507"


@pytest.mark.parametrize(
    "typed",
    ["4821 7730 9507", "482177309507", " 4821-7730-9507 ", "4821 77309507", "4821.7730.9507"],
)
def test_it_may_be_typed_in_any_groups(typed):
    assert ungrouped(typed) == "482177309507"


@pytest.mark.parametrize(
    "text", ["", "4821", "48217730950", "٤٨٢١٧٧٣٠٩٥٠٧", "https://plan.example"]
)
def test_other_texts_are_no_numbers(text):
    assert not is_number(text)
