from __future__ import annotations

from another_opinion.domain.audits import Audit, Reply
from casefiles import CASE, scanned


def test_a_denial_that_was_not_looked_at_has_no_replies():
    assert CASE.audit("denial").reply("writing") is None


def test_a_second_look_replaces_the_first():
    audit = Audit("denial").with_reply("writing", Reply.UNSURE).with_reply("writing", Reply.NO)
    assert CASE.with_audit(audit).audit("denial").reply("writing") is Reply.NO
    assert len(audit.checks) == 1


def test_what_was_found_goes_with_the_paper():
    case = scanned(CASE, "denial", b"scan").with_audit(Audit("denial"))
    assert case.without_document("denial").audits == ()
