"""Pages onto paper."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from another_opinion.errors import CannotPrint
from another_opinion.i18n import tr
from another_opinion.services.pages.reader import PageReader
from another_opinion.session.issue import Issued

DOTS_PER_INCH = 300
WIDTH, HEIGHT = 8.5, 11.0  # inches of a page


def prepare(printer: QPrinter) -> None:
    """Ask the printer for whole US Letter pages; the name of its job tells nobody's trouble."""
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    printer.setFullPage(True)
    printer.setDocName(tr("Letter"))


def print_pages(printer: QPrinter, reader: PageReader, issued: Issued) -> None:
    """Draw every page onto a prepared printer; any thread may do it.

    Nothing is written to a file on the way. Raises CannotPrint and UnreadableDocument.
    """
    painter = QPainter()
    if not painter.begin(printer):
        raise CannotPrint
    try:
        for page in range(issued.version.pages):
            if page and not printer.newPage():
                raise CannotPrint
            _draw(painter, printer, reader, issued, page)
    finally:
        painter.end()
    if printer.printerState() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
        raise CannotPrint


def _draw(
    painter: QPainter, printer: QPrinter, reader: PageReader, issued: Issued, page: int
) -> None:
    """Draw one page at its true size."""
    width = round(WIDTH * DOTS_PER_INCH)
    picture = reader.page(issued.version.content, issued.pdf, page, width)
    image = QImage(
        picture.rgb, picture.width, picture.height, 3 * picture.width, QImage.Format.Format_RGB888
    )
    dots = printer.resolution()
    painter.drawImage(QRect(0, 0, round(WIDTH * dots), round(HEIGHT * dots)), image)
