"""The box in which the plan's clerk stamps that the letter was received."""

from __future__ import annotations

from reportlab.lib.units import inch
from reportlab.pdfgen.canvas import Canvas

from another_opinion.services.letters.fonts import SANS, SANS_SEMIBOLD
from another_opinion.services.letters.template import Stationery

WIDTH = 3.5 * inch
HEIGHT = 2.25 * inch

_EDGE = 0.14 * inch
_HEADING = 12
_LABEL = 10
_RULES = (0.94 * inch, 0.56 * inch, 0.18 * inch)
_RULE_START = 1.55 * inch


def draw_received_box(canvas: Canvas, left: float, bottom: float, words: Stationery) -> None:
    """Draw the box with its lower left corner at the given point.

    The upper half stays free: an office stamp is up to an inch high.
    """
    canvas.saveState()
    canvas.translate(left, bottom)
    canvas.setLineWidth(1)
    canvas.rect(0, 0, WIDTH, HEIGHT)
    canvas.setFont(SANS_SEMIBOLD, _HEADING)
    canvas.drawString(_EDGE, HEIGHT - _EDGE - _HEADING * 0.7, words.received, charSpace=1.5)
    for label, height in zip(
        (words.received_on, words.clerk, words.signature), _RULES, strict=True
    ):
        _draw_rule(canvas, label, height)
    canvas.restoreState()


def _draw_rule(canvas: Canvas, label: str, height: float) -> None:
    canvas.setFont(SANS, _LABEL)
    canvas.drawString(_EDGE, height, label)
    canvas.setLineWidth(0.6)
    canvas.line(_RULE_START, height - 2, WIDTH - _EDGE, height - 2)
