"""A paper on its way to the printer, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtPrintSupport import QPrinter

from another_opinion.domain.files import Lent
from another_opinion.domain.looks import Looks
from another_opinion.i18n import tr, trn
from another_opinion.services.documents.drawn import Drawn
from another_opinion.services.pages.reader import PageReader
from another_opinion.ui.panels.documents.gaps import missing_in_words
from another_opinion.ui.parts.printing import print_pictures


class PrintedPaper:
    """The pages of one paper as they are shown, for a prepared printer.

    `told` is called with the number of each page (from 1) and of all, and may raise.
    """

    def __init__(
        self,
        printer: QPrinter,
        looks: Looks,
        lend: Callable[[str], Lent],
        told: Callable[[int, int], object],
    ) -> None:
        self._printer, self._paper = printer, looks.document
        self._reader = PageReader()
        self._drawn = Drawn(self._reader, looks, lend, told)

    @property
    def gaps(self) -> str:
        """Which pages are not there, in words."""
        return missing_in_words(self._drawn.absent, self._drawn.damaged)

    @property
    def label(self) -> str:
        """What goes on record once all chosen pages were printed."""
        title, count = self._paper.title, self._drawn.count
        if count == self._paper.length:
            return tr("Printed {title}", title=title)
        return trn(
            "Printed 1 page of {title}", "Printed {count} pages of {title}", count, title=title
        )

    @property
    def label_of_part(self) -> str:
        """What goes on record where the printing broke off; nothing if nothing can come out."""
        return tr("Began to print {title}", title=self._paper.title) if self._drawn.count else ""

    @property
    def stopped(self) -> str:
        """What is said to somebody who stopped it."""
        if not self._drawn.count:
            return tr("Stopped. Nothing was printed.")
        return trn(
            "Stopped. 1 page may still come out of the printer.",
            "Stopped. {count} pages may still come out of the printer.",
            self._drawn.count,
        )

    def run(self) -> None:
        """Print; any thread may do it. Raises as `print_pictures`, UnreadableDocument among it."""
        with self._reader:
            print_pictures(self._printer, self._paper.length, self._drawn.picture)
