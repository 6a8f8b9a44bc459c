"""Every screen of the real window by ear, by keyboard alone, in large type and in both colors.

The finders are first shown to find a fault of each kind.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from another_opinion.app.application import window_on
from another_opinion.app.surroundings import Surroundings
from another_opinion.app.tour import HEIGHT, TODAY, WIDTH, screens
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.text import text
from another_opinion.ui.shell.caseview import CaseView
from another_opinion.ui.shell.window import Window
from another_opinion.ui.theme.fonts import load_fonts
from another_opinion.ui.theme.theme import Mode, Theme
from drivers.accessible import (
    Eye,
    Shown,
    badly_begun,
    clipped,
    described,
    small,
    tab_stops,
    unnamed,
    unreachable,
)
from drivers.letters import OUTSIDE
from ui.scripted import ScriptedPrompts

LOOKS = {"light at 100 %": (Mode.LIGHT, 1.0), "dark at 200 %": (Mode.DARK, 2.0)}
KINDS = ("first", "lost", "named", "reached", "small", "clipped", "faint")  # of faults
PATIENCE = 20_000  # milliseconds for one screen
A_MOMENT = 5  # milliseconds between two looks at the tasks
LAYERS = 10  # of layouts, each of which asks the next one for room


class Walker:
    """Goes from screen to screen with the keyboard, and notes what is wrong where."""

    def __init__(self, window: Window) -> None:
        self._window, self._eye = window, Eye()
        self._left: QWidget | None = None  # where the keyboard was before this screen
        self.faults: dict[str, list[str]] = {}
        self.walked = 0

    def look(self, name: str) -> None:
        """Look at one screen, and leave the keyboard at the end of its panel."""
        settle(self._window)
        self.walked += 1
        focus = QApplication.focusWidget()
        self._note(name, "first", badly_begun(focus) if focus is not self._left else [])
        self._note(name, "lost", [] if self._window.isActiveWindow() else ["another window came"])
        stops = tab_stops(self._window)
        settle(self._window)
        shown = Shown(self._window)
        self._note(name, "named", unnamed(shown))
        self._note(name, "reached", unreachable(shown, stops))
        self._note(name, "small", small(shown))
        self._note(name, "clipped", clipped(shown))
        self._note(name, "faint", self._eye.faint(shown))
        self._leave(stops)

    def _note(self, name: str, kind: str, found: list[str]) -> None:
        self.faults.setdefault(kind, []).extend(f"{name}: {each}" for each in found)

    def _leave(self, stops: list[QWidget]) -> None:
        panel = next((each for each in self._window.findChildren(Panel) if each.isVisible()), None)
        inside = [each for each in stops if panel and panel.isAncestorOf(each)]
        self._left = (inside or stops)[-1]
        self._left.setFocus()


def settle(window: Window) -> None:
    """Wait until nothing is being read or drawn, and all is laid out."""
    deadline = QDeadlineTimer(PATIENCE)
    while window.tools.tasks.busy and not deadline.hasExpired():
        QTest.qWait(A_MOMENT)
    for _ in range(LAYERS):
        QApplication.processEvents()


@pytest.mark.parametrize("look", LOOKS)
def test_nothing_is_wrong_on_any_screen(look, qapp, tmp_path, subtests):
    load_fonts()
    around = Surroundings(lambda: TODAY, tmp_path / "config", tmp_path, ScriptedPrompts(), _no_loop)
    with window_on(around) as window:
        mode, scale = LOOKS[look]
        window.tools.theme.set_mode(mode)
        window.tools.theme.set_scale(scale)
        window.resize(WIDTH, HEIGHT)
        window.show()
        window.activateWindow()
        walker = Walker(window)
        for name in screens(window, tmp_path):
            walker.look(name)
    assert walker.walked > 80
    for kind in KINDS:
        with subtests.test(kind):
            assert not walker.faults[kind], "\n".join(walker.faults[kind])


def _no_loop(_: Window) -> int:
    return 0


# What the finders find.


@pytest.fixture
def root(qtbot: QtBot, theme: Theme) -> Iterator[QWidget]:
    """Return an empty window in the light theme."""
    root = QWidget()
    QVBoxLayout(root)
    root.setStyleSheet("QWidget { background: #ffffff; color: #000000; font-size: 14pt; }")
    qtbot.addWidget(root)
    yield root
    root.hide()


@pytest.fixture
def seen(root: QWidget, qtbot: QtBot):
    """Return what shows widgets in the window, and what is seen then."""

    def seen(*widgets: QWidget) -> Shown:
        for widget in widgets:
            root.layout().addWidget(widget)
        root.show()
        root.activateWindow()
        qtbot.waitExposed(root)
        QApplication.processEvents()
        return Shown(root)

    return seen


def nothing() -> None:
    """Do nothing."""


def test_a_button_without_a_name_is_found(seen):
    symbol, otherwise = QPushButton("×"), QPushButton("Remove")
    otherwise.setAccessibleName("Delete")
    assert len(unnamed(seen(symbol, otherwise, QPushButton("Save")))) == 2


def test_two_buttons_of_one_name_are_found(seen):
    assert unnamed(seen(QPushButton("Open"), QPushButton("Open"))) == [
        "2 buttons are called 'Open'"
    ]


def test_a_button_that_tab_does_not_reach_is_found(seen, root):
    for_the_mouse = QPushButton("Only by mouse")
    for_the_mouse.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    shown = seen(QPushButton("One"), for_the_mouse, QPushButton("Two"))
    found = unreachable(shown, tab_stops(root))
    assert found == ["Tab does not reach QPushButton 'Only by mouse'"]


def test_a_box_that_does_not_let_tab_go_is_found(seen, root):
    trap, behind = QPlainTextEdit(), QPushButton("Behind it")
    shown = seen(trap, behind)
    trap.setFocus()
    assert "Tab does not reach QPushButton 'Behind it'" in unreachable(shown, tab_stops(root))


def test_words_that_can_only_be_clicked_are_found(seen):
    link = QLabel("Read more")
    link.setCursor(Qt.CursorShape.PointingHandCursor)
    assert unreachable(seen(link), []) == ["QLabel 'Read more' can only be clicked"]


def test_a_keyboard_on_the_way_back_is_found(theme):
    back, go = button("Back", nothing, role="back"), button("Go", nothing, role="primary")
    assert badly_begun(back) == ["the keyboard lies on QPushButton back 'Back'"]
    assert badly_begun(None) == ["the keyboard lies on nothing"]
    assert badly_begun(go) == badly_begun(text("Letters", "title")) == []


def test_a_low_button_is_found(seen):
    low, high = QPushButton("Low"), QPushButton("High")
    low.setStyleSheet("min-height: 20px; max-height: 20px; border: none")
    assert small(seen(low, high)) == ["QPushButton 'Low' is 20 px high"]


def test_faint_words_are_found(seen):
    faint, clear = QLabel("Can you read this?"), QLabel("And this?")
    faint.setStyleSheet("color: #999999")
    (found,) = Eye().faint(seen(faint)) + Eye().faint(Shown(clear))
    assert found.startswith("QLabel 'Can you read this?' has a contrast of 2.")


def test_words_without_room_are_found(seen):
    narrow, low, button_ = QLabel("Too long"), QLabel("Too high for its place"), QPushButton("Wide")
    narrow.setFixedWidth(20)
    low.setWordWrap(True)
    low.setFixedSize(80, 20)
    button_.setFixedWidth(20)
    assert len(clipped(seen(narrow, low, button_, QLabel("Fits")))) == 3


def test_words_over_others_and_outside_are_found(seen, root):
    seen(QLabel("On the page"))
    over, outside = QLabel("Over it", root), QLabel("Outside", root)
    for label in (over, outside):
        label.adjustSize()
        label.show()
    over.move(root.layout().itemAt(0).geometry().topLeft())
    outside.move(root.width() - 5, root.height() - 5)
    found = clipped(Shown(root))
    assert any("lies over" in each for each in found)
    assert any(each.startswith("QLabel 'Outside' is cut by") for each in found)


def test_arrow_keys_go_through_the_rail_without_leaving_it(window, screen, qtbot):
    window.show_sample()
    screen.wait_for("Lock the file")
    screen.press("Today")
    assert isinstance(window.screen_shown, CaseView)
    come = []
    for _ in range(8):
        come.append(described(QApplication.focusWidget()))
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
        settle(window)
    names = ["Today", "Checklist", "Letters", "Documents", "Timeline", "Law", "Help", "Settings"]
    assert come == [f"QPushButton rail {name!r}" for name in names]


def test_a_key_leads_from_the_rail_to_the_page(window, screen, qtbot):
    window.show_sample()
    screen.wait_for("Lock the file")
    screen.press("Checklist")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
    assert described(QApplication.focusWidget()) == "QLabel title 'Checklist'"


def test_tab_goes_on_from_the_title_of_a_letter(window, screen):
    window.show_sample()
    screen.wait_for("Lock the file")
    screen.press("Letters")
    screen.press(f"Go on with this letter: {OUTSIDE}")
    settle(window)
    assert described(QApplication.focusWidget()) == f"QLabel title {OUTSIDE!r}"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert described(QApplication.focusWidget()) == "QPushButton quiet 'Earlier states'"


def test_text_can_be_made_larger_before_a_case_is_open(window, screen, theme):
    screen.press("Larger text")
    assert window.tools.theme.scale == 1.25
    settle(window)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert window.tools.theme.scale == 1.5


def test_enter_presses_what_the_keyboard_is_on(window, screen):
    window.show_sample()
    screen.wait_for("Lock the file")
    checklist = screen.find(QPushButton, "Checklist")
    checklist.setFocus()
    QTest.keyClick(checklist, Qt.Key.Key_Return)
    see = screen.find(QPushButton, "See the result")
    see.setFocus()
    QTest.keyClick(see, Qt.Key.Key_Enter)
    screen.wait_to_read("What the law gives, and what it does not")
