from __future__ import annotations

from dataclasses import replace

import pytest

from another_opinion.domain.people import PlanKind

SURGERY = "Did a doctor tell you to have an operation that you have doubts about?"
CARD = "What does your plan card, or a letter from the plan, show?"


@pytest.fixture
def answered(checklist, panel, tell):
    tell()
    panel.show_item("answers")
    return checklist


def test_every_answer_can_be_checked(answered):
    words = answered.words()
    assert "The Department of Managed Health Care" in words
    assert "No, not as far as I know" in words
    assert "A specialist's" in words
    assert answered.primary_buttons() == ["See the result"]


def test_changing_one_answer_leads_straight_back_and_keeps_the_rest(answered, session):
    before = session.case.choices
    answered.change(SURGERY)
    assert answered.title() == SURGERY
    answered.answer("No")
    assert answered.title() == "Check your answers"
    assert session.case.choices == {**before, "surgery_doubted": "no"}


def test_a_change_says_which_results_it_altered(answered):
    answered.change(SURGERY)
    answered.answer("No")
    assert answered.says("Your change altered 1 result")
    assert answered.says("– Does not apply: You doubt an operation")


def test_a_change_of_the_regulator_says_so(answered):
    answered.change(CARD)
    answered.answer("A plan that an employer pays for itself")
    assert answered.says("Who watches over the plan now: A plan that an employer funds itself")


def test_leaving_a_question_as_it_was_altered_nothing(answered):
    answered.change(SURGERY)
    answered.press("Continue")
    assert answered.says("Your change altered 0 results")


def test_what_changed_is_told_once(answered, panel):
    answered.change(SURGERY)
    answered.answer("No")
    panel.show_item("result")
    panel.show_item("answers")
    assert not answered.says("Your change altered")


def test_a_change_can_open_a_new_question(checklist, panel, session, tell):
    tell(seen_on_card="erisa")
    session.edit("Forgot the kind of plan", _without_kind(session.case))
    panel.show_item("answers")
    checklist.change(CARD)
    checklist.answer("The Department of Managed Health Care")
    assert checklist.says("○ Not answered yet")
    checklist.press("Answer the next question")
    assert checklist.title().startswith("Can you see another doctor")


def _without_kind(case):
    return replace(case, plan=replace(case.plan, kind=PlanKind.NOT_SURE))


def test_undo_shows_the_old_answer_again(answered, session):
    answered.change(SURGERY)
    answered.answer("I am not sure")
    assert answered.says("I am not sure")
    session.undo()
    assert answered.words().count("I am not sure") == 1  # the answer about the care plan
