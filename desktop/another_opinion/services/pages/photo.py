"""Photos and scans in files of their own."""

from __future__ import annotations

import io

import pi_heif
from PIL import Image, ImageOps
from PIL.MpoImagePlugin import MpoImageFile

from another_opinion.domain.texts import Word
from another_opinion.errors import Unreadable, UnreadableDocument
from another_opinion.services.pages.answers import NOTHING_ELSE, Cargo, Character, Picture, Size
from another_opinion.services.pages.measures import (
    LONGEST_SIDE,
    MOST_PAGES,
    MOST_PIXELS,
    drawn_size,
)
from another_opinion.services.pages.media import BMP, HEIC, JPEG, PNG, TIFF, WEBP

_FORMATS = {
    JPEG: ("JPEG", MpoImageFile.format),  # many phones put the second into a .jpg
    PNG: ("PNG",),
    TIFF: ("TIFF",),
    HEIC: ("HEIF",),
    WEBP: ("WEBP",),
    BMP: ("BMP",),
}
_OF_MANY_PAGES = (TIFF, HEIC)
_SHEET = 792.0  # points; a photo does not tell the paper's size, so take US Letter's length
_TURNS = {
    90: Image.Transpose.ROTATE_270,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}  # Pillow turns counterclockwise
_SLIMMEST = 0.2  # points of a fax are up to twice as high as wide; what is beyond is an error

Image.MAX_IMAGE_PIXELS = None  # `_check` refuses sooner than Pillow would
pi_heif.register_heif_opener(
    decode_threads=1, thumbnails=False, depth_images=False, aux_images=False
)


class Photo:
    """An open picture, or a file of several, kept as its bytes; each picture is a page."""

    def __init__(self, content: bytes, media: str) -> None:
        self._content, self._formats = content, _FORMATS[media]
        pages = self._count() if media in _OF_MANY_PAGES else 1
        if pages > MOST_PAGES:
            raise UnreadableDocument(Unreadable.TOO_LARGE)
        image = self._open()
        if pages == 1:
            whole = self._upright(0)  # decoded to the end: a cut file shows now
            self.sizes: tuple[Size, ...] = (_sheet(*whole.size, _proportion(image)),)
        else:
            self.sizes = tuple(_size_of(image, number) for number in range(pages))

    def size(self, number: int) -> Size:
        """Return the size of a page."""
        return self.sizes[number]

    def draw(self, number: int, width: int, turn: int) -> Picture:
        """Draw a page."""
        across, down = self.sizes[number]
        if turn % 180:
            rows, columns = drawn_size(down, across, width)
        else:
            columns, rows = drawn_size(across, down, width)
        drawn = self._upright(number, max(columns, rows)).resize((columns, rows))
        if turn:
            drawn = drawn.transpose(_TURNS[turn])
        return Picture(drawn.width, drawn.height, drawn.tobytes())

    def picture(self, number: int, side: int) -> Image.Image:
        """Return a page as a picture with at most `side` pixels to its longer side."""
        upright = self._upright(number, side)
        across, down = self.sizes[number]
        high = upright.width * down / across
        scale = min(1.0, side / max(upright.width, high))
        return upright.resize((max(1, round(upright.width * scale)), max(1, round(high * scale))))

    def words(self, _number: int) -> tuple[tuple[Word, ...], bool]:
        """Say that a picture tells no words: it must be looked at."""
        return (), False

    def inspect(self) -> Cargo:
        """Return that a picture carries nothing else."""
        return NOTHING_ELSE

    def read(self, _number: int) -> tuple[Character, ...]:
        """Return no text: a photo holds none."""
        return ()

    def _upright(self, number: int, side: int = LONGEST_SIDE) -> Image.Image:
        """Return a page as its camera was held, in RGB, for a picture of at most `side` pixels."""
        image = self._open()
        if number:
            image.seek(number)
        if image.width * image.height > MOST_PIXELS:
            raise UnreadableDocument(Unreadable.TOO_LARGE)
        image.draft(None, (side, side))  # spares a JPEG from being decoded larger than needed
        ImageOps.exif_transpose(image, in_place=True)
        return _on_white(_in_eight_bits(image))

    def _open(self) -> Image.Image:
        """Read the beginning of the file; its pixels are not decoded yet."""
        return Image.open(io.BytesIO(self._content), formats=self._formats)

    def _count(self) -> int:
        return int(getattr(self._open(), "n_frames", 1))


def _size_of(image: Image.Image, number: int) -> Size:
    image.seek(number)
    return _sheet(*image.size, _proportion(image))


def _sheet(across: int, down: int, proportion: float) -> Size:
    high = down * proportion
    longest = max(across, high)
    return across * _SHEET / longest, high * _SHEET / longest


def _proportion(image: Image.Image) -> float:
    """Return the height of a point of a scan to its width; a coarse fax has high ones."""
    if image.format != "TIFF":
        return 1.0
    try:
        across, down = map(float, image.info.get("dpi", (1, 1)))
        proportion = across / down
    except (TypeError, ValueError, ZeroDivisionError):
        return 1.0
    return proportion if _SLIMMEST < proportion < 1 / _SLIMMEST else 1.0


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
