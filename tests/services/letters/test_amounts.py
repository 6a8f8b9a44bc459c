"""Costs as people type them."""

import pytest

from another_opinion.services.letters.amounts import cost_table
from another_opinion.services.letters.rows import Row, rows


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Visit, October 2, $350.00", "Visit, October 2: $350.00"),
        ("Visit on October 2: 350", "Visit on October 2: $350.00"),
        ("Visit 2026-10-02 – $1,350", "Visit 2026-10-02: $1,350.00"),
        ("Parking 12.50.", "Parking: $12.50"),
        ("Bus 7 dollars", "Bus: $7.00"),
    ],
)
def test_the_amount_at_the_end_of_a_line_is_found(typed, shown):
    assert cost_table(typed).split("\n")[0] == shown


def test_the_total_is_exact():
    typed = "\n".join(["Bus $0.10"] * 3 + ["", "Visit $1,000.00"])
    assert cost_table(typed).split("\n")[-1] == "Total: $1,000.30"


@pytest.mark.parametrize("typed", ["", "\n", "Visit with Dr. Okafor", "$350.00", "Bus $7\nVisit"])
def test_a_line_without_an_amount_or_a_name_gives_no_table(typed):
    assert cost_table(typed) == ""


def test_lines_become_rows_with_what_follows_the_colon_or_the_amount_at_the_end():
    assert rows("Plan: Golden: Poppy\nVisit: at noon: $7.00\nE-mail:") == (
        Row("Plan", "Golden: Poppy"),
        Row("Visit: at noon", "$7.00"),
        Row("E-mail", ""),
    )


def test_a_further_line_of_an_address_stays_with_it():
    assert rows("Address: 9 Elm St\nFresno\nPhone: 1") == (
        Row("Address", "9 Elm St, Fresno"),
        Row("Phone", "1"),
    )
