from __future__ import annotations

import pytest

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
