"""Letterheads of the sample's plan and clinic."""

from __future__ import annotations

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import letter
from reportlab.lib.units import inch
from reportlab.pdfgen.canvas import Canvas

from another_opinion.services.letters.fonts import SANS, SANS_SEMIBOLD
from another_opinion.services.sample.story import Letterhead

_WIDTH, _HEIGHT = letter
_TOP = _HEIGHT - 0.7 * inch
_LEFT, _RIGHT = inch, _WIDTH - inch
_POPPY = HexColor("#e8820c")
_GRAY = Color(0.4, 0.4, 0.4)


def draw_first_page(canvas: Canvas, head: Letterhead) -> None:
    """Draw the letterhead, and the mark that the paper is made up."""
    left = _LEFT
    if head.poppy:
        _draw_poppy(canvas, left + 17, _TOP - 13)
        left += 44
    canvas.setFillColor(HexColor(head.color))
    canvas.setFont(SANS_SEMIBOLD, 19)
    canvas.drawString(left, _TOP - 20, head.name)
    canvas.setStrokeColor(HexColor(head.color))
    canvas.setLineWidth(1.4)
    canvas.line(_LEFT, _TOP - 52, _RIGHT, _TOP - 52)
    canvas.setFillColor(_GRAY)
    canvas.setFont(SANS, 8.5)
    for row, line in enumerate(head.lines):
        canvas.drawRightString(_RIGHT, _TOP - 6 - 11 * row, line)
    draw_sample_mark(canvas)


def draw_later_page(canvas: Canvas, head: Letterhead, number: int) -> None:
    """Draw the head of a further page, and the mark that the paper is made up."""
    canvas.setFillColor(_GRAY)
    canvas.setFont(SANS, 9)
    canvas.drawString(_LEFT, _HEIGHT - 0.5 * inch, head.name)
    canvas.drawRightString(_RIGHT, _HEIGHT - 0.5 * inch, f"Page {number}")
    draw_sample_mark(canvas)


def draw_sample_mark(canvas: Canvas) -> None:
    """Say at the foot of a page that it is made up."""
    canvas.setFillColor(_GRAY)
    canvas.setFont(SANS, 8)
    canvas.drawCentredString(_WIDTH / 2, 0.42 * inch, "SAMPLE, fictional")


def _draw_poppy(canvas: Canvas, x: float, y: float) -> None:
    canvas.saveState()
    canvas.translate(x, y)
    canvas.setStrokeColor(HexColor("#8a3d05"))
    canvas.setLineWidth(0.5)
    canvas.setFillColor(_POPPY)
    for _ in range(4):
        canvas.ellipse(-8.5, 1, 8.5, 17, fill=1)
        canvas.rotate(90)
    canvas.setFillColor(HexColor("#f6c453"))
    canvas.circle(0, 0, 4.2, fill=1)
    canvas.restoreState()
