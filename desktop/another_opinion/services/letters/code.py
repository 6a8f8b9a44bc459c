"""The code in which a letter carries its number."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.units import inch
from reportlab.pdfgen.canvas import Canvas

from another_opinion.services.letters.fonts import SANS, SANS_SEMIBOLD
from another_opinion.services.letters.number import grouped
from another_opinion.services.letters.template import Stationery

SIDE = 1 * inch
QUIET = 0.2 * inch
"""What stays white around a code: its reader wants four of its modules."""

_LEVEL = "H"  # nearly a third of it may be dirt
_LABEL, _NUMBER = 10, 12
_USUAL, _LEADING = 12, 1.15
_DIGITS = 7.2  # the width of a number, in parts of its size
_ASCENT = 0.75
_BELOW = 2.2  # the height of both lines of words, in parts of their size
_FRAME = 0.6


@dataclass(frozen=True, slots=True)
class Code:
    """A letter number and the words beside it, or `below` it.

    Where the letter is in larger type, of more `points` than usual, so are they. Without a
    `number` the place is kept for one.
    """

    number: str
    words: Stationery
    points: float
    below: bool

    def draw(self, canvas: Canvas, right: float, top: float) -> None:
        """Draw it with the upper right corner of the code at the given point."""
        canvas.saveState()
        canvas.translate(right - SIDE, top - SIDE)
        if self.number:
            drawing = Drawing(SIDE, SIDE)
            size = {"barBorder": 0, "barWidth": SIDE, "barHeight": SIDE}
            drawing.add(QrCodeWidget(self.number, barLevel=_LEVEL, **size))
            renderPDF.draw(drawing, canvas, 0, 0)
        else:
            canvas.setDash(2, 3)
            canvas.setLineWidth(_FRAME)
            canvas.rect(1, 1, SIDE - 2, SIDE - 2)
        self._label(canvas)
        canvas.restoreState()

    def _label(self, canvas: Canvas) -> None:
        larger = self.points > _USUAL
        label, number = (self.points, self.points) if larger else (_LABEL, _NUMBER)
        beside = (-QUIET, SIDE / 2 + 2)
        right, line = (SIDE, -QUIET - _ASCENT * label) if self.below else beside
        canvas.setFont(SANS, label)
        canvas.drawRightString(right, line, self.words.letter_number)
        canvas.setFont(SANS_SEMIBOLD, number)
        written = grouped(self.number) or self.words.no_number
        canvas.drawRightString(right, line - _LEADING * number, written)


def room(points: float, *, below: bool) -> tuple[float, float]:
    """Return how wide and high a code is with its words, in letters of that type."""
    size = max(_NUMBER, points)
    words = _DIGITS * size
    return (words, SIDE + QUIET + _BELOW * size) if below else (SIDE + QUIET + words, SIDE)
