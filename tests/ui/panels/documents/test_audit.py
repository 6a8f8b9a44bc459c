from __future__ import annotations

import pypdfium2
import pytest

from another_opinion.domain.audits import Reply
from another_opinion.rules.audit import load_checks
from drivers.law import Law
from services.pages.files import written

CHECKS = load_checks()


@pytest.fixture
def paper(tmp_path):
    """Return a denial without a word of Independent Medical Review."""
    file = tmp_path / "Denial letter.pdf"
    file.write_bytes(written(("Helvetica", 10, 1, "Not approved. You may file a grievance.")))
    return file


@pytest.fixture
def denial(documents, paper):
    """Return the papers of the case, at a denial that is about to be checked."""
    documents.add(paper)
    documents.pick("Kind of paper", "Denial")
    documents.press("Close the details")
    return documents


def pass_to(documents, check):
    """Continue to a question."""
    for each in CHECKS:
        if each.id == check:
            return
        documents.press("Continue")


def test_only_a_denial_can_be_checked(documents, paper):
    documents.add(paper)
    documents.press("Close the details")
    assert not documents.offers("Check this denial")
    documents.press("Change the details")
    documents.pick("Kind of paper", "Denial")
    assert documents.offers("Check this denial")
    documents.press("Close the details")
    assert documents.offers("Check this denial")
    documents.press("Check this denial")
    assert not documents.offers("Check this denial")


def test_a_reply_is_kept_and_can_be_undone(denial, session):
    name = session.case.documents[0].id
    denial.press("Check this denial")
    denial.choose("No")
    assert session.case.audit(name).reply("writing") is Reply.NO
    session.undo()
    assert session.case.audit(name).reply("writing") is None


def test_the_text_suggests_and_the_user_decides(denial, session):
    denial.press("Check this denial")
    pass_to(denial, "review")
    denial.wait_to_read("The text of this file suggests: No")
    denial.wait_to_read("Not found: the words “Independent Medical Review”")
    assert session.case.audits == ()


def test_the_words_that_were_found_are_shown(denial):
    denial.press("Check this denial")
    pass_to(denial, "grievance-right")
    denial.wait_to_read("The text of this file suggests: Yes")
    denial.wait_to_read("Found: “file a grievance”")


def test_what_is_missing_is_listed_at_the_end(denial):
    denial.press("Check this denial")
    for check in CHECKS:
        denial.choose("No" if check.id in ("review", "network-doctor") else "Yes")
        denial.press("Continue")
    denial.wait_to_read("What this denial lacks")
    denial.wait_to_read("1 page of this letter is here. If it has more, add them")
    lines = denial.words().splitlines()
    assert [line for line in lines if line.startswith("•")] == [
        "• The denial does not tell of Independent Medical Review.",
        "• The denial names no doctor in the network with training for this condition.",
    ]


def test_i_can_stop_and_go_on_where_i_was(denial):
    denial.press("Check this denial")
    denial.choose("Yes")
    denial.press("Finish the check later")
    denial.press("Check this denial")
    denial.wait_to_read("Check 2 of 10")


def test_the_audit_is_saved_as_a_pdf(denial, prompts, tmp_path):
    prompts.copy = tmp_path / "audit.pdf"
    denial.press("Check this denial")
    for _ in CHECKS:
        denial.press("Continue")
    denial.press("Save the audit")
    denial.wait()
    with pypdfium2.PdfDocument(prompts.copy) as document:
        assert "Audit of a denial" in document[0].get_textpage().get_text_range()


def test_a_question_leads_to_its_place_in_the_law(denial, qtbot, view):
    denial.press("Check this denial")
    pass_to(denial, "contacts")
    denial.press("Read it in Law: HSC 1368.02(b)")
    law = Law(qtbot, view)
    qtbot.waitUntil(lambda: law.pointed_out() == ["What the plan's letters must tell you"])


def test_where_the_page_stands_below_the_questions_one_goes_there_and_back(denial, view, qtbot):
    view.resize(800, 768)
    denial.press("Check this denial")
    denial.press("Continue")
    denial.press("Look at the page")
    qtbot.waitUntil(lambda: denial.sees("Back to the questions"))
    denial.press("Back to the questions")
    denial.wait_to_read("Check 2 of 10")
    qtbot.waitUntil(lambda: denial.sees("Look at the page"))


def test_the_result_leads_to_the_letter_that_lists_the_defects(denial, session, qtbot, view):
    denial.press("Check this denial")
    for check in CHECKS:
        denial.choose("No" if check.id == "review" else "Yes")
        denial.press("Continue")
    denial.press("Write a letter about it")
    (letter,) = session.case.letters
    assert letter.kind == "defective-denial"
    denial.wait_to_read("The denial does not tell of Independent Medical Review")


def test_a_denial_that_lacks_nothing_leads_to_no_letter(denial):
    denial.press("Check this denial")
    for _ in CHECKS:
        denial.choose("Yes")
        denial.press("Continue")
    denial.wait_to_read("You found nothing missing that the law asks for.")
    assert not denial.offers("Write a letter about it")
