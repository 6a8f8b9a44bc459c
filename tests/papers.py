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


def pdf_with_cargo(attached: str, script: str) -> bytes:
    """Return a PDF of a page with a file and a script inside it."""
    bare = script.replace("(", r"\(").replace(")", r"\)")
    objects = (
        f"<</Type /Catalog /Pages 2 0 R /Names <</EmbeddedFiles <</Names [({attached}) 4 0 R]>>"
        f" /JavaScript <</Names [(a) 6 0 R]>>>> /OpenAction 6 0 R>>",
        "<</Type /Pages /Kids [3 0 R] /Count 1>>",
        "<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792]>>",
        f"<</Type /Filespec /F ({attached}) /UF ({attached}) /EF <</F 5 0 R>>>>",
        "<</Type /EmbeddedFile /Length 2>>\nstream\nMZ\nendstream",
        f"<</S /JavaScript /JS ({bare})>>",
    )
    content = "%PDF-1.7\n"
    places = []
    for number, each in enumerate(objects, start=1):
        places.append(len(content))
        content += f"{number} 0 obj\n{each}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}"
    end += f"trailer <</Root 1 0 R /Size {len(places) + 1}>>\nstartxref\n{len(content)}\n%%EOF"
    return (content + end).encode("latin-1", "replace")


def photo(kind: str = "JPEG", size: tuple[int, int] = (300, 200)) -> bytes:
    """Return a picture whose left half is dark."""
    image = Image.new("RGB", size, "white")
    ImageDraw.Draw(image).rectangle((0, 0, size[0] // 2, size[1]), fill="black")
    file = io.BytesIO()
    image.save(file, kind)
    return file.getvalue()
