from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from another_opinion.app.commandline import main

HERE = Path(__file__).parent
SCENARIOS = sorted(file for file in HERE.glob("*.toml") if not file.name.endswith(".expected.toml"))
DATES = ("nominal", "rolled", "do_by", "late_after", "act_from")
TOLD_APART_BY = ("id", "clock", "about", "citation")


def expected_of(file: Path):
    return tomllib.loads(file.with_suffix(".expected.toml").read_text("utf-8"))


def report_of(file: Path, today: str, capsys):
    code = main(["law", "--case", str(file), "--today", today, "--json"])
    told = capsys.readouterr()
    assert code == 0, told.err
    return json.loads(told.out)


def the_one(expected, clocks):
    """Return the clock that is meant, by its row and what else tells it apart."""
    meant = {name: expected[name] for name in TOLD_APART_BY if name in expected}
    found = [each for each in clocks if meant.items() <= each.items()]
    assert len(found) == 1, f"{meant}: {len(found)} clocks"
    return found[0]


@pytest.mark.parametrize("file", SCENARIOS, ids=lambda file: file.stem)
def test_the_scenario_comes_out_to_the_day(file, capsys):
    expected = expected_of(file)
    found = report_of(file, expected["today"], capsys)
    for clock in expected["clock"]:
        one = the_one(clock, found["clocks"])
        assert {name: one[name] for name in DATES} == {name: clock.get(name) for name in DATES}
        others = clock.keys() - {*DATES, *TOLD_APART_BY, "fallback"}
        assert {name: one[name] for name in others} == {name: clock[name] for name in others}
        if "fallback" in clock:
            assert [each["nominal"] for each in one["later_readings"]] == [clock["fallback"]]
    assert len(found["clocks"]) == len(expected["clock"])


@pytest.mark.parametrize("file", SCENARIOS, ids=lambda file: file.stem)
def test_the_scenario_leads_to_the_right_place(file, capsys):
    expected = expected_of(file)
    found = report_of(file, expected["today"], capsys)
    step = found["next_step"]
    assert step["title"] == expected.get("step", step["title"])
    assert step["letter"] == expected.get("letter", step["letter"])
    if "due" in expected:
        assert step["due"] == expected["due"]
    assert found["stage"]["here"] == expected.get("here", found["stage"]["here"])
    verdicts = {each["id"]: each["verdict"] for each in found["verdicts"]}
    assert expected.get("verdicts", {}).items() <= verdicts.items()
