"""PDF documents."""

from __future__ import annotations

import pypdfium2
import pypdfium2.raw as pdfium

from another_opinion.errors import Unreadable, UnreadableDocument
from another_opinion.services.pages.answers import Character, Picture, Size
from another_opinion.services.pages.characters import characters
from another_opinion.services.pages.measures import MOST_PAGES, drawn_size

_REASONS = {
    pdfium.FPDF_ERR_PASSWORD: Unreadable.LOCKED,
    pdfium.FPDF_ERR_SECURITY: Unreadable.LOCKED,
    pdfium.FPDF_ERR_SUCCESS: Unreadable.NO_PAGES,  # all is well, and there is nothing to open
}


class Pdf:
    """An open PDF."""

    def __init__(self, content: bytes) -> None:
        self._document = _load(content)
        count = len(self._document)
        if count > MOST_PAGES:
            raise UnreadableDocument(Unreadable.TOO_LARGE)
        if self._document.get_formtype() != pdfium.FORMTYPE_NONE:
            self._document.init_forms()  # otherwise what was filled in would not show
        self.sizes: tuple[Size, ...] = tuple(map(self._document.get_page_size, range(count)))

    def draw(self, number: int, width: int, turn: int) -> Picture:
        """Draw a page."""
        page = self._document[number]
        across, down = page.get_size() if turn % 180 == 0 else reversed(page.get_size())
        columns, rows = drawn_size(across, down, width)
        # PDFium rounds up, so half a pixel less keeps the picture within its size
        scale = min((columns - 0.5) / across, (rows - 0.5) / down)
        drawn = page.render(scale, rotation=turn, rev_byteorder=True).to_pil().convert("RGB")
        return Picture(drawn.width, drawn.height, drawn.tobytes())

    def read(self, number: int) -> tuple[Character, ...]:
        """Return the text of a page."""
        return characters(self._document[number].get_textpage())


def _load(content: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        reason = _REASONS.get(error.err_code, Unreadable.BROKEN)
        raise UnreadableDocument(reason) from error
