"""A document that the worker holds open."""

from __future__ import annotations

import io
import warnings
from typing import Protocol

import pypdfium2 as pdfium
from PIL import Image, ImageOps

from another_opinion.errors import Unreadable, UnreadableDocument

MOST_PAGES = 5_000
MOST_PIXELS = 100_000_000  # of an image, before it is decoded
LARGEST = 4_000  # pixels of the longer side of a page that is shown
_IMAGE_DPI = 150  # images rarely know theirs; this makes a photo about as large as a page
_PASSWORD = 4  # FPDF_ERR_PASSWORD

Pixels = tuple[int, int, bytes]


class Opened(Protocol):
    """Pages that can be drawn."""

    media: str
    sizes: list[tuple[float, float]]

    def draw(self, page: int, width: int, turn: int) -> Pixels:
        """Return width, height and rows of red, green, blue."""


def open_document(content: bytes) -> Opened:
    """Open a PDF, JPEG or PNG, told by its content; raises UnreadableDocument."""
    if not content:
        raise UnreadableDocument(Unreadable.EMPTY)
    if b"%PDF-" in content[:1024]:
        return OpenedPdf(content)
    if content.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")):
        return OpenedImage(content)
    raise UnreadableDocument(Unreadable.FOREIGN)


class OpenedPdf:
    """A PDF; its scripts and attachments are never run."""

    media = "application/pdf"

    def __init__(self, content: bytes) -> None:
        try:
            self._pdf = pdfium.PdfDocument(content)
        except pdfium.PdfiumError as error:
            locked = getattr(error, "err_code", 0) == _PASSWORD
            raise UnreadableDocument(Unreadable.LOCKED if locked else Unreadable.BROKEN) from error
        count = len(self._pdf)
        if count == 0:
            raise UnreadableDocument(Unreadable.NO_PAGES)
        if count > MOST_PAGES:
            raise UnreadableDocument(Unreadable.TOO_LARGE)
        self.sizes = [self._pdf.get_page_size(number) for number in range(count)]

    def draw(self, page: int, width: int, turn: int) -> Pixels:
        """Draw a page to fit a width, turned clockwise."""
        across, down = self.sizes[page]
        if turn % 180:
            across, down = down, across
        scale = min(width, LARGEST) / max(across, 1)
        scale = min(scale, LARGEST / max(across, down, 1))
        try:
            bitmap = self._pdf[page].render(scale=scale, rotation=turn)
        except pdfium.PdfiumError as error:
            raise UnreadableDocument(Unreadable.BROKEN) from error
        return _pixels(bitmap.to_pil())


class OpenedImage:
    """A JPEG or PNG as one page, the way up that the camera noted."""

    def __init__(self, content: bytes) -> None:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                picture = Image.open(io.BytesIO(content), formats=("JPEG", "PNG"))
                if picture.width * picture.height > MOST_PIXELS:
                    raise UnreadableDocument(Unreadable.TOO_LARGE)
                self.media = "image/jpeg" if picture.format == "JPEG" else "image/png"
                picture.draft("RGB", (LARGEST, LARGEST))
                picture.load()
                upright = ImageOps.exif_transpose(picture)
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
            raise UnreadableDocument(Unreadable.BROKEN) from error
        upright.thumbnail((LARGEST, LARGEST))
        self._picture = _on_white(upright)
        across, down = self._picture.size
        self.sizes = [(across * 72 / _IMAGE_DPI, down * 72 / _IMAGE_DPI)]

    def draw(self, page: int, width: int, turn: int) -> Pixels:
        """Draw the picture to fit a width, turned clockwise."""
        if page:
            raise UnreadableDocument(Unreadable.BROKEN)
        turned = self._picture.rotate(-turn, expand=True) if turn else self._picture
        height = max(1, round(turned.height * min(width, LARGEST) / turned.width))
        if height > LARGEST:
            width, height = max(1, round(turned.width * LARGEST / turned.height)), LARGEST
        return _pixels(turned.resize((min(width, LARGEST), height)))


def _on_white(picture: Image.Image) -> Image.Image:
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        layered = picture.convert("RGBA")
        ground = Image.new("RGBA", layered.size, "white")
        return Image.alpha_composite(ground, layered).convert("RGB")
    return picture.convert("RGB")


def _pixels(picture: Image.Image) -> Pixels:
    colored = picture.convert("RGB")
    return colored.width, colored.height, colored.tobytes()
