from __future__ import annotations

from dataclasses import replace

import pytest

from another_opinion.domain.people import Patient
from another_opinion.rules.rule import Verdict
from another_opinion.ui.panels.checklist.outcome import Outcome, called
from casefiles import CASE


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Rosa Delgado", "Rosa"),
        ("Rosa M. Delgado", "Rosa"),
        ("Nguyễn Thị Ánh", "Nguyễn Thị Ánh"),
        ("Cher", "Cher"),
        ("  ", "the patient"),
    ],
)
def test_people_are_called_by_a_name_that_is_theirs(name, short):
    assert called(replace(CASE, patient=Patient(name))) == short


def test_what_is_sure_comes_first(tools, tell):
    verdicts = [finding.verdict for finding in Outcome.of(tell(), tools.law).rights]
    order = [Verdict.APPLIES, Verdict.UNKNOWN, Verdict.DOES_NOT]
    assert verdicts == sorted(verdicts, key=order.index)


def test_every_rule_is_either_a_right_or_a_limit(tools, tell):
    outcome = Outcome.of(tell(), tools.law)
    shown = [finding.rule.id for finding in (*outcome.rights, *outcome.limits)]
    assert sorted(shown) == sorted(finding.rule.id for finding in outcome.findings)


def test_the_kind_of_plan_decides_where_no_answer_did(tools, tell):
    outcome = Outcome.of(tell(), tools.law)
    preferred = next(each for each in outcome.findings if each.rule.id == "2OP-23")
    assert outcome.grounds(preferred) == ("The kind of your plan decides this.",)


def test_every_finding_has_its_grounds(tools, tell):
    for seen in ("dmhc", "unsure", "erisa", "medi_cal"):
        outcome = Outcome.of(tell(seen_on_card=seen), tools.law)
        assert all(outcome.grounds(finding) for finding in outcome.findings)
