"""Tests of the letters in large type and in a narrow window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QScrollArea

from another_opinion.domain.places import Place
from another_opinion.ui.theme.fonts import load_fonts
from another_opinion.ui.theme.theme import Mode, Theme


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
