"""What the plan's clerk put on the letter."""

from __future__ import annotations

import io
import random

from PIL import Image, ImageChops, ImageFilter
from reportlab.lib.pagesizes import letter
from reportlab.lib.units import inch
from reportlab.pdfgen.canvas import Canvas

from another_opinion.domain.letters import Delivery
from another_opinion.services.letters.fonts import SANS_SEMIBOLD, use_fonts
from another_opinion.services.sample.grain import noise
from another_opinion.services.sample.letterhead import draw_sample_mark
from another_opinion.services.sample.pen import sign, write

# Where the letter has its RECEIVED box, measured from the lower left corner of the page
_STAMP_CENTER = (6.1 * inch, 9.36 * inch)
_LINES = 5.65 * inch
_DATE_LINE, _NAME_LINE, _SIGNATURE_LINE = 8.71 * inch, 8.33 * inch, 7.95 * inch

_WIDTH, _HEIGHT = 2.4 * inch, 0.8 * inch
_VIOLET = (86, 52, 160)


def clerks_stamp(delivery: Delivery, plan: str) -> bytes:
    """Return a page with nothing but the stamp, in black."""
    use_fonts()
    file = io.BytesIO()
    canvas = Canvas(file, letter, invariant=1)
    canvas.translate(*_STAMP_CENTER)
    canvas.rotate(4)
    _draw_stamp(canvas, delivery, plan)
    canvas.save()
    return file.getvalue()


def clerks_hand(delivery: Delivery) -> bytes:
    """Return a page with nothing but what was written by hand, and the mark of a sample."""
    use_fonts()
    file = io.BytesIO()
    canvas = Canvas(file, letter, invariant=1)
    day, clerk = delivery.day, delivery.to.partition(",")[0]
    write(canvas, f"{day.month}/{day.day}/{day:%y}", _LINES, _DATE_LINE)
    write(canvas, clerk.upper(), _LINES, _NAME_LINE)
    sign(canvas, clerk, _LINES, _SIGNATURE_LINE, 0.8)
    draw_sample_mark(canvas)
    canvas.save()
    return file.getvalue()


def stamped(page: Image.Image, stamp: Image.Image, chance: random.Random) -> Image.Image:
    """Return a page with a stamp on it, whose ink did not take everywhere."""
    ink = ImageChops.invert(stamp.convert("L"))
    took = noise(page.size, chance).filter(ImageFilter.GaussianBlur(3))
    took = took.point(lambda value: min(255, max(60, (value - 112) * 14)))
    faded = ImageChops.multiply(ink, took).point(lambda value: value * 9 // 10)
    return Image.composite(Image.new("RGB", page.size, _VIOLET), page, faded)


def _draw_stamp(canvas: Canvas, delivery: Delivery, plan: str) -> None:
    canvas.setLineWidth(2.2)
    canvas.roundRect(-_WIDTH / 2, -_HEIGHT / 2, _WIDTH, _HEIGHT, 6)
    for text, size, height in (
        ("RECEIVED", 13, 12),
        (f"{delivery.day:%b %d, %Y}".upper(), 17, -6),
        (f"{plan.upper()} · MEMBER SERVICES", 6.8, -20),
    ):
        canvas.setFont(SANS_SEMIBOLD, size)
        canvas.drawCentredString(0, height, text)
