"""Tests of typed times."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as some

from another_opinion.ui.parts.times import read_time, write_time


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2:30 p.m.", time(14, 30)),
        ("2pm", time(14)),
        ("12 am", time(0)),
        ("12:05 p.m.", time(12, 5)),
        ("14:30", time(14, 30)),
        ("9.15", time(9, 15)),
    ],
)
def test_times_are_read_as_people_type_them(typed, meant):
    assert read_time(typed) == meant


@pytest.mark.parametrize("typed", ["", "noon", "25:00", "13 pm", "2:75", "0 am"])
def test_what_is_no_time_is_none(typed):
    assert read_time(typed) is None


@given(some.times().map(lambda at: at.replace(second=0, microsecond=0)))
def test_a_written_time_reads_back(at):
    assert read_time(write_time(at)) == at
