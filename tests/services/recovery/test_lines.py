from __future__ import annotations

from hashlib import shake_256
from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from another_opinion.services.recovery.lines import (
    LINES,
    WrongLine,
    is_line,
    key_of,
    printed_lines,
    spaced,
    spread,
)

HEX = "0123456789ABCDEF"
keys = st.text("0123456789abcdef", min_size=96, max_size=96)
KEY = shake_256(b"a key").hexdigest(48)


@given(keys)
def test_the_lines_give_the_key_back(key):
    lines = printed_lines(key)
    assert key_of(lines) == key
    assert {len(line) for line in lines} == {10}


@given(keys, st.integers(0, LINES - 1))
def test_every_single_wrong_character_is_found(key, line):
    whole = printed_lines(key)[line]
    for place in range(10):
        for wrong in set(HEX) - {whole[place]}:
            assert not is_line(line + 1, whole[:place] + wrong + whole[place + 1 :])


@given(keys, st.integers(0, LINES - 1))
def test_every_swap_of_two_characters_is_found(key, line):
    whole = printed_lines(key)[line]
    for one, other in combinations(range(10), 2):
        if whole[one] != whole[other]:
            swapped = list(whole)
            swapped[one], swapped[other] = whole[other], whole[one]
            assert not is_line(line + 1, "".join(swapped))


def test_ten_thousand_errors_of_two_characters_are_all_found_and_named():
    chance = Random(10_000)  # noqa: S311 (errors that can be made again)
    lines = printed_lines(KEY)
    for _ in range(10_000):
        number = chance.randrange(LINES)
        wrong = list(lines[number])
        for place in chance.sample(range(10), 2):
            wrong[place] = chance.choice([*set(HEX) - {wrong[place]}])
        with pytest.raises(WrongLine) as found:
            key_of((*lines[:number], "".join(wrong), *lines[number + 1 :]))
        assert found.value.number == number + 1


def test_a_line_in_the_place_of_another_is_found():
    line = printed_lines("0123456789abcdef" * 6)
    for one, other in combinations(range(LINES), 2):
        assert not is_line(other + 1, line[one])


def test_case_and_spacing_do_not_matter_nor_letters_that_look_like_digits():
    line = printed_lines("01" * 48)[0]
    for typed in (
        spaced(line).lower(),
        f" {line[:2]}-{line[2:]}. ",
        line.replace("0", "O").replace("1", "l"),
    ):
        assert is_line(1, typed), typed


@pytest.mark.parametrize("typed", ["", "ABC", "ABCDEFGHIJ", "0" * 11, "é" * 10])
def test_what_is_no_line_is_none(typed):
    assert not is_line(1, typed)


def test_a_text_with_all_lines_is_spread_and_one_with_fewer_is_not():
    lines = printed_lines(KEY)
    assert spread("\n".join(map(spaced, lines))) == lines
    assert spread(KEY) == lines  # what a telephone reads in the square
    assert spread(KEY[:-1]) == ()
    assert spread("XYZ" * 32) == ()
