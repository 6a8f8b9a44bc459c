from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from another_opinion.domain.places import Place
from another_opinion.session.session import Session
from casefiles import reopen
from ui.conftest import NOW

FIRST = "What does your plan card, or a letter from the plan, show?"
URGENT = "Could waiting for the answer do serious harm?"
LAW = "The words of the law"


def test_each_question_has_a_screen_of_its_own_with_its_reason(checklist):
    checklist.start()
    assert checklist.title() == FIRST
    assert checklist.says("Question 1 of 11")
    assert checklist.says("Different offices watch over different plans.")
    assert checklist.primary_buttons() == ["Continue"]


def test_an_answer_is_in_the_file_at_once(checklist, session):
    checklist.start()
    checklist.choose("The Department of Managed Health Care")
    path = session.path
    session.close()
    again = Session(reopen(path), lambda: NOW)
    assert again.case.choices == {"seen_on_card": "dmhc"}
    again.close()


def test_continue_asks_for_a_choice_and_loses_nothing(checklist):
    checklist.start()
    checklist.press("Continue")
    assert checklist.title() == FIRST
    assert checklist.says("Choose one line. “I am not sure” is fine too.")
    checklist.answer("Medi-Cal")
    assert checklist.title() != FIRST


def test_not_being_sure_is_an_answer_and_shows_what_would_settle_it(checklist):
    settle = "Ask the doctor or nurse today"
    checklist.start()
    checklist.answer("The Department of Insurance")
    assert checklist.title() == URGENT
    assert not checklist.says(settle)
    checklist.choose("I am not sure")
    assert checklist.says(settle)
    checklist.choose("No, not as far as I know")
    assert not checklist.says(settle)


def test_danger_is_answered_with_911_and_the_way_to_what_to_do(checklist, visited):
    checklist.start()
    checklist.answer("The Department of Insurance")
    checklist.choose("Yes, waiting could do serious harm")
    assert checklist.says("If there is danger now, call 911.")
    checklist.press("What to do now")
    assert visited == [Place("urgent")]


def test_back_leads_to_the_question_before_and_then_home(checklist):
    checklist.start()
    checklist.answer("The Department of Insurance")
    checklist.press("Back")
    assert checklist.title() == FIRST
    checklist.press("Back")
    assert checklist.title() == "Checklist"


@pytest.mark.usefixtures("daughter")
def test_a_daughter_is_asked_about_her_mother(checklist):
    checklist.start()
    assert checklist.title() == "What does Rosa's plan card, or a letter from the plan, show?"
    checklist.answer("The Department of Insurance")
    assert checklist.says("If Rosa's life, a limb or a main function of the body is at risk")


def test_the_words_of_the_law_stand_beside_the_question_with_a_way_there(checklist, visited):
    checklist.start()
    assert checklist.says("a health care service plan shall provide or authorize a second opinion")
    checklist.press("Read it in Law: HSC 1383.15(a)")
    assert visited == [Place("law", "2OP-01")]


def test_the_law_is_beside_the_question_in_a_wide_window_and_below_in_a_narrow_one(
    checklist, frame, qtbot
):
    checklist.start()
    assert checklist.place_of(LAW)[0] > checklist.place_of(FIRST)[0] + 500
    frame.resize(900, 768)
    qtbot.waitUntil(lambda: checklist.place_of(LAW)[1] > checklist.place_of(FIRST)[1] + 300)
    assert checklist.place_of(LAW)[0] < checklist.place_of(FIRST)[0] + 100


def test_all_of_it_goes_by_keyboard(checklist, session):
    checklist.start()
    assert checklist.keyboard_is_on() == "Medicare Advantage"
    checklist.key(Qt.Key.Key_Down)
    checklist.key(Qt.Key.Key_Space)
    assert session.case.choices == {"seen_on_card": "medi_cal"}
    checklist.key(Qt.Key.Key_Tab)
    assert checklist.keyboard_is_on() == "Continue"
    checklist.key(Qt.Key.Key_Space)
    assert checklist.title() != FIRST


def test_undo_takes_the_choice_off_the_screen(checklist, session):
    checklist.start()
    checklist.choose("Medi-Cal")
    assert session.undo() == f"Answered: {FIRST}"
    checklist.press("Continue")
    assert checklist.title() == FIRST


def test_a_question_opened_again_shows_its_answer(checklist, panel, tell):
    tell(travel_hard="unsure")
    panel.show_item("travel_hard")
    assert checklist.keyboard_is_on() == "I am not sure"
    assert checklist.says("Think of how you got to your last visit")
