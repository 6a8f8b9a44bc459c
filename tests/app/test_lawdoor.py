from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from another_opinion.app.commandline import main
from another_opinion.resources import resource
from another_opinion.rules.library import load_library

LIBRARY = load_library()
HEAD = 'regulator = "dmhc"\nplan = "hmo"\n'


@pytest.fixture
def told(tmp_path):
    """Return a way to write a case by hand."""

    def write(text: str) -> Path:
        file = tmp_path / "case.toml"
        file.write_text(text, encoding="utf-8")
        return file

    return write


def event(kind: str, day: str, *more: str) -> str:
    return "\n".join(("[[event]]", f'kind = "{kind}"', f"day = {day}", *more, ""))


BAD = {
    "a future day": (HEAD + event("grievance", "2026-11-25"), "event 1 (grievance), day", "future"),
    "a day that does not exist": (
        HEAD + event("grievance", "2026-02-30"),
        "`day = 2026-02-30`",
        "no such day",
    ),
    "a day before the law": (HEAD + event("denied", "0206-02-10"), "day", "2000"),
    "a day in words": (
        HEAD + event("denied", '"spring 2026"'),
        "event 1, day",
        "a day like 2026-09-21, not words",
    ),
    "an hour that does not exist": (
        HEAD + event("received", "2026-09-21", "at = 25:00:00"),
        "at = 25:00:00",
        "",
    ),
    "an hour without a day": (
        HEAD + '[[event]]\nkind = "received"\nat = 09:00:00\n',
        "event 1 (received), day",
        "no day",
    ),
    "an answer before its question": (
        HEAD + event("received", "2026-09-21") + event("granted", "2026-09-18"),
        "event 2 (granted), day",
        "before the received of Monday, September 21, 2026",
    ),
    "an answer an hour before its question": (
        HEAD
        + event("received", "2026-09-21", "at = 16:00:00")
        + event("denied", "2026-09-21", "at = 15:00:00"),
        "event 2 (denied), day",
        "15:00 is before",
    ),
    "an answer tied to a later question": (
        HEAD
        + event("received", "2026-09-01")
        + event("received", "2026-09-21", 'id = "second"')
        + event("denied", "2026-09-10", 'about = "second"'),
        "event 3 (denied), day",
        "before the received",
    ),
    "a grievance answered before it came": (
        HEAD + event("grievance_answer", "2026-09-10") + event("grievance", "2026-09-21"),
        "event 1 (grievance_answer), day",
        "before the grievance",
    ),
    "a grievance before the denial": (
        HEAD + event("grievance", "2026-09-10") + event("denied", "2026-09-21"),
        "event 1 (grievance), day",
        "before the denied",
    ),
    "an appeal before the denial": (
        'regulator = "erisa"\n' + event("appeal", "2026-09-10") + event("denied", "2026-09-21"),
        "event 1 (appeal), day",
        "before the denied",
    ),
    "a review decided before it was asked for": (
        HEAD + event("imr_decision", "2026-03-01") + event("imr_request", "2026-04-01"),
        "event 1 (imr_decision), day",
        "before the imr_request",
    ),
    "yes and no on one day": (
        HEAD
        + event("received", "2026-09-01")
        + event("granted", "2026-09-21")
        + event("denied", "2026-09-21"),
        "event 3 (denied), kind",
        "approve and refuse",
    ),
    "two regulators": (
        HEAD + '[answers]\nseen_on_card = "erisa"\n',
        "regulator",
        "`answers.seen_on_card` says erisa",
    ),
    "a plan of another regulator": (
        'regulator = "dmhc"\nplan = "medicare_advantage"\n',
        "plan",
        "not under dmhc",
    ),
    "an answer for which there is no room": (
        HEAD + '[answers]\nppo_unlimited = "yes"\n',
        "answers.ppo_unlimited",
        "no room",
    ),
    "an unknown regulator": ('regulator = "irs"\n', "regulator", "one of cdi, dmhc, erisa"),
    "an unknown question": (HEAD + '[answers]\nmood = "grave"\n', "answers.mood", "no such"),
    "an unknown choice": (HEAD + '[answers]\nurgent = "maybe"\n', "answers.urgent", "one of"),
    "an unknown kind": (
        HEAD + event("shrugged", "2026-09-21"),
        "event 1, kind",
        "no `shrugged`; there are call, visit, note",
    ),
    "an unknown field": (
        HEAD + event("denied", "2026-09-21", "mood = 1"),
        "event 1",
        "no field `mood`; there are kind, day, at",
    ),
    "an unknown field at the top": ("color = 1\n", "the file", "no field `color`"),
    "an unknown plan": ('plan = "gold"\n', "plan", "no `gold`; there are hmo, ppo"),
    "two events of one name": (
        HEAD
        + event("denied", "2026-09-21", 'id = "no"')
        + event("denied", "2026-09-22", 'id = "no"'),
        "event 1 (denied), id",
        "two events",
    ),
    "an event about nothing": (
        HEAD + event("denied", "2026-09-21", 'about = "letter"'),
        "event 1 (denied), about",
        "called `letter`",
    ),
    "an event about itself": (
        HEAD + event("denied", "2026-09-21", 'id = "no"', 'about = "no"'),
        "event 1 (denied), about",
        "no other event",
    ),
    "a question told twice": (
        HEAD + '[answers]\nurgent = "yes"\nurgent = "no"\n',
        "line 5",
        "not TOML",
    ),
    "a time without its seconds": (
        HEAD + event("received", "2026-09-21", "at = 16:00"),
        "`at = 16:00`",
        "16:00:00, or in quotes",
    ),
    "a time that the clocks leapt over": (
        HEAD + event("received", "2026-03-08", "at = 02:30:00"),
        "event 1 (received), at",
        "clocks went forward",
    ),
    "a review before the denial": (
        HEAD + event("imr_request", "2026-09-10") + event("denied", "2026-09-21"),
        "event 1 (imr_request), day",
        "before the denied",
    ),
    "money back before it was paid": (
        HEAD + event("repaid", "2026-09-10") + event("paid", "2026-09-21"),
        "event 1 (repaid), day",
        "before the paid",
    ),
    "a list where a table belongs": ("answers = []\n", "answers", "a table, not a list"),
    "words where a yes belongs": (
        HEAD + event("received", "2026-09-21", 'urgent = "maybe"'),
        "event 1, urgent",
        "true or false, not words",
    ),
    "an event without its kind": (
        HEAD + "[[event]]\nday = 2026-09-21\n",
        "event 1",
        "`kind` is missing",
    ),
    "a torn file": (HEAD + '[[event]]\nkind = "den', "the file", "too early"),
}


