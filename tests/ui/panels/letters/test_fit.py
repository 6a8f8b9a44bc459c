"""Tests of the letters in large type and in a narrow window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QScrollArea

from another_opinion.domain.letters import Letter
from another_opinion.domain.places import Place
from another_opinion.domain.proof import Fact
from another_opinion.ui.panels.letters.stated import StatedFacts
from another_opinion.ui.parts.page import Page
from another_opinion.ui.theme.fonts import load_fonts
from another_opinion.ui.theme.theme import Mode, Theme
from casefiles import scanned
from ui.panels.showing import viewed

LONG = "Stamped copy: Request for a second opinion outside the network"


@pytest.fixture(params=[1.0, 2.0], ids=["100 %", "200 %"])
def theme(request, qapp) -> Theme:
    load_fonts()
    return Theme(qapp, Mode.LIGHT, request.param)


@pytest.fixture
def every_screen(letters, session, view, request_begun, tmp_path):
    """Return a walk through all screens; each is on the screen when its place comes up."""
    name = request_begun.id

    def walk():
        for item in ("", name, f"{name}:subject"):
            view.go(Place("letters", item))
            yield item
        letters.save(tmp_path / "letter.pdf")
        for item in (f"beside:{name}", f"saved:{name}", f"versions:{name}", name):
            view.go(Place("letters", item))
            yield item
        letters.hand_in()
        case = scanned(session.case, "copy", b"scan")
        paper = replace(case.document("copy"), title=LONG, about=name)
        session.edit("Filed", case.with_document(paper), [b"scan"])
        yield "handed in"

    return walk


def test_no_screen_is_wider_than_the_window(letters, every_screen):
    for item in every_screen():
        letters.wait()
        for area in letters.root.findChildren(QScrollArea):
            if area.isVisible() and area.widget():
                assert area.widget().minimumSizeHint().width() <= area.viewport().width(), item


def test_the_pages_stand_beside_the_words_or_below_them(letters, theme, view, request_begun):
    button, field = letters.find_at("Print 2 copies"), letters.find_at("Field of medicine")
    if theme.scale == 1.0:
        assert button.x() > field.x()
    else:
        assert button.y() > field.y()
    letters.press("Go to the pages")
    assert letters.keyboard_in() == "Print 2 copies"


def test_the_facts_of_a_letter_come_into_view(qtbot, session, tools, begin_with):
    case = begin_with
    for name in ("one", "two", "three"):
        case = case.with_fact(Fact(name, f"The nurse said on the phone, {name}, that I must wait."))
    letter = Letter("letter-1", "second-opinion-request", date(2026, 9, 21))
    case = case.with_letter(replace(letter, facts=("one", "two", "three"), large=True))
    session.edit("Stated facts", case)
    with viewed(qtbot, session, tools, "today") as view:
        view.go(Place("letters", "letter-1:stated-facts"))
        (facts,) = view.findChildren(StatedFacts)
        page = next(each for each in view.findChildren(Page) if each.isAncestorOf(facts))

        def is_in_view() -> bool:
            top = facts.mapTo(page.viewport(), QPoint(0, 0)).y()
            return 0 <= top < page.viewport().height() / 4

        qtbot.waitUntil(lambda: is_in_view() and not tools.tasks.busy)
        QApplication.processEvents()
        assert is_in_view()
