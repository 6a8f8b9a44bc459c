from __future__ import annotations

from dataclasses import replace

from another_opinion.domain.people import Advice, Doctor
from another_opinion.domain.places import Place

ABOUT, LAW = "1. About the case", "2. What the law gives you"


def test_a_new_case_says_what_is_missing_and_offers_to_start(checklist):
    assert checklist.status(ABOUT) == "◐ In progress"
    assert checklist.says("Still missing: the doctor's name, what the doctor advised.")
    assert checklist.status(LAW) == "○ Not yet started"
    assert checklist.primary_buttons() == ["Start the questions"]


def test_the_facts_are_complete_once_a_letter_has_all_it_needs(checklist, session):
    session.edit(
        "Told about the doctor",
        replace(session.case, doctor=Doctor("Dr. Okafor"), advice=Advice("surgery")),
    )
    assert checklist.status(ABOUT) == "✓ Completed"
    assert not checklist.says("Still missing")


def test_about_the_case_leads_to_its_facts(checklist, visited):
    checklist.press("Open the facts: About the case")
    assert visited == [Place("details")]


def test_one_answer_puts_the_law_in_progress_and_goes_on_with_the_next(checklist, session):
    session.edit("Answered", session.case.with_answer("seen_on_card", "cdi"))
    assert checklist.status(LAW) == "◐ In progress"
    assert checklist.says("9 questions are left.")
    checklist.press("Go on with the questions")
    assert checklist.title() == "Could waiting for the answer do serious harm?"


def test_all_answers_complete_the_law_and_sum_up_the_result(checklist, tell):
    tell()
    assert checklist.status(LAW) == "✓ Completed"
    assert checklist.says("Department of Managed Health Care (DMHC)")
    assert checklist.says("1 point is still open.")
    checklist.press("See the result")
    assert checklist.title() == "What the law gives, and what it does not"


def test_a_plan_outside_the_law_is_summed_up_as_that(checklist, tell):
    tell(seen_on_card="erisa")
    assert checklist.says("Section 1383.15 most likely does not govern this plan.")
    assert not checklist.says("apply.")