@pytest.mark.parametrize(("text", "field", "reason"), BAD.values(), ids=BAD)
def test_what_cannot_be_so_is_refused_in_one_sentence(told, capsys, text, field, reason):
    code = main(["law", "--case", str(told(text)), "--today", "2026-11-24", "--json"])
    said = capsys.readouterr()
    assert (code, said.out) == (2, "")
    assert said.err.count("\n") == 1
    assert field in said.err.split(": ")[0]
    assert reason in said.err


def test_a_file_that_is_not_there_is_named(tmp_path, capsys):
    assert main(["law", "--case", str(tmp_path / "no.toml"), "--today", "2026-11-24"]) == 2
    assert "no.toml: the file cannot be read." in capsys.readouterr().err


def test_a_file_that_is_not_text_is_named(tmp_path, capsys):
    file = tmp_path / "case.toml"
    file.write_bytes(b"\xff\xfe\x00")
    assert main(["law", "--case", str(file), "--today", "2026-11-24"]) == 2
    assert "UTF-8" in capsys.readouterr().err


@pytest.mark.parametrize("today", ["tomorrow", "2026-02-29", "24.11.2026", "9999-12-31"])
def test_a_today_that_is_no_day_is_refused(told, capsys, today):
    assert main(["law", "--case", str(told(HEAD)), "--today", today]) == 2
    assert capsys.readouterr().err.startswith("--today: ")


