from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from another_opinion.domain.people import PlanKind
from another_opinion.services.letters.compose import compose
from another_opinion.services.letters.composed import State
from another_opinion.services.letters.facts import initials
from services.letters.desk import OUTSIDE, REQUEST

GOLDEN = Path(__file__).parent / "golden"
REGULATORS_BUT_DMHC = ["cdi", "erisa", "medicare_advantage", "medi_cal", "fehb", "unsure"]

both = pytest.mark.parametrize("kind", [REQUEST, OUTSIDE])


def by_the_patient(desk):
    desk.answer(not_improving="yes")


def by_a_daughter_in_haste(desk):
    desk.hand_over_to_daughter(authority=True)
    desk.answer(urgent="yes", serious_condition="yes", travel_hard="yes")
    desk.fill_in(asked_provider="Miriam Okafor, MD")


def by_a_daughter_not_knowing_the_regulator(desk):
    desk.hand_over_to_daughter(authority=None)
    desk.answer(seen_on_card="unsure", unclear_diagnosis="yes")


@both
@pytest.mark.parametrize(
    "story", [by_the_patient, by_a_daughter_in_haste, by_a_daughter_not_knowing_the_regulator]
)
def test_the_letter_reads_as_it_was_agreed(kind, story, desk):
    desk.write(kind)
    story(desk)
    name = f"{kind}-{story.__name__.replace('_', '-')}.txt"
    assert desk.text() + "\n" == (GOLDEN / name).read_text("utf-8")
    assert desk.compose().gaps == ()


@both
@pytest.mark.parametrize("regulator", REGULATORS_BUT_DMHC)
@pytest.mark.parametrize("urgent", ["yes", "no"])
@pytest.mark.parametrize("caregiver", [True, False])
def test_the_section_is_cited_only_to_a_plan_that_dmhc_regulates(
    kind, regulator, urgent, caregiver, desk
):
    desk.write(kind)
    desk.answer(seen_on_card=regulator, urgent=urgent, travel_hard="yes")
    if caregiver:
        desk.hand_over_to_daughter(authority=False)
    text = desk.text()
    for of_the_law in ("1383.15", "subdivision", "72 hours", "(a)(", "shall", "copayment"):
        assert of_the_law not in text
    assert "second opinion" in text
    assert "in writing" in text


def test_without_an_answer_about_the_regulator_no_section_is_cited(desk):
    desk.forget_answers()
    assert "1383.15" not in desk.text()


def test_without_that_answer_not_even_a_verdict_brings_the_section_in(desk):
    composed = compose(
        desk.letters.templates[REQUEST], desk.letter, desk.case, {}, desk.verdicts, desk.today
    )
    assert not any("1383.15" in block.text for block in composed.blocks)


@both
def test_a_preferred_provider_plan_without_limits_gets_no_citation(kind, desk):
    desk.write(kind)
    desk.change_plan(kind=PlanKind.PPO)
    desk.answer(ppo_unlimited="yes")
    assert "1383.15" not in desk.text()
    desk.answer(ppo_unlimited="no")
    assert "1383.15" in desk.text()


def test_the_reasons_that_apply_are_stated_with_their_subdivision(desk):
    desk.answer(surgery_doubted="yes", unclear_diagnosis="no", not_improving="unsure")
    text = desk.text()
    assert "(a)(1): " in text
    assert "(a)(5): " in text
    assert "(a)(3)" not in text
    assert "(a)(4)" not in text


def test_with_no_listed_reason_the_patients_own_reason_stands(desk):
    desk.answer(surgery_doubted="no", tried_plan="no")
    assert "The reason here is this: I can still walk." in desk.text()
    desk.change_advice(worry="")
    assert [gap.fact for gap in desk.compose().gaps] == ["advice.worry"]


@both
@pytest.mark.parametrize(("urgent", "hours"), [("yes", True), ("no", False), ("unsure", False)])
def test_seventy_two_hours_are_asked_for_only_if_it_is_urgent(kind, urgent, hours, desk):
    desk.write(kind)
    desk.answer(urgent=urgent)
    assert ("not to exceed 72 hours" in desk.text()) is hours
    assert ("Urgent request" in desk.text()) is hours


@pytest.mark.parametrize(
    ("whose", "subdivision"),
    [("pcp", "Subdivision (e)"), ("specialist", "Subdivision (f)"), ("unsure", "")],
)
def test_who_may_give_it_follows_from_whose_advice_it_was(whose, subdivision, desk):
    desk.answer(whose_advice=whose)
    stated = {name for name in ("Subdivision (e)", "Subdivision (f)") if name in desk.text()}
    assert stated == ({subdivision} if subdivision else set())


@both
def test_travel_is_named_only_where_it_is_hard(kind, desk):
    desk.write(kind)
    assert "ravel" not in desk.text()
    desk.answer(travel_hard="yes")
    assert "ability of the enrollee to travel" in desk.text()


def test_a_daughter_with_authority_signs_alone(desk):
    desk.hand_over_to_daughter(authority=True)
    text = desk.text()
    assert "My authority to do so is on file with you." in text
    assert text.endswith("Representative of Nguyễn Thị Ánh, with authority on file")


@pytest.mark.parametrize("authority", [False, None])
def test_a_daughter_without_authority_signs_beside_her_mother(authority, desk):
    desk.hand_over_to_daughter(authority=authority)
    text = desk.text()
    assert "who signs this letter with me" in text
    assert text.endswith(
        "Nguyễn Thị Ánh\n\nLinh Nguyễn-Ortega (daughter), writing for Nguyễn Thị Ánh"
    )
    assert "on file" not in text


@both
def test_only_the_person_who_writes_says_i(kind, desk):
    desk.write(kind)
    assert "given to me and to the first doctor" in desk.text()
    desk.hand_over_to_daughter(authority=True)
    assert "given to Nguyễn Thị Ánh and to the first doctor" in desk.text()


def test_a_line_whose_fact_is_not_known_is_left_out(desk):
    desk.change_patient(address="", born=None)
    text = desk.text()
    assert "Date of birth" not in text
    assert "Nguyễn Thị Ánh\n(209) 555-0142" in text


def test_the_letter_carries_its_day(desk):
    assert desk.block("date").text == "Monday, September 21, 2026"


def test_words_that_look_like_a_placeholder_are_not_filled_in_twice(desk):
    desk.change_advice(worry="They wrote {patient.name} here.")
    assert "They wrote {patient.name} here." in desk.text()


def test_a_plain_block_follows_the_case(desk):
    desk.change_plan(member_number="GP-1")
    subject = desk.block("subject")
    assert "Member number: GP-1" in subject.text
    assert subject.state is State.PLAIN


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Nguyễn Thị Ánh", "N. T. Á."),
        ("Mary O'Neil-García", "M. O."),
        ("a\N{COMBINING ACUTE ACCENT}nh lee", "Á. L."),
        ("", ""),
        ("One Two Three Four Five Six", "O. T. T. F. F."),
    ],
)
def test_the_footer_knows_the_patient_by_initials(name, expected):
    assert initials(name) == expected


@given(name=st.text(max_size=200))
def test_any_name_has_short_initials(name):
    assert len(initials(name)) <= 5 * len("SS. ")
