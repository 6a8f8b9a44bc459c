"""Types of documents, by their bytes."""

from __future__ import annotations

PDF, JPEG, PNG = "application/pdf", "image/jpeg", "image/png"

_PDF_BEGINS_WITHIN = 1024  # bytes; readers of PDF look no further for its beginning


def media_of(content: bytes) -> str:
    """Return the media type that the bytes show; nothing if it is none that we read."""
    if content.startswith(b"\xff\xd8\xff"):
        return JPEG
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    return PDF if b"%PDF-" in content[:_PDF_BEGINS_WITHIN] else ""
