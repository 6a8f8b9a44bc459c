"""Pages bound into a PDF whose words can be found and copied, in the worker."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from another_opinion.domain.recipes import turned
from another_opinion.domain.texts import Box, Word
from another_opinion.services.pages.answers import Picture, Size

_LONGEST = 14_400.0  # points that a page of a PDF may have
_QUALITY = 82  # of a JPEG
_WIDE = 1 << 16  # pixels of a made-up device, on which boxes are told
_TYPE = 10.0  # points in which a word is set before it is fitted into its box
_LETTER = 612.0, 792.0  # points
_LARGE, _LEADING, _MARGIN = 14.0, 20.0, 72.0  # points of lines that are seen
_INVISIBLE = pdfium.FPDF_TEXTRENDERMODE_INVISIBLE


class Binder:
    """A PDF that grows page by page."""

    def __init__(self) -> None:
        self._document = pypdfium2.PdfDocument.new()
        self._font: object = None

    def __len__(self) -> int:
        return len(self._document)

    def take(
        self, document: pypdfium2.PdfDocument, number: int, turn: int, words: Sequence[Word]
    ) -> None:
        """Add a page of a PDF (from 0) as it is, after a clockwise turn in degrees.

        What can be filled in or pressed becomes part of the page. `words` are those that it does
        not tell itself, with boxes in the page before the turn.
        """
        page = document[number]
        pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
        page.close()
        self._document.import_pages(document, [number])
        page = self._document[len(self) - 1]
        page.set_rotation((page.get_rotation() + turn) % 360)
        self._write(page, [(word.text, turned(word.box, turn)) for word in words])

    def add(self, picture: Picture, size: Size, words: Sequence[tuple[str, Box]]) -> None:
        """Add a picture as a page of `size` in points, with words in boxes of the picture."""
        image = Image.frombytes("RGB", (picture.width, picture.height), picture.rgb)
        file = io.BytesIO()
        image.save(file, "JPEG", quality=_QUALITY)
        page = self._document.new_page(*size)
        drawn = pypdfium2.PdfImage.new(self._document)
        drawn.load_jpeg(file, inline=True)
        drawn.set_matrix(pypdfium2.PdfMatrix().scale(*size))
        page.insert_obj(drawn)
        self._write(page, words)

    def copy(self, document: pypdfium2.PdfDocument, number: int) -> None:
        """Add a page of a PDF (from 0) without a look at what it draws."""
        self._document.import_pages(document, [number])

    def fill_in(self, lines: Sequence[str]) -> None:
        """Add a page on which nothing but some lines stands."""
        page = self._document.new_page(*_LETTER)
        for number, line in enumerate(lines):
            text = self._text(line, _LARGE)
            down = _MARGIN + _LARGE + number * _LEADING
            pdfium.FPDFPageObj_Transform(text, 1, 0, 0, 1, _MARGIN, _LETTER[1] - down)
            pdfium.FPDFPage_InsertObject(page, text)
        page.gen_content()
        page.close()

    def finish(self) -> bytes:
        """Return the PDF."""
        file = io.BytesIO()
        self._document.save(file)
        return file.getvalue()

    def _write(self, page: pypdfium2.PdfPage, words: Sequence[tuple[str, Box]]) -> None:
        """Write words over a page, in boxes of it as it is seen, so that nobody sees them."""
        for text, box in words:
            self._put(page, text, box)
        page.gen_content()
        page.close()

    def _put(self, page: pypdfium2.PdfPage, text: str, box: Box) -> None:
        left, top, right, bottom = box
        word = self._text(text, _TYPE)
        pdfium.FPDFTextObj_SetTextRenderMode(word, _INVISIBLE)
        sides = [ctypes.c_float() for _ in range(4)]
        pdfium.FPDFPageObj_GetBounds(word, *sides)
        wide = sides[2].value - sides[0].value
        x, y = _on_page(page, left, bottom)
        x_end, y_end = _on_page(page, right, bottom)
        x_up, y_up = _on_page(page, left, top)
        if wide > 0:
            pdfium.FPDFPageObj_Transform(
                word,
                (x_end - x) / wide,
                (y_end - y) / wide,
                (x_up - x) / _TYPE,
                (y_up - y) / _TYPE,
                x,
                y,
            )
            pdfium.FPDFPage_InsertObject(page, word)
        else:
            pdfium.FPDFPageObj_Destroy(word)

    def _text(self, words: str, points: float) -> object:
        text = pdfium.FPDFPageObj_CreateTextObj(self._document, self._letters(), points)
        letters = ctypes.create_string_buffer((words + "\0").encode("utf-16-le"))
        pdfium.FPDFText_SetText(text, ctypes.cast(letters, pdfium.FPDF_WIDESTRING))
        return text

    def _letters(self) -> object:
        """Return a font that has the letters of most languages written in Latin ones."""
        if self._font is None:
            import font_source_sans_pro  # only a paper with words needs it

            data = Path(font_source_sans_pro.font_files_ttf["SourceSansPro"]).read_bytes()
            array = (ctypes.c_uint8 * len(data)).from_buffer_copy(data)
            self._font = pdfium.FPDFText_LoadFont(
                self._document, array, len(data), pdfium.FPDF_FONT_TRUETYPE, True
            )
        return self._font


def is_inside(box: Box) -> bool:
    """Say whether the middle of a box lies on its page."""
    left, top, right, bottom = box
    return 0 < (left + right) / 2 < 1 and 0 < (top + bottom) / 2 < 1


def size_on_paper(size: Size, picture: Picture, crop: tuple[float, ...]) -> Size:
    """Return the size in points of a picture of a page of `size`, of which `crop` is left."""
    left, top, right, bottom = crop or (0.0, 0.0, 1.0, 1.0)
    whole = max(picture.width / (right - left), picture.height / (bottom - top))
    points = min(max(size), _LONGEST) / whole
    return picture.width * points, picture.height * points


def _on_page(page: pypdfium2.PdfPage, x: float, y: float) -> tuple[float, float]:
    """Return where a spot of a page as it is seen lies in the page's own points."""
    across, down = ctypes.c_double(), ctypes.c_double()
    spot = round(x * _WIDE), round(y * _WIDE)
    pdfium.FPDF_DeviceToPage(page, 0, 0, _WIDE, _WIDE, 0, *spot, across, down)
    return across.value, down.value
