"""Pages as cameras, scanners and fax machines make them of a paper."""

from __future__ import annotations

import io
from typing import Any

import cv2
import numpy as np
from PIL import Image
from reportlab.lib.pagesizes import letter
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from another_opinion.services.pages.reader import PageReader

Array = Any

ENGLISH = (
    "Golden Poppy Health Plan. Notice of Denial. Dear Mrs. Peñaflor:",
    "We received your request for a second opinion from Dr. Nguyen",
    "on September 21, 2026. We cannot approve this request. You may",
    "file a grievance with the plan within 180 days of this letter.",
    "Call 1-800-555-0142 or write to P.O. Box 4471, Fresno, California.",
    "The MRI of the left knee showed a tear of the medial meniscus and",
    "mild osteoarthritis. Surgery was advised by Dr. Whitfield.",
)
SPANISH = (
    "Aviso de denegación. Estimada señora Peñaflor: Recibimos su",
    "solicitud de una segunda opinión médica el 21 de septiembre.",
    "Usted puede presentar una queja ante el plan dentro de 180 días",
    "a partir de esta carta. El niño acudirá mañana a la clínica.",
)


def printed(lines: tuple[str, ...] = ENGLISH, *, points: float = 13, times: int = 3) -> bytes:
    """Return a PDF of one page with the lines in paragraphs."""
    file = io.BytesIO()
    canvas, y = Canvas(file, letter), 730.0
    for _ in range(times):
        for line in lines:
            width = stringWidth(line, "Times-Roman", points)
            canvas.setFont("Times-Roman", points * min(1, 500 / width))
            canvas.drawString(56, y, line)
            y -= points * 1.35
        y -= 14
    canvas.save()
    return file.getvalue()


def scanned(reader: PageReader, pdf: bytes, dpi: int = 200) -> Array:
    """Return the first page of a PDF as a scanner sees it."""
    drawn = reader.page(f"drawing {hash(pdf)}", pdf, 0, round(8.5 * dpi))
    return np.frombuffer(drawn.rgb, np.uint8).reshape(drawn.height, drawn.width, 3)


def askew(page: Array, degrees: float) -> Array:
    """Return a scan of a paper that lay askew."""
    height, width = page.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    return cv2.warpAffine(page, turn, (width, height), borderValue=(255, 255, 255))


def photographed(page: Array, seed: int = 1) -> Array:
    """Return a photo of a paper on a table: from aside, half in shadow, a little blurred."""
    height, width = page.shape[:2]
    down, across = int(height * 1.2), int(width * 1.25)
    corners = [[0.13, 0.09], [1.08, 0.05], [1.16, 1.13], [0.06, 1.1]]
    seen = np.array(corners, np.float32) * np.array([width, height], np.float32)
    flat = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    matrix = cv2.getPerspectiveTransform(flat, seen)
    table = _noisy(np.full((down, across, 3), (92, 70, 55), np.uint8), 8, seed)
    cover = cv2.warpPerspective(np.full((height, width), 255, np.uint8), matrix, (across, down))
    lying = cv2.warpPerspective(page, matrix, (across, down))
    photo = np.where(cover[..., None] > 127, lying, table).astype(np.float32)
    y, x = np.mgrid[0:down, 0:across]
    light = 0.45 + 0.55 / (1 + np.exp((x + 0.6 * y - 0.9 * across) / (0.05 * across)))
    lit = np.clip(photo * light[..., None] * np.array([1.0, 0.96, 0.88]), 0, 255)
    return _noisy(cv2.GaussianBlur(lit, (0, 0), 0.9), 6, seed)


def faxed(page: Array, seed: int = 1) -> Array:
    """Return what a fax machine makes of a page: black or white, and dirt."""
    gray = cv2.cvtColor(_noisy(page, 25, seed), cv2.COLOR_RGB2GRAY)
    return ((gray > 140) * 255).astype(np.uint8)


def faint(page: Array, ink: int = 200, dirt: float = 10, seed: int = 1) -> Array:
    """Return a fax that has faded: `ink` is how dark it still is, of 245 for its gray paper."""
    blurred = cv2.GaussianBlur(page.astype(np.float32), (0, 0), 0.6)
    return _noisy(ink + (245 - ink) * blurred / 255, dirt, seed)


def specked(page: Array, share: float = 0.003, seed: int = 1) -> Array:
    """Return a page in black and white on which a share of the points is dirt."""
    chance = np.random.default_rng(seed).random(page.shape[:2])
    dirty = page.copy()
    dirty[chance < share / 2] = 0
    dirty[chance > 1 - share / 2] = 255
    return dirty


def as_file(page: Array, kind: str = "JPEG") -> bytes:
    """Return a picture as a file."""
    file = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(page)).save(file, kind, quality=85)
    return file.getvalue()


def _noisy(page: Array, much: float, seed: int) -> Array:
    dirt = np.random.default_rng(seed).normal(0, much, page.shape)
    return np.clip(page + dirt, 0, 255).astype(np.uint8)
