"""How much of a document the application takes on."""

from __future__ import annotations

LARGEST_FILE = 300 * 1024 * 1024
"""Bytes."""

PART = 1024 * 1024
"""Bytes of a document that are lent at once."""

LARGEST_REQUEST = 32 * 1024 * 1024
"""Bytes: more than all words of a page take."""

LARGEST_BOUND = 900 * 1024 * 1024
"""Bytes of a PDF that is made of pages."""

MOST_PAGES = 5_000
MOST_PIXELS = 100_000_000
"""Of a photo or scan."""

MOST_CHARACTERS = 50_000
"""Of the text of a page; what is more is left out."""

FINE = 3_300
"""Pixels of the longer side of a page to be recognized: 300 to the inch of US Letter."""

MOST_WORDS = 30_000
"""Of the text of a page."""

LONGEST_SIDE = 5_000
"""Pixels of a drawn page."""


def drawn_size(width: float, height: float, target: int) -> tuple[int, int]:
    """Return the pixels of a page that is drawn `target` wide, or as near as may be."""
    scale = min(max(target, 1) / width, LONGEST_SIDE / width, LONGEST_SIDE / height)
    return max(1, round(width * scale)), max(1, round(height * scale))
