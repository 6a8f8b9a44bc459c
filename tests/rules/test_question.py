from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from another_opinion.domain.case import Case
from another_opinion.domain.people import Plan, PlanKind
from another_opinion.rules.library import load_library
from another_opinion.rules.question import answers_of

LIBRARY = load_library()


def asked(**answers: str) -> list[str]:
    return [question.id for question in LIBRARY.questions_for(answers)]


def test_the_card_comes_first_then_urgency_then_reasons():
    assert asked(seen_on_card="dmhc", plan_kind="hmo") == [
        "seen_on_card",
        "urgent",
        "surgery_doubted",
        "serious_condition",
        "unclear_diagnosis",
        "not_improving",
        "tried_plan",
        "whose_advice",
        "qualified_in_network",
        "travel_hard",
    ]


@pytest.mark.parametrize(
    ("seen", "kind", "is_asked"),
    [
        ("dmhc", "ppo", True),
        ("unsure", "ppo", True),
        ("dmhc", "unsure", True),
        ("dmhc", "hmo", False),
        ("cdi", "ppo", False),
    ],
)
def test_preferred_providers_come_up_only_where_they_may_matter(seen, kind, is_asked):
    assert ("ppo_unlimited" in asked(seen_on_card=seen, plan_kind=kind)) is is_asked


@pytest.mark.parametrize("question", LIBRARY.questions, ids=lambda question: question.id)
def test_unsure_is_always_the_last_of_a_few_choices(question):
    names = [choice.id for choice in question.choices]
    assert names[-1] == "unsure"
    assert 3 <= len(names) <= 7
    assert len(set(names)) == len(names)
    assert question.settle


@pytest.mark.parametrize("question", LIBRARY.questions, ids=lambda question: question.id)
def test_a_caregiver_is_asked_about_the_patient(question):
    asked_of_caregiver = question.wording("Rosa")
    assert "Rosa" in asked_of_caregiver or "network" in asked_of_caregiver
    assert " you " not in f" {asked_of_caregiver} "
    assert question.wording() == question.ask


@pytest.mark.parametrize("question", LIBRARY.questions, ids=lambda question: question.id)
def test_a_caregiver_is_told_the_reason_without_being_taken_for_the_patient(question):
    reason = question.reason("Rosa")
    assert not {"you", "your"} & set(reason.lower().replace(".", "").split())
    assert question.reason() == question.why


def test_a_choice_is_known_by_its_label():
    question = LIBRARY.question("whose_advice")
    assert question.label("specialist") == "A specialist's"
    assert question.label("nobody") == ""


def test_the_kind_of_plan_counts_as_an_answer():
    case = Case("c", date(2026, 9, 1), plan=Plan(kind=PlanKind.PPO)).with_answer("urgent", "no")
    assert answers_of(case) == {"urgent": "no", "plan_kind": "ppo"}
    assert answers_of(replace(case, plan=Plan()))["plan_kind"] == "unsure"


def test_the_second_question_of_a_case_that_cannot_wait_rests_on_the_law():
    pain = LIBRARY.pain
    (row,) = pain.cites
    assert "severe pain" in pain.ask
    assert LIBRARY.stated(row).citation.startswith("HSC 1368.01(b)")
    assert pain.wording("Rosa") == "Is Rosa in severe pain, or could a limb be lost?"
    assert [choice.id for choice in pain.choices] == ["yes", "no", "unsure"]
    assert pain.id not in {question.id for question in LIBRARY.questions}


def test_when_to_call_911_is_advice_in_the_words_of_the_law():
    danger = LIBRARY.danger
    assert danger.advice
    assert danger.rows == ("GRV-09",)
    assert danger.citation == "HSC 1368.01(b)"
    assert all(word in danger.plain for word in ("life", "limb", "function of the body", "911"))
