"""Tests of the numbers of certified mail."""

from __future__ import annotations

import pytest

from another_opinion.services.letters.mailing import looks_mistyped


def with_check(digits):
    weighed = sum(int(d) * (3, 1)[place % 2] for place, d in enumerate(reversed(digits)))
    return f"{digits}{-weighed % 10}"


@pytest.mark.parametrize("digits", ["940711189956345678901", "7019164000012345678"])
def test_a_number_as_it_stands_on_the_receipt_is_taken(digits):
    number = with_check(digits)
    assert not looks_mistyped(number)
    assert not looks_mistyped(" ".join(number[at : at + 4] for at in range(0, len(number), 4)))
    wrong = str((int(number[5]) + 1) % 10)
    assert looks_mistyped(number[:5] + wrong + number[6:])


@pytest.mark.parametrize(
    ("number", "mistyped"), [("", False), ("9407", True), ("RB123456785US", True)]
)
def test_other_forms_are_pointed_out_and_nothing_is_not(number, mistyped):
    assert looks_mistyped(number) is mistyped
