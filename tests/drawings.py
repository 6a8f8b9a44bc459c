"""Pages as cameras, scanners and fax machines make them of a paper."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import lru_cache
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
    y, x = np.ogrid[0:down, 0:across]
    aside = ((x + 0.6 * y - 0.9 * across) / (0.05 * across)).astype(np.float32)
    light = 0.45 + 0.55 / (1 + np.exp(aside))
    lit = np.minimum(photo * light[..., None] * np.array([1.0, 0.96, 0.88], np.float32), 255)
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


def xray(seed: int) -> Array:
    """Return the X-ray of a knee, of another person for each seed."""
    chance = np.random.default_rng(seed)
    middle, joint, wide, lean = (
        round(number) for number in chance.uniform((340, 420, 70, -40), (460, 540, 115, 40))
    )
    film = np.zeros((1000, 800), np.float32)
    cv2.ellipse(film, (middle, 500), (260, 900), 0, 0, 360, 45, -1)
    for top, bottom, ends in ((0, joint - 60, (0.6, 1.2)), (joint + 15, 1000, (1.25, 0.5))):
        above, below = (wide * end for end in ends)
        bone = [
            [middle - above + lean, top],
            [middle + above + lean, top],
            [middle + below, bottom],
            [middle - below, bottom],
        ]
        cv2.fillPoly(film, [np.array(bone, np.int32)], 155)
    for side in (-0.65, 0.65):
        end = (round(middle + side * wide), joint - 70)
        cv2.ellipse(film, end, (round(wide * 0.7), 78), 0, 0, 360, 170, -1)
    cv2.ellipse(film, (middle, joint - 150), (65, 75), 0, 0, 360, 190, -1)
    grain = chance.normal(0, 60, film.shape).astype(np.float32)
    film = cv2.GaussianBlur(film, (0, 0), 8)
    film += cv2.GaussianBlur(grain, (0, 0), 6) * film / 120 + 20
    return _noisy(np.repeat(film[..., None], 3, axis=2), 3, seed)


def note(seed: int) -> Array:
    """Return what somebody wrote on lined paper, something else for each seed."""
    chance = np.random.default_rng(seed)
    page = np.full((1100, 850, 3), 245, np.uint8)
    for line in range(120, 1100, 40):
        cv2.line(page, (0, line), (850, line), (190, 205, 235), 2)
    for line in range(115, 115 + 40 * int(chance.integers(6, 20)), 40):
        place = 100
        while place < 740:
            wide = int(chance.integers(20, 110))
            stroke = [[place + x, line - int(chance.integers(0, 22))] for x in range(0, wide, 6)]
            cv2.polylines(page, [np.array(stroke, np.int32)], False, (40, 40, 90), 3, cv2.LINE_AA)
            place += wide + int(chance.integers(15, 30))
    return _noisy(page, 3, seed)


def handled_again(picture: Array) -> Iterator[Array]:
    """Give a picture as it is sent in half the size, lightened, and taken again from aside."""
    height, width = picture.shape[:2]
    yield cv2.resize(picture, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    yield np.clip(picture.astype(np.float32) * 1.15 + 12, 0, 255).astype(np.uint8)
    flat = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    shares = np.array([[0.02, 0.01], [0.98, 0.03], [1.01, 0.98], [-0.02, 1.0]], np.float32)
    seen = shares * np.array([width, height], np.float32)
    matrix = cv2.getPerspectiveTransform(flat, seen)
    edge = cv2.BORDER_REPLICATE
    aside = cv2.warpPerspective(picture, matrix, (width, height), borderMode=edge)
    yield _noisy(cv2.GaussianBlur(aside, (0, 0), 1.2), 5, 1)


def as_file(page: Array, kind: str = "JPEG") -> bytes:
    """Return a picture as a file."""
    file = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(page)).save(file, kind, quality=85)
    return file.getvalue()


def _noisy(page: Array, much: float, seed: int) -> Array:
    return np.clip(page + _grain(page.shape, seed) * np.float32(much), 0, 255).astype(np.uint8)


@lru_cache(maxsize=4)
def _grain(shape: tuple[int, ...], seed: int) -> Array:
    return np.random.default_rng(seed).standard_normal(shape, np.float32)
