"""PDF documents."""

from __future__ import annotations

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from another_opinion.domain.texts import Word
from another_opinion.errors import Unreadable, UnreadableDocument
from another_opinion.services.pages.answers import Cargo, Character, Picture, Size
from another_opinion.services.pages.characters import characters
from another_opinion.services.pages.commands import has_commands
from another_opinion.services.pages.loan import LentFile, Loan
from another_opinion.services.pages.measures import MOST_PAGES, drawn_size
from another_opinion.services.pages.words import words_of

_REASONS = {
    pdfium.FPDF_ERR_PASSWORD: Unreadable.LOCKED,
    pdfium.FPDF_ERR_SECURITY: Unreadable.LOCKED,
    pdfium.FPDF_ERR_FILE: Unreadable.NO_PAGES,  # all is well, and there is nothing to open
}
_FINEST = 600 / 72  # pixels to a point
_MOST_ATTACHMENTS, _LONGEST_NAME = 100, 200


class Pdf:
    """An open PDF; of its file, no more is borrowed than what it is asked about needs."""

    def __init__(self, loan: Loan, password: str = "") -> None:
        self._file = LentFile(loan)
        self._document = _load(self._file, password)
        if len(self._document) > MOST_PAGES:
            raise UnreadableDocument(Unreadable.TOO_LARGE)
        if self._document.get_formtype() != pdfium.FORMTYPE_NONE:
            self._document.init_forms()  # otherwise what was filled in would not show

    @property
    def sizes(self) -> tuple[Size, ...]:
        """The size of each page."""
        return tuple(map(self.size, range(len(self._document))))

    def size(self, number: int) -> Size:
        """Return the size of a page."""
        across, down = self._document.get_page_size(number)
        return across, down

    @property
    def opened(self) -> pypdfium2.PdfDocument:
        """The document as PDFium has it."""
        return self._document

    def draw(self, number: int, width: int, turn: int) -> Picture:
        """Draw a page."""
        page = self._document[number]
        across, down = page.get_size() if turn % 180 == 0 else reversed(page.get_size())
        columns, rows = drawn_size(across, down, width)
        # PDFium rounds up, so half a pixel less keeps the picture within its size
        scale = min((columns - 0.5) / across, (rows - 0.5) / down)
        drawn = page.render(scale, rotation=turn, rev_byteorder=True).to_pil().convert("RGB")
        return Picture(drawn.width, drawn.height, drawn.tobytes())

    def picture(self, number: int, side: int) -> Image.Image:
        """Return a page as a picture with `side` pixels to its longer side."""
        page = self._document[number]
        across, down = page.get_size()
        scale = min(side / max(across, down), _FINEST)
        drawn: Image.Image = page.render(scale, rev_byteorder=True).to_pil()
        return drawn

    def words(self, number: int) -> tuple[tuple[Word, ...], bool]:
        """Return the words that a page tells of itself, and whether these are all."""
        return words_of(self._document[number])

    def inspect(self) -> Cargo:
        """Name the files inside it, and say whether there are commands; none of it is opened."""
        count = min(self._document.count_attachments(), _MOST_ATTACHMENTS)
        names = (self._document.get_attachment(each).get_name() for each in range(count))
        return Cargo(
            has_commands(self._document, self._file.pieces),
            tuple(" ".join(name[:_LONGEST_NAME].split()) or "?" for name in names),
        )

    def read(self, number: int) -> tuple[Character, ...]:
        """Return the text of a page."""
        return characters(self._document[number].get_textpage())


def _load(file: LentFile, password: str) -> pypdfium2.PdfDocument:
    pdfium.FPDF_LoadDocument(b"", None)  # else what was wrong with the one before may be told again
    try:
        return pypdfium2.PdfDocument(file, password=password or None)
    except pypdfium2.PdfiumError as error:
        reason = _REASONS.get(error.err_code, Unreadable.BROKEN)
        raise UnreadableDocument(reason) from error
