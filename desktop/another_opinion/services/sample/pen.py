"""Handwriting."""

from __future__ import annotations

import random
from collections.abc import Iterator
from math import cos, pi, sin

import font_source_sans_pro
from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

_INK = HexColor("#1d2a6b")
_HAND = "SourceSansProLightIt"
_POINTS = 14  # of each loop of the pen


class Signature(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A signature, the same for the same name."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def wrap(self, *_: float) -> tuple[float, float]:
        """Return the room that it takes."""
        return 180, 38

    def draw(self) -> None:
        """Draw it on the page."""
        sign(self.canv, self._name, 4, 10)


def sign(canvas: Canvas, name: str, left: float, line: float, scale: float = 1) -> None:
    """Write a signature on a line."""
    canvas.saveState()
    canvas.translate(left, line)
    canvas.scale(scale, scale)
    canvas.setStrokeColor(_INK)
    canvas.setLineWidth(1.1)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    path = canvas.beginPath()
    path.moveTo(0, 0)
    for point in _signature(random.Random(name)):  # noqa: S311 (a drawing, no secret)
        path.lineTo(*point)
    canvas.drawPath(path)
    canvas.restoreState()


def write(canvas: Canvas, text: str, left: float, line: float, size: float = 15) -> None:
    """Write block letters on a line, none quite like the last."""
    registerFont(TTFont(_HAND, font_source_sans_pro.font_files_ttf[_HAND]))
    chance = random.Random(text)  # noqa: S311 (a drawing, no secret)
    for letter in text:
        canvas.saveState()
        canvas.translate(left, line + chance.uniform(-0.8, 0.8))
        canvas.rotate(chance.uniform(-7, 5))
        canvas.setFillColor(_INK)
        canvas.setFont(_HAND, size * chance.uniform(0.92, 1.08))
        canvas.drawString(0, 0, letter)
        canvas.restoreState()
        left += stringWidth(letter, _HAND, size) * chance.uniform(1.0, 1.2)


def _signature(chance: random.Random) -> Iterator[tuple[float, float]]:
    """Give the points of a pen that writes two slanted words in loops and underlines them."""
    across = 0.0
    for height, advance in (*_word(chance), (2, 8), *_word(chance)):
        for point in range(_POINTS):
            turn = 2 * pi * point / _POINTS
            up = height * (1 - cos(turn)) / 2
            yield across + advance * point / _POINTS - 3 * sin(turn) + 0.35 * up, up
        across += advance
    for point in range(_POINTS):
        yield across * (1 - point / _POINTS / 1.3), -2 - 4 * sin(pi * point / _POINTS)


def _word(chance: random.Random) -> Iterator[tuple[float, float]]:
    """Give height and advance of each loop of a word: a capital, then high and low letters."""
    yield chance.uniform(20, 26), chance.uniform(10, 14)
    for _ in range(chance.randint(3, 6)):
        yield chance.choice((4, 5, 6, 8, 17, -9)), chance.uniform(5, 11)
