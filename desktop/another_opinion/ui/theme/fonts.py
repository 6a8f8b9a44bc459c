"""The typefaces of the window: Source Sans for text, Source Serif for headings and quotations."""

from __future__ import annotations

from pathlib import Path

import font_source_sans_pro
import font_source_serif_pro
from PySide6.QtGui import QFontDatabase

SANS = "Source Sans Pro"
SERIF = "Source Serif Pro"
_FILES = (
    *(
        Path(font_source_sans_pro.font_directory) / f"SourceSansPro-{cut}.ttf"
        for cut in ("Regular", "It", "Semibold", "Bold")
    ),
    *(
        Path(font_source_serif_pro.font_directory) / f"SourceSerifPro-{cut}.ttf"
        for cut in ("Regular", "Semibold", "Bold")
    ),
)


def load_fonts() -> None:
    """Make the typefaces known to Qt; where one is missing, Qt takes the system's."""
    for file in _FILES:
        QFontDatabase.addApplicationFont(str(file))
