"""The search for a text that should be in no file outside the case file.

A text in a picture is not found, nor one in a format that packs it in a way of its own.
"""

from __future__ import annotations

import re
import zlib
from base64 import a85decode
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from unicodedata import normalize

from pypdfium2 import PdfDocument, PdfiumError

CODINGS = ("utf-8", "utf-16-le", "utf-16-be")
FORMS = ("NFC", "NFD")
PDF_START = b"%PDF-"
STREAM = re.compile(rb"stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)


def holders(needle: str, root: Path, leave_out: tuple[Path, ...] = ()) -> list[Path]:
    """Return the files below `root` that hold `needle`, but for those that are left out.

    It opens every file, so no case file may be open in this process meanwhile: closing any
    file drops the process's lock on it.
    """
    files = sorted(path for path in root.rglob("*") if path.is_file())
    return [path for path in files if path not in leave_out and holds(path.read_bytes(), needle)]


def holds(content: bytes, needle: str) -> bool:
    """Say whether bytes hold a text, as they are or within a PDF."""
    codes = {normalize(form, needle).encode(coding) for form in FORMS for coding in CODINGS}
    if any(code in part for part in (content, *streams(content)) for code in codes):
        return True
    return any(normalize("NFC", needle) in normalize("NFC", text) for text in texts(content))


def streams(content: bytes) -> Iterator[bytes]:
    """Yield the streams of a PDF, unpacked."""
    for packed in STREAM.findall(content):
        for unpacked in (lambda data: data, without_ascii85):
            with suppress(ValueError, zlib.error):  # packed in another way, or not at all
                yield zlib.decompressobj().decompress(unpacked(packed))


def without_ascii85(data: bytes) -> bytes:
    """Undo the printable form in which ReportLab writes streams."""
    return a85decode(b"<~" + data, adobe=True)


def texts(content: bytes) -> Iterator[str]:
    """Yield what a reader of a PDF sees: its pages with single spaces, and its properties."""
    if PDF_START not in content[:1024]:
        return
    try:
        document = PdfDocument(content)
    except PdfiumError:
        return
    with closing(document):
        yield from document.get_metadata_dict().values()
        for page in document:
            yield " ".join(page.get_textpage().get_text_bounded().split())
