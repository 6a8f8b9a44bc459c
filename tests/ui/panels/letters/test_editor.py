"""Tests of writing a letter."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton

from another_opinion.domain.places import Place


def renumber(session, number: str) -> None:
    """Change the member number elsewhere in the application."""
    plan = replace(session.case.plan, member_number=number)
    session.edit("Changed facts: the plan", replace(session.case, plan=plan))


def rewording(session, part: str) -> str:
    """Return the user's words for a part, as the case has them."""
    words = session.case.letters[0].rewording(part)
    return words.text if words else ""


def test_nothing_is_printed_while_something_is_missing(letters):
    letters.start()
    letters.fill_in("Field of medicine", "")
    assert letters.says("1 thing is missing. Fill it in, then you can print.")
    assert not letters.offers("Print 2 copies")
    assert not letters.offers("Save as PDF")


def test_what_is_only_suggested_says_so_until_it_is_changed(letters):
    letters.start()
    assert letters.read("Field of medicine") == "Orthopedic surgery"
    assert letters.says("A suggestion: this is the field of the first doctor.")
    letters.fill_in("Field of medicine", "spine surgery")
    assert not letters.says("A suggestion:")


def test_the_missing_thing_leads_to_its_field(letters):
    letters.start()
    letters.fill_in("Field of medicine", "")
    letters.press("Show what is missing")
    assert letters.keyboard_in() == "Fill in: Field of medicine"
    letters.press("Fill in: Field of medicine")
    assert letters.keyboard_in() == "Field of medicine"


def test_a_missing_fact_of_the_case_leads_to_the_facts(letters, session, view):
    renumber(session, "")
    letters.start()
    letters.press("Fill in: Member number")
    assert view.place == Place("details", "plan.member_number")
    assert letters.keyboard_in() == "Member number"


def test_a_letter_that_lacks_nothing_can_be_printed(letters, request_begun):
    assert not letters.says("What is missing")
    assert letters.offers("Print 2 copies")
    letters.qtbot.waitUntil(lambda: letters.page_shown() == "Page 1 of 2")


def test_a_blank_in_the_users_words_is_missing_too(letters, request_begun):
    letters.change_words("Greeting", "Dear ____:")
    assert letters.says("○ A blank in your words: Greeting")
    assert not letters.offers("Print 2 copies")
    letters.press("Show: Greeting")
    assert letters.keyboard_in() == "Greeting"


def test_the_users_words_are_kept_and_marked(letters, session, request_begun):
    letters.change_words("Greeting", "Dear Maria:")
    assert letters.says("Dear Maria:")
    assert letters.says("Your words")
    assert rewording(session, "salutation") == "Dear Maria:"
    assert letters.keyboard_in() == "Change the words: Greeting"


def test_the_original_words_come_back(letters, session, request_begun):
    letters.change_words("Greeting", "Dear Maria:")
    letters.press("Change the words: Greeting")
    letters.type("Greeting", "Dear someone:")
    letters.press("Back to the original words")
    assert letters.says("Dear Member Services:")
    assert not letters.says("Your words")
    assert rewording(session, "salutation") == ""


def test_undo_brings_the_earlier_words_back(letters, request_begun):
    letters.change_words("Greeting", "Dear Maria:")
    letters.press("Undo")
    assert letters.says("Dear Member Services:")
    assert letters.says("Undid: Changed the words of a letter: Greeting")


def test_a_part_without_words_is_left_out(letters, request_begun):
    letters.change_words("Closing", "")
    assert letters.says("You left this out of the letter.")


def test_what_else_the_user_says_goes_into_the_letter(letters, session, request_begun):
    letters.fill_in("Anything else you want to say", "My daughter drives me.")
    assert rewording(session, "own-words") == "My daughter drives me."


def test_a_changed_fact_is_pointed_out_and_never_put_in_by_itself(letters, session, request_begun):
    letters.change_words("Subject", "Opinion for member GP-4471-9902")
    renumber(session, "GP-5")
    assert letters.says("“Member number” changed from GP-4471-9902 to GP-5. Use the new one?")
    assert rewording(session, "subject") == "Opinion for member GP-4471-9902"
    letters.press("Use the new one: Subject")
    assert rewording(session, "subject") == "Opinion for member GP-5"
    assert not letters.says("Use the new one?")


def test_words_may_stay_although_a_fact_changed(letters, session, request_begun):
    letters.change_words("Subject", "Opinion for member GP-4471-9902")
    renumber(session, "GP-5")
    letters.press("Keep my words: Subject")
    assert rewording(session, "subject") == "Opinion for member GP-4471-9902"
    assert not letters.says("Use the new one?")


def test_a_fact_that_the_words_no_longer_name_cannot_be_exchanged(letters, session, request_begun):
    letters.change_words("Subject", "A second opinion")
    renumber(session, "GP-5")
    assert letters.says("We did not find the old one in your words.")
    assert not letters.offers("Use the new one: Subject")


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("GP-1", "", "“Member number” was GP-1. Now it is empty."),
        ("", "GP-1", "“Member number” was empty. Now it is GP-1."),
    ],
)
def test_a_fact_that_comes_or_goes_is_pointed_out(letters, session, before, after, words):
    renumber(session, before)
    letters.start()
    letters.change_words("Subject", "My words")
    renumber(session, after)
    assert letters.says(words)


