"""Pages onto paper."""

from __future__ import annotations

from hashlib import sha256

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from another_opinion.errors import CannotPrint, NoPrinter
from another_opinion.services.pages.reader import PageReader, Picture
from another_opinion.ui.tools import Tools

DOTS_PER_INCH = 300
WIDTH, HEIGHT = 8.5, 11.0  # inches of a page


def printer_for(tools: Tools, job: str) -> QPrinter | None:
    """Ask for a printer for whole US Letter pages; nothing where there is none, which is said.

    The name of the job tells nobody's trouble.
    """
    try:
        printer = tools.prompts.printer()
    except NoPrinter as error:
        tools.notices.problem(error)
        return None
    if printer is not None:
        _prepare(printer, job)
    return printer


def _prepare(printer: QPrinter, job: str) -> None:
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    printer.setFullPage(True)
    printer.setDocName(job)


def print_pages(printer: QPrinter, reader: PageReader, pdf: bytes, pages: int) -> None:
    """Draw every page onto a prepared printer; any thread may do it.

    Nothing is written to a file on the way. Raises CannotPrint and UnreadableDocument.
    """
    name, width = sha256(pdf).hexdigest(), round(WIDTH * DOTS_PER_INCH)
    painter = QPainter()
    if not painter.begin(printer):
        raise CannotPrint
    try:
        for page in range(pages):
            if page and not printer.newPage():
                raise CannotPrint
            _draw(painter, printer, reader.page(name, pdf, page, width))
    finally:
        painter.end()
    if printer.printerState() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
        raise CannotPrint


def _draw(painter: QPainter, printer: QPrinter, picture: Picture) -> None:
    """Draw one page at its true size."""
    image = QImage(
        picture.rgb, picture.width, picture.height, 3 * picture.width, QImage.Format.Format_RGB888
    )
    dots = printer.resolution()
    painter.drawImage(QRect(0, 0, round(WIDTH * dots), round(HEIGHT * dots)), image)
