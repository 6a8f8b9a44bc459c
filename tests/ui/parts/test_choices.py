from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton

from another_opinion.ui.parts.choices import ChoiceField


@pytest.fixture
def field(qtbot, theme):
    field = ChoiceField(theme, "Is it so?", [("yes", "Yes", ""), ("no", "No", "")], "yes")
    qtbot.addWidget(field)
    return field


def test_another_choice_can_be_shown_as_taken(field):
    field.set_value("no")
    assert field.value == "no"


def test_no_choice_can_be_shown_as_taken(field):
    field.set_value("")
    assert field.value == ""
    field.set_value("yes")
    assert field.value == "yes"


def test_showing_a_choice_is_not_taking_it(field, qtbot):
    with qtbot.assertNotEmitted(field.chosen):
        field.set_value("no")


def test_enter_takes_the_choice_on_which_the_keyboard_is(field, qtbot):
    field.show()
    _, no = field.findChildren(QRadioButton)
    qtbot.keyClick(no, Qt.Key.Key_Return)
    assert field.value == "no"


def test_taking_a_choice_takes_back_what_was_wrong(field, qtbot):
    field.show_error("Choose one line.")
    field.control().click()
    assert field.error == ""
