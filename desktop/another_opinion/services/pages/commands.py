"""Commands inside a PDF: found, never run."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable, Iterable

import pypdfium2
import pypdfium2.raw as pdfium

# As ISO 32000-1, 12.6.4 has them. A bare /JS would be found by chance in the bytes of photos.
_COMMANDS = re.compile(rb"/(JavaScript|Launch|Rendition)\b")
_OVERLAP = 16  # bytes; longer than any of the names


def has_commands(document: pypdfium2.PdfDocument, pieces: Callable[[int], Iterable[bytes]]) -> bool:
    """Say whether a PDF holds commands, also where its objects are packed or encrypted.

    `pieces` gives its bytes piece by piece; they have to overlap by as many as it is told.
    """
    return (
        pdfium.FPDFDoc_GetJavaScriptActionCount(document) > 0
        or any(_COMMANDS.search(piece) for piece in pieces(_OVERLAP))
        or _written_out(document)
    )


def _written_out(document: pypdfium2.PdfDocument) -> bool:
    """Look through the document as PDFium would save it: each object by itself, in the clear.

    It is looked at piece by piece, so that there is no second copy of it in memory.
    """
    found, end = False, b""

    def look(_file: object, data: int, size: int) -> int:
        nonlocal found, end
        piece = end + ctypes.string_at(data, size)
        found = found or _COMMANDS.search(piece) is not None
        end = piece[-_OVERLAP:]
        return int(not found)  # 0 ends it

    written = pdfium.FPDF_FILEWRITE(version=1)
    written.WriteBlock = dict(written._fields_)["WriteBlock"](look)
    pdfium.FPDF_SaveAsCopy(document, written, pdfium.FPDF_REMOVE_SECURITY)
    return found
