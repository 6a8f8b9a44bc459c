from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from another_opinion.resources import resource
from readability import grade

MOST = 8.0
AIM = 6.0
HEADINGS = ("id", "title", "label", "name", "term", "go", "wait")

QUOTED = re.compile(r"“[^”]*”")
CITED = re.compile(r"(?:Code |United States Code )?sections? \d[\d.]*(?:\([a-z0-9]+\))*")
NUMBER = re.compile(r"1-8\d\d-\d{3}-\d{4}|www\.\S+\w")
NAMES = (
    "California Department of Insurance",
    "California Health and Safety",
    "Department of Insurance",
    "Department of Managed Health Care",
    "DMHC Help Center",
    "DMHC",
    "Federal Employees Health Benefits",
    "Health and Safety",
    "Health Consumer Alliance",
    "Help Center",
    "Independent Medical Review",
    "Insurance Code",
    "Admission Day",
    "Blue Cross",
    "Blue Shield",
    "California",
    "Cesar Chavez Day",
    "Columbus Day",
    "Diwali",
    "Farmworkers Day",
    "February",
    "ERISA",
    "HIPAA",
    "Kaiser",
    "L.A. Care",
    "Lunar New Year",
    "Medi-Cal Managed Care Ombudsman",
    "Medi-Cal",
    "Medicare Advantage",
    "Medicare",
    "Member Services",
    "Monday",
    "Office of the Independent Administrator",
    "OPM",
    "PPOs",
    "PPO",
    "Saturdays",
    "Saturday",
    "Sacramento",
    "Sundays",
    "Sunday",
    "Thanksgiving",
    "{name}",
)


def table(name: str) -> dict[str, Any]:
    return tomllib.loads((resource("law", "en") / f"{name}.toml").read_text(encoding="utf-8"))


def terms() -> Iterator[str]:
    """Give the words that the glossary explains, as they stand in a text."""
    for entry in table("glossary")["entry"]:
        for term in re.split(r" \(|\)|, ", entry["term"]):
            if term:
                yield f"{term[:-1]}(?:y|ies)" if term.endswith("y") else f"{term}s?"


LONGEST_FIRST = sorted([*map(re.escape, NAMES), *terms()], key=len, reverse=True)
NAMED = re.compile(rf"(?<!\w)(?:{'|'.join(LONGEST_FIRST)})(?:'s)?(?!\w)", re.IGNORECASE)


def own_words(text: str) -> str:
    """Take out quotations, citations, names and the glossary's terms."""
    for pattern in (QUOTED, CITED, NUMBER, NAMED):
        text = pattern.sub("", text)
    return text


def plain_texts(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        if path[-1] not in HEADINGS:
            yield "/".join(path), value
    elif isinstance(value, list):
        for entry in value:
            yield from plain_texts(entry, (*path, entry["id"]))
    else:
        for name, inner in value.items():
            yield from plain_texts(inner, (*path, name))


FILES = sorted(file.stem for file in resource("law", "en").glob("*.toml"))
TEXTS = [text for name in FILES for text in plain_texts(table(name), (name,))]


@pytest.mark.parametrize("text", [pytest.param(text, id=place) for place, text in TEXTS])
def test_every_plain_text_stays_under_grade_eight(text):
    assert grade(own_words(text)) < MOST


@pytest.mark.parametrize("name", FILES)
def test_the_texts_of_a_file_come_out_at_grade_six(name):
    grades = [grade(own_words(text)) for _, text in plain_texts(table(name), (name,))]
    assert sum(grades) / len(grades) < AIM


def test_what_is_taken_out_of_a_text():
    text = "The DMHC's “urgent” grievances: Medi-Cal (section 1383.15(a)(1)), 1-888-466-2219."
    assert own_words(text).split() == ["The", ":", "(),", "."]