def test_facts_are_changed_where_they_are_kept(letters, view, request_begun):
    letters.press("Change the words: To")
    letters.press("Change a fact")
    assert view.place == Place("details", "plan.name")


def test_the_pages_follow_what_is_being_typed(letters, request_begun):
    before = letters.preview()
    letters.type("Field of medicine", "hand surgery")
    letters.qtbot.waitUntil(lambda: letters.preview() != before)


def test_the_pages_stay_where_the_eye_is(letters, request_begun):
    letters.qtbot.waitUntil(lambda: letters.page_shown() == "Page 1 of 2")
    pages = letters._pages()
    pages.verticalScrollBar().setValue(pages.verticalScrollBar().maximum())
    assert letters.page_shown() == "Page 2 of 2"
    before = letters.preview()
    letters.type("Field of medicine", "hand surgery")
    letters.qtbot.waitUntil(lambda: letters.preview() != before)
    assert letters.page_shown() == "Page 2 of 2"


def test_a_character_that_cannot_be_printed_is_named_above_the_pages(
    letters, session, request_begun
):
    pasted = request_begun.with_detail("asked_provider", "王 Wei")
    session.edit("Pasted a name", session.case.with_letter(pasted))
    letters.wait_to_read("The letter cannot show these characters: 王. They stand in")


def test_typing_is_on_disk_when_the_user_goes_elsewhere(letters, session, tools):
    letters.start()
    letters.type("Field of medicine", "spine surgery")
    tools.go(Place("today"))
    assert session.case.letters[0].detail("specialty") == "spine surgery"


def tab(letters, *, back: bool = False) -> str:
    """Press Tab, or Shift and Tab, and read where the keyboard is then."""
    key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
    letters.qtbot.keyClick(letters.root.focusWidget(), key)
    return letters.keyboard_in()


def test_tab_goes_from_the_letter_to_its_pages_in_reading_order(letters, request_begun):
    letters.press("Change the words: Greeting")
    assert tab(letters, back=True) == "Change the words: Subject"
    order = [letters.keyboard_in(), *(tab(letters) for _ in range(80))]
    wanted = ["Greeting", "Keep my words", "Change the words: The request", "Print 2 copies"]
    assert sorted(wanted, key=order.index) == wanted


def test_a_part_that_comes_up_later_is_reached_where_it_stands(letters, request_begun):
    letters.fill_in("The doctor you would like", "Dr. Lindqvist")
    letters.find(QPushButton, "Change the words: Who may give it").setFocus()
    assert tab(letters) == "Read it in Law: HSC 1383.15(f)"
    assert tab(letters) == "Change the words: The doctor you would like"


def test_the_original_words_come_back_where_a_click_leaves_the_keyboard_alone(
    letters, session, request_begun
):
    letters.press("Change the words: Greeting")
    letters.type("Greeting", "Dear someone:")
    clicked_as_on_a_mac(letters, "Back to the original words")
    assert rewording(session, "salutation") == ""


def clicked_as_on_a_mac(letters, name: str) -> None:
    """Click a button that does not take the keyboard when it is clicked."""
    letters.find(QPushButton, name).setFocusPolicy(Qt.FocusPolicy.TabFocus)
    letters.press(name)
    letters.wait()


def test_words_that_lose_the_law_or_a_fact_are_pointed_out(letters, session, request_begun):
    letters.change_words("Subject", "Opinion for member GP-4471-9902")
    assert letters.says("They leave out or change this fact: Nguyễn Thị Ánh")
    letters.change_words("The request", "I ask Golden Poppy Health Plan for spine surgery help.")
    assert letters.says("They leave out or change where the law stands: 1383.15")
    letters.press("Change the words: The request")
    letters.press("Back to the original words")
    letters.wait()
    assert not letters.says("where the law stands")


def test_large_print_is_chosen_beside_the_pages_and_remembered(
    letters, session, tools, request_begun
):
    letters.press("Large print")
    letters.wait()
    assert session.case.letters[0].large
    letters.qtbot.waitUntil(lambda: letters.page_shown() == "Page 1 of 4")
    tools.go(Place("letters", "new:call-confirmation"))
    letters.wait()
    assert letters.find(QCheckBox, "Large print").isChecked()
    letters.press("Large print")
    assert [each.large for each in session.case.letters] == [True, False]


def test_a_key_prints_the_letter_or_shows_what_it_lacks(letters, request_begun, prompts, tmp_path):
    prompts.printed = tmp_path / "paper.pdf"
    letters.fill_in("Field of medicine", "")
    ctrl_p(letters)
    assert letters.keyboard_in() == "Fill in: Field of medicine"
    letters.fill_in("Field of medicine", "spine surgery")
    ctrl_p(letters)
    letters.wait()
    assert letters.says("Sent to the printer: 2 pages.")


def ctrl_p(letters) -> None:
    """Press Ctrl and P wherever the keyboard is."""
    where = letters.root.focusWidget()
    letters.qtbot.keyClick(where, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
