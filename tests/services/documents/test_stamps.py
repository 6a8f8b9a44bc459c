"""Tests of the day and hour that an office's stamp is read to say."""

from __future__ import annotations

from datetime import date, time

import pytest

from another_opinion.domain.texts import Word
from another_opinion.services.documents.stamps import in_lines, stamp_read

MADE, TODAY = date(2026, 9, 21), date(2026, 10, 5)
DAY = date(2026, 9, 28)


def words(text):
    """Lay words out in lines, as in a box."""
    lines = text.split("\n")
    return [
        Word(word, (0.1 * place, 0.2 * row, 0.1 * place + 0.09, 0.2 * row + 0.1))
        for row, line in enumerate(lines)
        for place, word in enumerate(line.split())
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("SEP 28 2026", "SEP 28 2026"),
        ("09/28/2026", "09/28/2026"),
        ("9/28/26", "9/28/26"),
        ("RECEIVED Sep 28, 2026", "Sep 28, 2026"),
        ("RECEIVED\nSEP. 28,2026\nMEMBER SERVICES", "SEP. 28,2026"),
        ("28 SEP 2026", "28 SEP 2026"),
        ("2026 SEP 28", "2026 SEP 28"),
        ("2026-09-28", "2026-09-28"),
        ("SEPTEMBER 28 '26", "SEPTEMBER 28 '26"),
        ("28 de septiembre", None),
    ],
)
def test_days_are_read_as_offices_stamp_them(text, said):
    read = stamp_read(words(text), MADE, TODAY)
    assert (read.day, read.words) == (DAY, said) if said else read is None


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("RECEIVED Sep 28, 2026 2:31 PM", time(14, 31)),
        ("SEP 28 2026 12.05 a.m.", time(0, 5)),
        ("SEP 28 2026 12:05 PM", time(12, 5)),
        ("SEP 28 2026 14:31", None),
        ("SEP 28 2026 13:77 PM", None),
    ],
)
def test_an_hour_is_read_where_it_is_plain(text, at):
    assert stamp_read(words(text), MADE, TODAY).at == at


@pytest.mark.parametrize(
    "text", ["SEP 20 2026", "OCT 06 2026", "SEP 31 2026", "AUS 28 2026", "RECEIVED", "", "28 2026"]
)
def test_a_day_that_cannot_be_is_not_suggested(text):
    assert stamp_read(words(text), MADE, TODAY) is None


def test_the_day_that_stands_there_twice_is_taken():
    read = stamp_read(words("Printed 10/1/26\nSEP 28 2026\nDate 9/28/26"), MADE, TODAY)
    assert read.day == DAY


def test_slanting_words_are_read_in_their_order():
    slanted = [
        Word("2026", (0.5, 0.28, 0.7, 0.38)),
        Word("SEP", (0.1, 0.30, 0.2, 0.40)),
        Word("28,", (0.3, 0.29, 0.4, 0.39)),
        Word("RECEIVED", (0.2, 0.1, 0.6, 0.2)),
    ]
    assert in_lines(slanted) == "RECEIVED\nSEP 28, 2026"
