from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from another_opinion.ui.parts.columns import ROOM, Columns
from another_opinion.ui.parts.page import text_width
from another_opinion.ui.parts.text import text

WORDS = "A patient may ask for a second opinion, and the plan must answer promptly. " * 8


@pytest.fixture
def columns(theme):
    shown = []

    def columns(width: int, **shares: tuple[int, ...]) -> list[QLabel]:
        both = Columns(theme, text(WORDS), text(WORDS), **shares)
        both.resize(width, both.heightForWidth(width))
        both.show()
        shown.append(both)
        return both.findChildren(QLabel)

    yield columns
    for both in shown:
        both.close()


def test_there_is_room_for_both_on_a_wide_page(columns):
    first, second = columns(ROOM + 100)
    assert first.y() == second.y()
    assert second.x() > first.geometry().right()
    assert abs(first.width() - second.width()) <= 1


def test_one_goes_below_the_other_on_a_narrow_page(columns):
    first, second = columns(ROOM - 1)
    assert first.x() == second.x()
    assert second.y() > first.geometry().bottom()


def test_shares_divide_the_width(columns):
    first, second = columns(ROOM, shares=(3, 2))
    assert first.width() / second.width() == pytest.approx(1.5, abs=0.01)


@pytest.mark.parametrize("width", [ROOM - 1, 4 * ROOM])
def test_no_line_is_too_long_to_read(columns, width):
    for column in columns(width):
        assert column.width() <= text_width(column)


@pytest.mark.parametrize("width", [300, ROOM - 1, ROOM, 2 * ROOM])
def test_every_word_has_its_place(columns, width):
    for column in columns(width):
        assert column.height() >= column.heightForWidth(column.width())


class Counted(QLabel):
    """Words that count how often somebody asks how high they are."""

    asked = 0

    def heightForWidth(self, width: int) -> int:
        self.asked += 1
        return super().heightForWidth(width)


def test_columns_are_measured_once_until_something_in_them_changes(theme, qtbot):
    words = Counted(WORDS)
    words.setWordWrap(True)
    both = Columns(theme, words, text(WORDS))
    qtbot.addWidget(both)
    height = both.heightForWidth(ROOM)
    asked = words.asked
    assert asked > 0
    assert both.heightForWidth(ROOM) == height
    assert words.asked == asked
    words.setText(WORDS * 3)
    assert both.heightForWidth(ROOM) > height
