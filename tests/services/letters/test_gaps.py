import pytest

from another_opinion.domain.people import Role, Writer
from another_opinion.domain.places import Place
from another_opinion.services.letters.composed import Gap
from another_opinion.services.letters.gaps import has_hole
from another_opinion.services.letters.wording import reword
from services.letters.desk import OUTSIDE


def test_a_complete_letter_has_no_gap(desk):
    assert desk.compose().gaps == ()


def test_a_missing_fact_leads_to_its_place_in_the_details(desk):
    desk.change_plan(member_number="  ")
    place = Place("details", "plan.member_number")
    assert desk.compose().gaps == (Gap("plan.member_number", "Member number", place),)
    assert "Member number: [Member number]" in desk.text()


def test_a_fact_that_is_missing_in_many_blocks_is_asked_for_once(desk):
    desk.change_plan(name="")
    assert [gap.fact for gap in desk.compose().gaps] == ["plan.name"]


def test_a_missing_field_of_the_letter_leads_to_the_letter(desk):
    desk.write(OUTSIDE, specialty="", why_none_qualified="")
    places = [gap.place for gap in desk.compose().gaps]
    assert places == [Place("letter", "specialty"), Place("letter", "why_none_qualified")]


def test_an_optional_field_is_no_gap(desk):
    desk.fill_in(asked_provider="")
    assert desk.compose().gaps == ()


def test_a_daughter_has_to_say_who_she_is(desk):
    desk.hand_over_to(Writer(Role.CAREGIVER))
    facts = [gap.fact for gap in desk.compose().gaps]
    assert facts == ["writer.name", "writer.relation"]


@pytest.mark.parametrize("left", ["____", "[date]", "{name}", "a _____ b", "[]"])
def test_a_blank_in_the_users_words_leads_to_the_block(left, desk):
    desk.letter = reword(desk.letter, desk.block("own-words"), f"I called on {left}.")
    label = "Anything else you want to say"
    assert desk.compose().gaps == (Gap("", label, Place("letter", "own-words")),)


def test_a_blank_in_a_fact_leads_to_the_fact(desk):
    desk.change_plan(member_number="____")
    assert [gap.fact for gap in desk.compose().gaps] == ["plan.member_number"]


def test_a_reworded_block_no_longer_needs_the_fact_it_left_out(desk):
    desk.change_plan(member_number="")
    desk.letter = reword(desk.letter, desk.block("subject"), "Re: My back")
    assert desk.compose().gaps == ()


@pytest.mark.parametrize("words", ["snake_case", "a - b", "(see page 2)", "and so on...", "__"])
def test_ordinary_words_are_no_blank(words):
    assert not has_hole(words)
