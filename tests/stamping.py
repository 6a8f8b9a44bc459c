"""Letters of a case as they come home: stamped, and photographed at a kitchen table."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import date
from hashlib import sha256

import numpy as np
import pypdfium2
from pypdfium2.raw import FPDF_PAGEOBJ_PATH
from reportlab.lib.pagesizes import letter
from reportlab.lib.units import inch
from reportlab.pdfgen.canvas import Canvas

from another_opinion.domain.letters import Delivery, Way
from another_opinion.services.letters.fonts import SANS_SEMIBOLD, use_fonts
from another_opinion.services.pages.reader import PageReader
from another_opinion.services.sample.pen import sign
from another_opinion.services.sample.stamp import clerks_stamp
from drawings import Array, as_file

Color = tuple[float, float, float]

BLACK: Color = (0.1, 0.1, 0.1)
PALE_BLUE: Color = (0.45, 0.6, 0.9)
PALE_RED: Color = (0.95, 0.5, 0.5)


def drawn(reader: PageReader, pdf: bytes, page: int = 0, dots: int = 150) -> Array:
    """Return a page as a scanner sees it."""
    drawn = reader.page(sha256(pdf).hexdigest(), pdf, page, round(8.5 * dots))
    return np.frombuffer(drawn.rgb, np.uint8).reshape(drawn.height, drawn.width, 3)


def stamped(reader: PageReader, pdf: bytes, page: int, day: date) -> Array:
    """Return a page of a letter with the stamp of a plan's office in its box."""
    stamp = clerks_stamp(Delivery(1, day, Way.HAND), "Golden Poppy Health Plan")
    return np.minimum(drawn(reader, pdf, page), drawn(reader, stamp))


def stamped_at(
    reader: PageReader,
    page: Array,
    day: date,
    place: tuple[float, float],
    color: Color = BLACK,
    degrees: float = 0,
) -> Array:
    """Return a page with a stamp whose middle is so many inches from the left and the top."""
    use_fonts()
    file = io.BytesIO()
    canvas = Canvas(file, letter, invariant=1)
    canvas.translate(place[0] * inch, (11 - place[1]) * inch)
    canvas.rotate(degrees)
    canvas.setStrokeColorRGB(*color)
    canvas.setFillColorRGB(*color)
    canvas.setLineWidth(2)
    canvas.rect(-1.2 * inch, -0.42 * inch, 2.4 * inch, 0.84 * inch)
    for words, size, height in (
        ("GOLDEN POPPY HEALTH PLAN", 8, 17),
        ("RECEIVED", 14, 2),
        (f"{day:%b %d, %Y}".upper(), 16, -18),
    ):
        canvas.setFont(SANS_SEMIBOLD, size)
        canvas.drawCentredString(0, height, words)
    canvas.save()
    dots = round(page.shape[1] / 8.5)
    return np.minimum(page, drawn(reader, file.getvalue(), dots=dots))


def signed_at(reader: PageReader, page: Array, place: tuple[float, float]) -> Array:
    """Return a page signed by hand, so many inches from the left and the top."""
    file = io.BytesIO()
    canvas = Canvas(file, letter, invariant=1)
    sign(canvas, "Nguyễn Thị Ánh", place[0] * inch, (11 - place[1]) * inch, 1.5)
    canvas.save()
    return np.minimum(page, drawn(reader, file.getvalue()))


def line_to_sign_on(pdf: bytes, page: int) -> tuple[float, float]:
    """Return where a page has its line for a signature, in inches from the left and the top."""
    with pypdfium2.PdfDocument(pdf) as document:
        paths = document[page].get_objects(filter=[FPDF_PAGEOBJ_PATH])
        rules = [path.get_bounds() for path in paths]
    left, bottom, *_ = next(rule for rule in rules if 3.1 < (rule[2] - rule[0]) / inch < 3.4)
    return left / inch, 11 - bottom / inch


def scanned_into_one(pages: Iterable[Array]) -> bytes:
    """Return a PDF of pages as a scanner makes it."""
    scan, file = pypdfium2.PdfDocument.new(), io.BytesIO()
    for page in pages:
        image = pypdfium2.PdfImage.new(scan)
        image.load_jpeg(io.BytesIO(as_file(np.ascontiguousarray(page))), inline=True)
        image.set_matrix(pypdfium2.PdfMatrix().scale(*letter))
        leaf = scan.new_page(*letter)
        leaf.insert_obj(image)
        leaf.gen_content()
    scan.save(file)
    return file.getvalue()
