"""The box in which the plan's clerk stamps that the letter was received."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import inch
from reportlab.pdfgen.canvas import Canvas

from another_opinion.services.letters.fonts import SANS, SANS_SEMIBOLD
from another_opinion.services.letters.template import Stationery

WIDTH = 3.5 * inch

_EDGE = 0.14 * inch
_USUAL = 12


@dataclass(frozen=True, slots=True)
class _Rule:
    """A rule to write on: where its label stands, and the rule itself, from the lower left."""

    label: float
    height: float
    start: float


@dataclass(frozen=True, slots=True)
class Box:
    """A box of some height, in type of some size; its upper part stays free.

    An office stamp is up to an inch high.
    """

    height: float
    heading: float
    type: float
    rules: tuple[_Rule, _Rule, _Rule]

    def draw(self, canvas: Canvas, left: float, bottom: float, words: Stationery) -> None:
        """Draw the box with its lower left corner at the given point."""
        canvas.saveState()
        canvas.translate(left, bottom)
        canvas.setLineWidth(1)
        canvas.rect(0, 0, WIDTH, self.height)
        canvas.setFont(SANS_SEMIBOLD, self.heading)
        top = self.height - _EDGE - self.heading * 0.7
        canvas.drawString(_EDGE, top, words.received, charSpace=1.5)
        labels = (words.received_on, words.clerk, words.signature)
        for label, rule in zip(labels, self.rules, strict=True):
            self._draw(canvas, label, rule)
        canvas.restoreState()

    def _draw(self, canvas: Canvas, label: str, rule: _Rule) -> None:
        canvas.setFont(SANS, self.type)
        canvas.drawString(_EDGE, rule.label, label)
        canvas.setLineWidth(0.6)
        canvas.line(rule.start, rule.height, WIDTH - _EDGE, rule.height)


def _beside(height: float, start: float) -> _Rule:
    return _Rule(height, height - 2, start)


_IN_USUAL_TYPE = Box(
    2.25 * inch,
    _USUAL,
    10,
    (
        _beside(0.94 * inch, 1.55 * inch),
        _beside(0.56 * inch, 1.55 * inch),
        _beside(0.18 * inch, 1.55 * inch),
    ),
)
_IN_LARGE_TYPE = Box(
    3.15 * inch,
    18,
    18,
    (
        _beside(1.46 * inch, 0.75 * inch),
        _Rule(1.1 * inch, 0.7 * inch, _EDGE),
        _beside(0.22 * inch, 1.3 * inch),
    ),
)

HIGHEST = _IN_LARGE_TYPE.height


def box_for(points: int) -> Box:
    """Return the box for a letter whose text is `points` high."""
    return _IN_LARGE_TYPE if points > _USUAL else _IN_USUAL_TYPE
