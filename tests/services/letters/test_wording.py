import pytest

from another_opinion.services.letters.composed import State
from another_opinion.services.letters.wording import keep_my_words, occurs, reword, use_new_facts

MINE = "Re: My back\nNguyễn Thị Ánh, number GP-4471-9902"


@pytest.fixture
def reworded(desk):
    """A desk on which the subject is in the patient's own words."""
    desk.letter = reword(desk.letter, desk.block("subject"), MINE)
    return desk


def test_a_reworded_block_keeps_the_users_words(reworded):
    subject = reworded.block("subject")
    assert subject.text == MINE
    assert subject.state is State.REWORDED
    assert "Re: Request for a second opinion" in subject.fixed_text
    assert subject.changed == ()


def test_typing_the_fixed_wording_makes_the_block_plain_again(reworded):
    subject = reworded.block("subject")
    reworded.letter = reword(reworded.letter, subject, subject.fixed_text)
    assert reworded.block("subject").state is State.PLAIN
    assert reworded.letter.rewordings == ()


def test_a_changed_fact_is_pointed_out_and_nothing_is_overwritten(reworded):
    reworded.change_plan(member_number="GP-9999")
    subject = reworded.block("subject")
    assert subject.state is State.OUTDATED
    assert subject.text == MINE
    [change] = subject.changed
    assert (change.fact, change.label) == ("plan.member_number", "Member number")
    assert (change.old, change.new) == ("GP-4471-9902", "GP-9999")
    assert change.stands


def test_a_fact_that_the_block_does_not_hold_leaves_it_alone(reworded):
    reworded.change_patient(address="9 Elm Street")
    assert reworded.block("subject").state is State.REWORDED


def test_further_typing_does_not_hide_that_a_fact_changed(reworded):
    reworded.change_plan(member_number="GP-9999")
    reworded.letter = reword(reworded.letter, reworded.block("subject"), MINE + ".")
    assert reworded.block("subject").state is State.OUTDATED


def test_the_new_fact_takes_the_place_of_the_old_in_the_users_words(reworded):
    reworded.change_plan(member_number="GP-9999")
    reworded.change_patient(name="Nguyễn Thị Ánh Tuyết")
    reworded.letter = use_new_facts(reworded.letter, reworded.block("subject"))
    subject = reworded.block("subject")
    assert subject.text == "Re: My back\nNguyễn Thị Ánh Tuyết, number GP-9999"
    assert subject.state is State.REWORDED


def test_two_facts_that_trade_places_do_not_run_into_each_other(desk):
    desk.letter = reword(desk.letter, desk.block("advice"), "Fusion, says Whitfield. \\1")
    desk.change_advice(what="Whitfield")
    desk.letter = use_new_facts(desk.letter, desk.block("advice"))
    assert desk.block("advice").text == "Fusion, says Whitfield. \\1"


def test_the_user_may_keep_the_words_as_they_are(reworded):
    reworded.change_plan(member_number="GP-9999")
    reworded.letter = keep_my_words(reworded.letter, reworded.block("subject"))
    assert reworded.block("subject").text == MINE
    assert reworded.block("subject").state is State.REWORDED


def test_a_fact_that_changes_back_needs_no_question(reworded):
    old = reworded.case
    reworded.change_plan(member_number="GP-9999")
    reworded.case = old
    assert reworded.block("subject").state is State.REWORDED


def test_an_old_fact_that_the_user_took_out_does_not_stand(desk):
    desk.letter = reword(desk.letter, desk.block("subject"), "Re: My back")
    desk.change_plan(member_number="GP-9999")
    [change] = desk.block("subject").changed
    assert not change.stands
    desk.letter = use_new_facts(desk.letter, desk.block("subject"))
    assert desk.block("subject").text == "Re: My back"


def test_a_fact_filled_in_later_takes_the_place_of_its_marker(desk):
    desk.change_plan(member_number="")
    subject = desk.block("subject")
    desk.letter = reword(desk.letter, subject, subject.text.replace("Request", "My request"))
    desk.change_plan(member_number="GP-9999")
    desk.letter = use_new_facts(desk.letter, desk.block("subject"))
    assert "Member number: GP-9999" in desk.block("subject").text
    assert desk.compose().gaps == ()


def test_a_reworded_date_asks_when_the_day_has_passed(desk):
    desk.letter = reword(desk.letter, desk.block("date"), "Stockton, Monday, September 21, 2026")
    desk.today = desk.today.replace(day=22)
    desk.letter = use_new_facts(desk.letter, desk.block("date"))
    assert desk.block("date").text == "Stockton, Tuesday, September 22, 2026"


def test_words_written_under_one_law_do_not_appear_under_another(desk):
    desk.letter = reword(desk.letter, desk.block("request"), "Under 1383.15 I ask you.")
    desk.answer(seen_on_card="erisa")
    assert "1383.15" not in desk.text()
    desk.answer(seen_on_card="dmhc")
    assert "Under 1383.15 I ask you." in desk.text()


@pytest.mark.parametrize(
    ("value", "text", "expected"),
    [
        ("12", "number 12.", True),
        ("12", "number 120", False),
        ("Ánh", "Ánhs", False),
        ("a.b", "axb", False),
        ("[Member number]", "is [Member number]", True),
    ],
)
def test_a_value_is_found_only_as_a_whole(value, text, expected):
    assert occurs(value, text) is expected
