"""The words of a page of a PDF, with their boxes."""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Iterator, Sequence

import pypdfium2
import pypdfium2.raw as pdfium

from another_opinion.domain.texts import Box, Word
from another_opinion.services.pages.measures import MOST_CHARACTERS

_SCALE = 1 << 16  # pixels of a made-up device, so that PDFium reckons in turned pages for us
_BREAK = "\x02"  # what PDFium puts where a hyphen breaks a word
_COVERS = 0.6  # the part of a page that a picture takes which is the page
_FEW, _HEADING = 3, 30  # words: too few to be a page; no more than a fax machine adds
_UNREADABLE = 0.3  # the part of the signs that are none of any writing


def words_of(page: pypdfium2.PdfPage) -> tuple[tuple[Word, ...], bool]:
    """Return the words that a page tells of itself, and whether these are all that it holds.

    A page of a scan may tell no more than the line that a fax machine added.
    """
    words = tuple(_words(page, page.get_textpage()))
    if len(words) < _FEW or _is_garbled(words):
        return words, False
    return words, len(words) > _HEADING or not _is_picture(page)


def _words(page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage) -> Iterator[Word]:
    letters: list[str] = []
    boxes: list[Box] = []
    for index in range(min(text.count_chars(), MOST_CHARACTERS)):
        code = pdfium.FPDFText_GetUnicode(text, index)
        letter = chr(code) if 0 < code <= 0x10FFFF else ""
        if letter.isspace():
            if letters and letters[-1] == _BREAK:
                continue  # the word goes on in the next line
            yield from _joined(letters, boxes)
            letters, boxes = [], []
        elif letter.isprintable() or letter == _BREAK:
            letters.append(letter)
            boxes.append(_box(page, text, index))
    yield from _joined(letters, boxes)


def _joined(letters: Sequence[str], boxes: Sequence[Box]) -> Iterator[Word]:
    """Give the word of letters, at its first part where it is broken."""
    word = "".join(letters).replace(_BREAK, "")
    if word:
        end = letters.index(_BREAK) if _BREAK in letters[1:] else len(letters)
        lefts, tops, rights, bottoms = zip(*boxes[:end], strict=True)
        yield Word(word, (min(lefts), min(tops), max(rights), max(bottoms)))


def _box(page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage, index: int) -> Box:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(text, index, left, right, bottom, top)
    one = _on_device(page, left.value, top.value)
    other = _on_device(page, right.value, bottom.value)
    (x1, y1), (x2, y2) = one, other
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def _on_device(page: pypdfium2.PdfPage, x: float, y: float) -> tuple[float, float]:
    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(page, 0, 0, _SCALE, _SCALE, 0, x, y, across, down)
    return across.value / _SCALE, down.value / _SCALE


def _is_garbled(words: Sequence[Word]) -> bool:
    signs = "".join(word.text for word in words)
    strange = sum(sign == "\ufffd" or unicodedata.category(sign) == "Co" for sign in signs)
    return strange > _UNREADABLE * len(signs)


def _is_picture(page: pypdfium2.PdfPage) -> bool:
    width, height = page.get_size()
    for picture in page.get_objects([pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = picture.get_bounds()
        if (right - left) * (top - bottom) > _COVERS * width * height:
            return True
    return False
