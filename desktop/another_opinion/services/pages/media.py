"""Types of documents, by their bytes."""

from __future__ import annotations

from dataclasses import dataclass

PDF, JPEG, PNG = "application/pdf", "image/jpeg", "image/png"
TIFF, HEIC, WEBP, BMP = "image/tiff", "image/heic", "image/webp", "image/bmp"

BEGINNING = 1024
"""Bytes that show the type: readers of PDF look no further for where it begins."""

_TIFF_BEGINS = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")  # the last two are BigTIFF
_HEIC_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
_BMP_HEADERS = (12, 40, 52, 56, 64, 108, 124)  # bytes; each is a version of the format


@dataclass(frozen=True, slots=True)
class Form:
    """What people call a type, and how names of its files end, the usual way first."""

    name: str
    endings: tuple[str, ...]


FORMS = {
    PDF: Form("PDF", (".pdf",)),
    JPEG: Form("JPEG", (".jpg", ".jpeg")),
    PNG: Form("PNG", (".png",)),
    TIFF: Form("TIFF", (".tif", ".tiff")),
    HEIC: Form("HEIC", (".heic", ".heif")),
    WEBP: Form("WebP", (".webp",)),
    BMP: Form("BMP", (".bmp",)),
}


def media_of(content: bytes) -> str:
    """Return the media type that the bytes show; nothing if it is none that we read."""
    if content.startswith(b"\xff\xd8\xff"):
        return JPEG
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if content.startswith(_TIFF_BEGINS):
        return TIFF
    if content[4:8] == b"ftyp" and content[8:12] in _HEIC_BRANDS:
        return HEIC
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return WEBP
    if content.startswith(b"BM") and int.from_bytes(content[14:18], "little") in _BMP_HEADERS:
        return BMP
    return PDF if b"%PDF-" in content[:BEGINNING] else ""
