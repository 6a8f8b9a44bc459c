"""Tests of contrast, by the formula of WCAG 2."""

from __future__ import annotations

import pytest

from another_opinion.ui.theme.colors import DARK, LIGHT, Colors


def luminance(color: str) -> float:
    parts = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def colors(request) -> Colors:
    return request.param


GROUNDS = ("paper", "card", "rail", "accent_soft", "amber_soft", "alarm_soft")


def test_the_formula_knows_black_on_white():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("ground", GROUNDS)
def test_text_stands_out_on_every_ground(colors, ground):
    assert contrast(colors.ink, getattr(colors, ground)) >= 7


@pytest.mark.parametrize("ground", GROUNDS)
def test_soft_text_is_still_easy_to_read(colors, ground):
    assert contrast(colors.soft, getattr(colors, ground)) >= 4.5


@pytest.mark.parametrize(
    ("words", "ground"),
    [
        ("accent", "paper"),
        ("accent", "accent_soft"),
        ("amber", "amber_soft"),
        ("alarm", "alarm_soft"),
        ("alarm", "paper"),
        ("on_accent", "accent"),
    ],
)
def test_colored_words_are_readable(colors, words, ground):
    assert contrast(getattr(colors, words), getattr(colors, ground)) >= 4.5


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("edge", ["edge", "accent", "alarm"])
def test_edges_and_focus_rings_can_be_seen(colors, edge, ground):
    assert contrast(getattr(colors, edge), getattr(colors, ground)) >= 3
