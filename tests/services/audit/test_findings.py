from __future__ import annotations

import re

import pytest

from another_opinion.domain.audits import Audit, Reply
from another_opinion.rules.audit import load_checks
from another_opinion.services.audit.findings import defects, findings, points
from casefiles import CASE

CHECKS = load_checks()


def audited(**replies):
    audit = Audit("denial")
    for check, reply in replies.items():
        audit = audit.with_reply(check.replace("_", "-"), reply)
    return CASE.with_audit(audit)


def test_nothing_is_missing_before_someone_looked():
    assert defects(CASE, "denial", CHECKS) == points(CASE, "denial", CHECKS) == ()
    assert {each.reply for each in findings(CASE, "denial", CHECKS)} == {None}


def test_a_no_is_a_defect_only_where_the_law_asks_for_it():
    case = audited(review=Reply.NO, reasons=Reply.NO, in_time=Reply.NO, contacts=Reply.UNSURE)
    assert [check.id for check in defects(case, "denial", CHECKS)] == ["reasons", "review"]
    assert [check.id for check in points(case, "denial", CHECKS)] == ["in-time"]


def test_one_denial_does_not_speak_for_another():
    assert defects(audited(review=Reply.NO), "another", CHECKS) == ()


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_each_defect_gives_a_letter_one_sentence_and_the_section_it_rests_on(check):
    case = audited(**{check.id: Reply.NO})
    (missing,) = (*defects(case, "denial", CHECKS), *points(case, "denial", CHECKS))
    assert re.fullmatch(r"The [^.?!]+(?:\d\.\d[^.?!]+)?\.", missing.defect)
    assert not re.search(r"\b(you|your|we|I)\b", missing.defect)
    assert re.fullmatch(r"HSC 13\d\d\.\d+(\([a-z]\)(, )?)+", missing.citation)
