"""The characters of a page of a PDF, with their type."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from itertools import islice
from math import hypot, isfinite

import pypdfium2
import pypdfium2.raw as pdfium

from another_opinion.services.pages.answers import Character
from another_opinion.services.pages.measures import MOST_CHARACTERS

_BOLD_NAME = re.compile(rb"bold|black|heavy", re.IGNORECASE)
_BOLD_WEIGHT = 600
_FORCE_BOLD = 1 << 18  # a flag of the font descriptor (ISO 32000-1, table 123)
_LONGEST_NAME = 200  # bytes of the name of a font


def characters(page: pypdfium2.PdfTextPage) -> tuple[Character, ...]:
    """Return the first MOST_CHARACTERS of a page in the order of reading."""
    return tuple(islice(_each(page), MOST_CHARACTERS))


def _each(page: pypdfium2.PdfTextPage) -> Iterator[Character]:
    for index in range(page.count_chars()):
        code = pdfium.FPDFText_GetUnicode(page, index)
        if 0 < code <= 0x10FFFF:
            yield Character(chr(code), _points(page, index), _is_bold(page, index))


def _points(page: pypdfium2.PdfTextPage, index: int) -> float:
    """Return how high the type is on the paper: its nominal size, scaled as the page does."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(page, index, matrix)
    points = pdfium.FPDFText_GetFontSize(page, index) * hypot(matrix.c, matrix.d)
    return points if isfinite(points) else 0.0


def _is_bold(page: pypdfium2.PdfTextPage, index: int) -> bool:
    name, flags = ctypes.create_string_buffer(_LONGEST_NAME), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(page, index, name, _LONGEST_NAME, flags)
    return (
        pdfium.FPDFText_GetFontWeight(page, index) >= _BOLD_WEIGHT
        or bool(flags.value & _FORCE_BOLD)
        or _BOLD_NAME.search(name.value) is not None
    )
