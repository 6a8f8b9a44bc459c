from __future__ import annotations

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
