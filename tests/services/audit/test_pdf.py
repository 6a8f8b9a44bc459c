from __future__ import annotations

from datetime import date

import pypdfium2
import pytest

from another_opinion.domain.audits import Audit, Reply
from another_opinion.rules.audit import load_checks
from another_opinion.services.audit.findings import findings
from another_opinion.services.audit.pdf import render
from casefiles import CASE, NAME, scanned

CHECKS = load_checks()
TODAY = date(2026, 9, 29)


def printed(audit):
    case = scanned(CASE, "denial", b"scan").with_audit(audit)
    return render(case, case.document("denial"), findings(case, "denial", CHECKS), TODAY)


def words(audit):
    with pypdfium2.PdfDocument(printed(audit).pdf) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return " ".join(" ".join(pages).split())


def test_the_page_says_what_is_missing_and_what_is_there():
    audit = Audit("denial").with_reply("review", Reply.NO).with_reply("writing", Reply.YES)
    page = words(audit.with_reply("in-time", Reply.NO).with_reply("reasons", Reply.UNSURE))
    assert (
        "lacks • The denial does not tell of Independent Medical Review. (HSC 1368.02(b))" in page
    )
    assert "What else can be asked about • The answer did not come in time." in page
    assert "Independent Medical Review: missing, and the law asks for it" in page
    assert "In writing: there" in page
    assert "In time: missing, a point to raise" in page
    assert "Reasons: not sure" in page
    assert "Four ways to reach help: not checked" in page


def test_every_check_stands_there_with_its_law():
    page = words(Audit("denial"))
    assert "What this denial lacks" not in page
    assert all(check.title in page and f"({check.citation})" in page for check in CHECKS)
    assert f"Patient: {NAME}" in page
    assert "A paper, checked as of Tuesday, September 29, 2026" in page


@pytest.mark.parametrize(("reply", "pages"), [(Reply.YES, 1), (Reply.NO, 2)])
def test_a_good_denial_takes_one_page_and_the_worst_two(reply, pages):
    audit = Audit("denial")
    for check in CHECKS:
        audit = audit.with_reply(check.id, reply)
    assert printed(audit).pages == pages


def test_the_same_audit_always_makes_the_same_bytes():
    assert printed(Audit("denial")) == printed(Audit("denial"))
