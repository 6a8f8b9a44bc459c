"""Pages onto paper."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter, QTransform
from PySide6.QtPrintSupport import QPrinter

from another_opinion.errors import CannotPrint, NoPrinter, NoSuchPages
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


def chosen_pages(printer: QPrinter, pages: int) -> list[int]:
    """Return which of so many pages (from 0) are to be printed, as chosen with the printer."""
    if printer.printRange() != QPrinter.PrintRange.PageRange:
        return list(range(pages))
    chosen = printer.pageRanges()
    return [page for page in range(pages) if chosen.isEmpty() or chosen.contains(page + 1)]


def print_pages(printer: QPrinter, reader: PageReader, pdf: bytes, pages: int) -> None:
    """Draw the chosen pages of a PDF onto a prepared printer; any thread may do it.

    Nothing is written to a file on the way. Raises CannotPrint, NoSuchPages and
    UnreadableDocument.
    """
    name = sha256(pdf).hexdigest()
    print_pictures(printer, pages, lambda page, width: reader.page(name, pdf, page, width))


def print_pictures(
    printer: QPrinter, pages: int, picture_of: Callable[[int, int], Picture]
) -> None:
    """Draw the chosen ones of so many pages onto a prepared printer; any thread may do it.

    `picture_of` draws a page (from 0) so many pixels wide. What was drawn before a trouble may
    still come out of the printer, but nothing does where the first page is refused. Raises
    CannotPrint, NoSuchPages, and what `picture_of` raises.
    """
    pictures = (
        picture_of(page, round(WIDTH * DOTS_PER_INCH)) for page in chosen_pages(printer, pages)
    )
    first = next(pictures, None)
    if first is None:
        raise NoSuchPages(pages)
    painter = QPainter()
    if not painter.begin(printer):
        raise CannotPrint
    try:
        _draw(painter, printer, first)
        for picture in pictures:
            if not printer.newPage():
                raise CannotPrint
            _draw(painter, printer, picture)
    finally:
        painter.end()
    if printer.printerState() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
        raise CannotPrint


def _draw(painter: QPainter, printer: QPrinter, picture: Picture) -> None:
    """Draw one page as large as the paper, a wide one along it; US Letter has its true size."""
    across = 3 * picture.width
    image = QImage(picture.rgb, picture.width, picture.height, across, QImage.Format.Format_RGB888)
    if picture.width > picture.height:
        image = image.transformed(QTransform().rotate(90))
    dots = printer.resolution()
    paper = QSize(round(WIDTH * dots), round(HEIGHT * dots))
    size = image.size().scaled(paper, Qt.AspectRatioMode.KeepAspectRatio)
    left, top = (paper.width() - size.width()) // 2, (paper.height() - size.height()) // 2
    painter.drawImage(QRect(QPoint(left, top), size), image)