@pytest.mark.parametrize(
    "text",
    [
        event("received", "2026-09-01")
        + event("grievance", "2026-10-01")
        + event("denied", "2026-10-05"),
        event("received", "2026-09-21", 'id = "asked"')
        + event("grievance", "2026-09-23", 'about = "asked"')
        + event("denied", "2026-09-25"),
        event("visit", "2026-12-24"),
        event("grievance_answer", "2026-09-21"),
        event("denied", "2026-09-21") + event("received", "2026-09-21"),
    ],
    ids=[
        "a grievance about silence",
        "a grievance tied to its request",
        "a visit that is still to come",
        "an answer whose grievance is not told",
        "a question and its answer on one day",
    ],
)
def test_what_can_be_so_is_taken(told, capsys, text):
    assert main(["law", "--case", str(told(HEAD + text)), "--today", "2026-11-24"]) == 0
    assert capsys.readouterr().err == ""


PLAIN = {
    "the regulator in capitals": (
        HEAD + event("denied", "2026-09-21"),
        'regulator = "DMHC"\nplan = "HMO"\n' + event("denied", "2026-09-21"),
    ),
    "the regulator by its common name": (
        'regulator = "erisa"\n' + event("denied", "2026-09-21"),
        'regulator = "Self-funded ERISA"\n' + event("denied", "2026-09-21"),
    ),
    "a plan whose name tells the regulator": (
        'regulator = "medicare_advantage"\nplan = "medicare_advantage"\n',
        'plan = "Medicare Advantage"\n',
    ),
    "yes and no as true and false": (
        HEAD + '[answers]\nurgent = "yes"\nsurgery_doubted = "no"\n',
        HEAD + "[answers]\nurgent = true\nsurgery_doubted = false\n",
    ),
    "what is left out as unsure": (
        HEAD,
        HEAD + '[answers]\ntried_plan = "unsure"\nurgent = "not sure"\n',
    ),
    "days and times in quotes": (
        HEAD + event("received", "2026-09-21", "at = 16:00:00"),
        HEAD + event("received", '"2026-09-21"', 'at = "16:00"'),
    ),
    "a day with its time": (
        HEAD + event("received", "2026-09-21", "at = 16:00:00"),
        HEAD + event("received", "2026-09-21T16:00:00"),
    ),
    "a time elsewhere": (
        HEAD + event("received", "2026-09-21", "at = 16:00:00"),
        HEAD + event("received", "2026-09-21T19:00:00-04:00"),
    ),
    "a kind in other letters": (
        HEAD + event("grievance_answer", "2026-09-21"),
        HEAD + event("Grievance answer", "2026-09-21"),
    ),
    "an event by its number": (
        HEAD + event("received", "2026-09-21") + event("denied", "2026-09-24", 'about = "event-1"'),
        HEAD + event("received", "2026-09-21") + event("denied", "2026-09-24", "about = 1"),
    ),
    "events in the plural": (
        HEAD + event("denied", "2026-09-21"),
        HEAD + event("denied", "2026-09-21").replace("[[event]]", "[[events]]"),
    ),
}


@pytest.mark.parametrize(("strict", "loose"), PLAIN.values(), ids=PLAIN)
def test_what_is_plainly_meant_is_taken(told, capsys, strict, loose):
    said = []
    for text in (strict, loose):
        assert main(["law", "--case", str(told(text)), "--today", "2026-11-24", "--json"]) == 0
        said.append(capsys.readouterr().out)
    assert said[0] == said[1]


def test_an_hour_that_is_still_to_come_is_refused(told, capsys):
    file = told(HEAD + event("received", "2026-11-24", "at = 16:00:00"))
    assert main(["law", "--case", str(file), "--today", "2026-11-24T15:00"]) == 2
    assert "event 1 (received), at: 16:00 is in the future." in capsys.readouterr().err
    assert main(["law", "--case", str(file), "--today", "2026-11-24"]) == 0


def test_an_hour_that_came_twice_ends_in_both_readings(told, capsys):
    urgent = "urgent = true"
    file = told(HEAD + event("referral", "2026-11-01", "at = 01:30:00", urgent))
    main(["law", "--case", str(file), "--today", "2026-11-01T12:00", "--json"])
    (clock,) = json.loads(capsys.readouterr().out)["clocks"]
    assert (clock["nominal"], clock["late_after"]) == ("2026-11-04T00:30", "2026-11-04T01:30")


