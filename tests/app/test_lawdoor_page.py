"""The page that tells a stranger how to write a case by hand."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from another_opinion.app.commandline import main
from another_opinion.domain.events import EventKind
from another_opinion.domain.people import PlanKind
from another_opinion.rules.library import load_library
from another_opinion.services.lawdoor.told import ToldCase, ToldEvent

README = Path(__file__).parents[2] / "desktop" / "README.md"
LIBRARY = load_library()

_WHOLE = README.read_text(encoding="utf-8")
PAGE = _WHOLE[_WHOLE.index("## The law at the command line") : _WHOLE.index("## Set-up")]
TABLES = PAGE[: PAGE.index("### Two examples")]
NAMED = set(re.findall(r"`([^`\n]+)`", TABLES))
CASES = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
OUTPUTS = re.findall(r"```(?:text|json)\n(.*?)```", PAGE, re.DOTALL)
DATES = re.findall(r"--case \w+\.toml --today (\S+?)[` ]", PAGE[len(TABLES) :])


def rows_named() -> set[str]:
    """Return the rows that the page names, with those between the ends of a range."""
    rows = set(re.findall(r"\b[A-Z0-9]+-\d\d\b", PAGE))
    for first, last in re.findall(r"([A-Z]+-\d\d) to ([A-Z]+-\d\d)", PAGE):
        letters = first[:-2]
        rows |= {f"{letters}{number:02}" for number in range(int(first[-2:]), int(last[-2:]) + 1)}
    return rows


def printed(tmp_path, capsys, text: str, today: str, *more: str) -> str:
    file = tmp_path / "case.toml"
    file.write_text(text, encoding="utf-8")
    assert main(["law", "--case", str(file), "--today", today, *more]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize(
    "names",
    [
        [each.id for each in LIBRARY.regulators],
        list(PlanKind),
        list(EventKind),
        [each.id for each in LIBRARY.questions],
        [choice.id for each in LIBRARY.questions for choice in each.choices],
        [each for each in ToldCase.__struct_fields__ if each not in ("answers", "event")],
        ToldEvent.__struct_fields__,
    ],
    ids=["regulators", "plans", "kinds", "questions", "answers", "keys", "keys of an event"],
)
def test_the_page_names_all_that_may_be_written(names):
    assert [name for name in names if str(name) not in NAMED] == []


def test_the_page_names_the_row_of_every_clock():
    assert {each.row for each in LIBRARY.clocks} <= rows_named()


def test_the_page_names_every_field_that_comes_out(tmp_path, capsys):
    report = json.loads(printed(tmp_path, capsys, CASES[1], DATES[1], "--json"))
    clock, step = report["clocks"][0], report["next_step"]
    stage = report["stage"]
    fields = [*report, *clock, *step, *stage]
    assert [field for field in fields if field not in NAMED] == []


def test_the_first_example_comes_out_as_the_page_shows_it(tmp_path, capsys):
    assert OUTPUTS[0] in printed(tmp_path, capsys, CASES[0], DATES[0])


def test_the_second_example_comes_out_as_the_page_shows_it(tmp_path, capsys):
    report = json.loads(printed(tmp_path, capsys, CASES[1], DATES[1], "--json"))
    shown = json.loads(OUTPUTS[1])
    (clock,) = shown["clocks"]
    assert clock in report["clocks"]
    assert shown["next_step"] == report["next_step"]
