"""Papers for tests, as people have them on their disks."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw
from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas


def pdf(words: str = "Your request is denied.", pages: int = 1, passphrase: str = "") -> bytes:
    """Return a PDF with the same words on each page."""
    file = io.BytesIO()
    canvas = Canvas(file, letter, encrypt=passphrase or None)
    for number in range(pages):
        canvas.drawString(72, 700, f"{words} ({number + 1})")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def photo(kind: str = "JPEG", size: tuple[int, int] = (300, 200)) -> bytes:
    """Return a picture whose left half is dark."""
    image = Image.new("RGB", size, "white")
    ImageDraw.Draw(image).rectangle((0, 0, size[0] // 2, size[1]), fill="black")
    file = io.BytesIO()
    image.save(file, kind)
    return file.getvalue()
