"""Tests of boxes for text."""

from __future__ import annotations

from another_opinion.ui.parts.fields import LONGEST, PlainText

TEXT = "A sentence that is long enough to fill more than one line of a narrow box. " * 4


def test_a_box_is_as_high_as_its_wrapped_lines(qtbot, theme):
    box = PlainText(theme, TEXT, lines=2)
    qtbot.addWidget(box)
    box.resize(900, 40)
    box.show()
    wide = box.height()
    box.resize(300, wide)
    assert box.height() > 2 * wide
    qtbot.waitUntil(lambda: not box.verticalScrollBar().maximum())


def test_a_box_grows_while_it_is_written_in(qtbot, theme):
    box = PlainText(theme, "", lines=2)
    qtbot.addWidget(box)
    box.resize(300, 40)
    box.show()
    before = box.height()
    box.setPlainText(TEXT)
    assert box.height() > before


def test_a_very_long_text_scrolls(qtbot, theme):
    box = PlainText(theme, TEXT * 20, lines=2)
    qtbot.addWidget(box)
    box.resize(300, 40)
    box.show()
    line = box.fontMetrics().lineSpacing()
    assert box.height() < (LONGEST + 3) * line
    assert box.verticalScrollBar().maximum()
