"""Papers as a scanner sees them, and the files that it saves."""

from __future__ import annotations

import io
import random
from collections.abc import Sequence

from PIL import Image, ImageChops, ImageDraw, ImageFilter
from reportlab.lib.pagesizes import letter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from another_opinion.services.sample.grain import with_grain

_PAPER = 244
_GLASS = 205


def scanned(page: Image.Image, chance: random.Random) -> Image.Image:
    """Return a page as an old office scanner gives it: gray, a little askew, with specks."""
    gray = page.convert("L").point(lambda value: 38 + value * (_PAPER - 38) // 255)
    turned = gray.rotate(chance.uniform(0.7, 1.3), Image.Resampling.BICUBIC, fillcolor=_GLASS)
    soft = _with_folds(turned, chance).filter(ImageFilter.GaussianBlur(0.7))
    return _with_specks(with_grain(soft, chance, 4), chance)


def as_jpeg(picture: Image.Image, quality: int) -> bytes:
    """Save a picture as a JPEG."""
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=quality)
    return file.getvalue()


def as_png(picture: Image.Image) -> bytes:
    """Save a picture as a PNG in 16 grays."""
    file = io.BytesIO()
    picture.convert("L").quantize(16).save(file, "PNG", optimize=True)
    return file.getvalue()


def as_pdf(pictures: Sequence[Image.Image], quality: int) -> bytes:
    """Save pictures as the pages of a PDF, as scanners do."""
    file = io.BytesIO()
    canvas = Canvas(file, letter, invariant=1)
    for picture in pictures:
        image = ImageReader(io.BytesIO(as_jpeg(picture, quality)))
        canvas.drawImage(image, 0, 0, *letter)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _with_specks(picture: Image.Image, chance: random.Random) -> Image.Image:
    draw = ImageDraw.Draw(picture)
    for _ in range(24):
        x, y = chance.uniform(0, picture.width), chance.uniform(0, picture.height)
        radius = chance.uniform(0.4, 1.4)
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), chance.randint(90, 190))
    return picture


def _with_folds(picture: Image.Image, chance: random.Random) -> Image.Image:
    """Show where a letter was folded to fit into its envelope."""
    folds = Image.new("L", picture.size, 255)
    draw = ImageDraw.Draw(folds)
    for third in (1, 2):
        left, right = (picture.height * third / 3 + chance.uniform(-6, 6) for _ in range(2))
        draw.line((0, left, picture.width, right), 205, 5)
    return ImageChops.multiply(picture, folds.filter(ImageFilter.GaussianBlur(3)))
