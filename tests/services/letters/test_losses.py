"""What an edit breaks is noticed."""

import pytest

from another_opinion.services.letters.losses import Loss, Part
from another_opinion.services.letters.wording import reword
from services.letters.desk import OUTSIDE


def lost(desk, block, old, new):
    text = desk.block(block).text
    assert old in text
    desk.letter = reword(desk.letter, desk.block(block), text.replace(old, new))
    return desk.block(block).losses


@pytest.mark.parametrize(
    ("block", "old", "new", "words"),
    [
        ("request", "section 1383.15 of", "the law of", "1383.15"),
        ("request", "1383.15", "1383.51", "1383.15"),
        ("request", "(subdivision (b)) ", "", "subdivision (b)"),
        ("reason-surgery", "(a)(1)", "(a)(2)", "(a)(1)"),
    ],
)
def test_a_citation_that_was_lost_or_mistyped_is_named(block, old, new, words, desk):
    assert lost(desk, block, old, new) == (Loss(Part.CITATION, words),)


def test_a_longer_citation_is_not_the_same(desk):
    desk.write(OUTSIDE)
    (loss,) = lost(desk, "request", "1383.15(g)", "1383.15")
    assert loss == Loss(Part.CITATION, "1383.15(g)")


def test_a_quotation_with_another_word_in_it_is_named(desk):
    (loss,) = lost(desk, "choice-specialist", "shall be provided", "must be provided")
    assert loss.part is Part.QUOTATION
    assert loss.words.startswith("shall be provided by any provider")


def test_a_fact_that_was_left_out_is_named(desk):
    assert lost(desk, "subject", "GP-4471-9902", "GP-4471-9920") == (
        Loss(Part.FACT, "GP-4471-9902"),
    )


@pytest.mark.parametrize(
    ("block", "old", "new"),
    [
        ("request", "I ask", "I kindly ask"),
        ("choice-specialist", "enrollee’s", "enrollee's"),
        ("subject", "\nMember number", "; member number"),
        ("greeting", "Dear", "To"),
    ],
)
def test_other_words_around_them_lose_nothing(block, old, new, desk):
    if block == "greeting":
        block = "salutation"
    assert lost(desk, block, old, new) == ()


def test_plain_words_lose_nothing(desk):
    assert all(block.losses == () for block in desk.compose().blocks)


def test_a_fact_that_changed_is_pointed_out_once_as_changed(desk):
    lost(desk, "subject", "Re: Request", "Re: My request")
    desk.change_plan(member_number="GP-9999")
    subject = desk.block("subject")
    assert [change.fact for change in subject.changed] == ["plan.member_number"]
    assert subject.losses == ()


def test_a_letter_with_no_law_in_it_has_none_to_lose(desk):
    desk.answer(seen_on_card="erisa")
    assert lost(desk, "request-plain", "I ask", "I kindly ask") == ()
