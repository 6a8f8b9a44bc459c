"""Photos and scans in files of their own."""

from __future__ import annotations

import io

from PIL import Image, ImageOps
from PIL.MpoImagePlugin import MpoImageFile

from another_opinion.errors import Unreadable, UnreadableDocument
from another_opinion.services.pages.answers import Character, Picture, Size
from another_opinion.services.pages.measures import LONGEST_SIDE, MOST_PIXELS, drawn_size

_FORMATS = ("JPEG", "PNG", MpoImageFile.format)  # many phones put the last into a .jpg
_SHEET = 792.0  # points; a photo does not tell the paper's size, so take US Letter's length
_TURNS = {
    90: Image.Transpose.ROTATE_270,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}  # Pillow turns counterclockwise

Image.MAX_IMAGE_PIXELS = None  # `_read` refuses sooner than Pillow would


class Photo:
    """An open JPEG or PNG, kept as its bytes."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        across, down = _upright(content).size  # decoded to the end: a cut file shows now
        longest = max(across, down)
        self.sizes: tuple[Size, ...] = ((across * _SHEET / longest, down * _SHEET / longest),)

    def draw(self, number: int, width: int, turn: int) -> Picture:
        """Draw the photo, which is page 0."""
        across, down = self.sizes[number]
        if turn % 180:
            rows, columns = drawn_size(down, across, width)
        else:
            columns, rows = drawn_size(across, down, width)
        drawn = _upright(self._content, max(columns, rows)).resize((columns, rows))
        if turn:
            drawn = drawn.transpose(_TURNS[turn])
        return Picture(drawn.width, drawn.height, drawn.tobytes())

    def read(self, _number: int) -> tuple[Character, ...]:
        """Return no text: a photo holds none."""
        return ()


def _upright(content: bytes, side: int = LONGEST_SIDE) -> Image.Image:
    """Return the photo as its camera was held, in RGB, for a picture of at most `side` pixels."""
    image = _read(content)
    image.draft(None, (side, side))  # spares a JPEG from being decoded larger than needed
    ImageOps.exif_transpose(image, in_place=True)
    return _on_white(_in_eight_bits(image))


def _read(content: bytes) -> Image.Image:
    """Read the beginning of an image; its pixels are not decoded yet."""
    image = Image.open(io.BytesIO(content), formats=_FORMATS)
    if image.width * image.height > MOST_PIXELS:
        raise UnreadableDocument(Unreadable.TOO_LARGE)
    return image


def _in_eight_bits(image: Image.Image) -> Image.Image:
    """Scale 16-bit gray down; Pillow would cut it off at white."""
    if not image.mode.startswith("I"):
        return image
    return image.convert("I").point(lambda value: value / 256).convert("L")


def _on_white(image: Image.Image) -> Image.Image:
    """Lay an image on paper; the memory of the worker holds three of the largest, not four."""
    if not image.has_transparency_data:
        return image.convert("RGB")
    glass = image if image.mode in ("RGBA", "LA") else image.convert("RGBA")
    paper = Image.new("RGB", image.size, "white")
    paper.paste(glass, mask=glass)
    return paper