def test_a_today_with_an_offset_is_moved_to_california(told, capsys):
    main(["law", "--case", str(told(HEAD)), "--today", "2026-11-25T01:00-05:00", "--json"])
    assert json.loads(capsys.readouterr().out)["now"] == "2026-11-24T22:00"


def test_t6_has_the_fields_that_were_agreed(told, capsys):
    file = told(HEAD + '[answers]\nurgent = "yes"\n' + event("grievance", "2026-12-23"))
    main(["law", "--case", str(file), "--today", "2026-12-23", "--json"])
    (clock,) = json.loads(capsys.readouterr().out)["clocks"]
    assert clock["id"] == "GRV-09"
    assert clock["citation"] == "HSC 1368.01(b); 28 CCR 1300.68.01(a)"
    assert clock["confidence"] == "verified in source"
    dates = [clock[name] for name in ("nominal", "rolled", "do_by", "late_after", "act_from")]
    assert dates == ["2026-12-26", "2026-12-28", None, "2026-12-28", "at once"]


def test_a_case_is_told_in_words_too(told, capsys):
    main(
        [
            "law",
            "--case",
            str(told(HEAD + event("grievance", "2026-10-15"))),
            "--today",
            "2026-11-15",
        ]
    )
    said = capsys.readouterr().out
    assert "GRV-04  Answer to your grievance  [running]" in said
    assert "late after  2026-11-16" in said
    assert "Go to the DMHC" in said


def test_the_whole_law_is_printed_with_its_authority(capsys):
    assert main(["law"]) == 0
    said = capsys.readouterr().out
    for each in (*LIBRARY.rules, *LIBRARY.clocks, *LIBRARY.statements, *LIBRARY.regulators):
        assert each.citation in said
        assert each.confidence.value in said
    for contact in LIBRARY.contacts:
        assert contact.phone in said
    for clock in LIBRARY.clocks:
        assert all(example.start in said for example in clock.example)


def test_the_whole_law_is_printed_for_programs(capsys):
    assert main(["law", "--json"]) == 0
    law = json.loads(capsys.readouterr().out)
    for kind in ("rules", "clocks", "statements", "regulators", "stations"):
        for each in law[kind]:
            assert each["citation"]
            assert each["as_of"]
            assert each["confidence"]
            assert each["source"] or each["confidence"].startswith("from memory")
            assert each["plain"]
    assert all(each["examples"] for each in (*law["rules"], *law["clocks"]))
    for each in (*law["contacts"], *law["notes"]):
        assert each["rows"]
        assert each["source"]
        assert each["as_of"]
        assert each["confidence"]
    assert all(each["citation"] for each in law["notes"])


def test_the_law_is_printed_without_qt():
    script = (
        "import sys; from another_opinion.app.commandline import main; main(['law']);"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True)
    assert run.returncode == 0


@pytest.fixture
def law_folder(tmp_path):
    """Return a copy of the law, to be corrected."""
    return shutil.copytree(resource("law"), tmp_path / "law")


def test_the_law_can_be_read_from_another_folder(law_folder, capsys):
    words = law_folder / "en" / "rules.toml"
    words.write_text(words.read_text().replace("[2OP-02]", "[2OP-02]\n# corrected", 1))
    assert main(["law", "--law", str(law_folder)]) == 0
    assert "2OP-02" in capsys.readouterr().out


@pytest.mark.parametrize("more", [[], ["--json"], ["--case"]])
def test_a_malformed_rule_ends_in_one_sentence_with_file_field_and_reason(
    law_folder, told, capsys, more
):
    file = law_folder / "rules" / "2op-02-surgery.toml"
    file.write_text(file.read_text().replace("gives = true", 'gives = "yes"'))
    case = [str(told(HEAD))] if more == ["--case"] else []
    assert main(["law", "--law", str(law_folder), *more, *case]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == f"{file}, gives: it must be true or false, not words in quotes.\n"


def test_a_folder_that_holds_no_law_is_named(tmp_path, capsys):
    assert main(["law", "--law", str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"{tmp_path / 'edition.toml'}, the file: it cannot be read.\n"
