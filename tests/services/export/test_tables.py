from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from another_opinion.domain.events import Event, EventKind
from another_opinion.services.export.tables import csv_file, harmless, tables
from casefiles import CASE, NAME

STARTS = ("=", "+", "-", "@", "\t", "\r")
RESTS = ("1+1", "cmd|' /C calc'!A0", 'HYPERLINK("http://x")', " 5", "Nguyễn")


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("start", STARTS)
@pytest.mark.parametrize("rest", RESTS)
def test_no_cell_is_a_formula(start, rest):
    ((cell,),) = read(csv_file(("a",), [(start + rest,)]))[1:]
    assert cell == f"'{start}{rest}"


@pytest.mark.parametrize("cell", ["", "Rosa", "O'Neil-García", "a=b", "1951-03-02", "two\nlines"])
def test_other_cells_stay_as_they_are(cell):
    assert harmless(cell) == cell
    assert read(csv_file(("a",), [(cell, "x")]))[1:] == [[cell, "x"]]


def test_all_facts_are_in_the_tables():
    event = Event("e1", EventKind.CALL, None, "=1+1\nShe said no.", "Ms. Ortiz")
    made = tables(replace(CASE, events=(event,)), [])
    assert ["patient", "name", NAME] in read(made["people and plan.csv"])
    head, row = read(made["events.csv"])
    told = dict(zip(head, row, strict=True))
    assert (told["kind"], told["day"], told["text"]) == ("call", "", "'=1+1\nShe said no.")
    assert read(made["letters.csv"]) == [[]]
