"""The pages of a paper as lines of a list, of which several can be chosen."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QItemSelectionModel, QStringListModel, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListView

from another_opinion.domain.documents import Document
from another_opinion.i18n import tr

_MOST = 5  # lines before the list scrolls


class PageList(QListView):
    """Several pages are chosen with Shift and Ctrl, by mouse and by key.

    `page_wanted` is sent with the page (from 0) on which the user has come, `picked` whenever
    others are chosen.
    """

    page_wanted = Signal(int)
    picked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines = QStringListModel(self)
        self._filling = False
        self._leaves: tuple[int, ...] = ()
        self.setModel(self._lines)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(tr("Order of the pages"))
        self.setAccessibleDescription(tr("Shift or Ctrl chooses several."))
        self.selectionModel().selectionChanged.connect(lambda *_: self._tell_choice())
        self.selectionModel().currentChanged.connect(lambda index, _: self._tell_page(index.row()))

    @property
    def pages(self) -> list[int]:
        """The pages that are chosen, from 0, in order."""
        return sorted(index.row() for index in self.selectedIndexes())

    def show_pages(self, document: Document, page: int = 0) -> None:
        """Show the pages of a paper; those that are chosen stay so, wherever they are now.

        Where none of them is left, the one that took the place of the first is chosen; `page` is
        chosen at first.
        """
        chosen = {self._leaves[place] for place in self.pages}
        first = next(iter(self.pages), page)
        self._filling = True
        self._leaves = tuple(document.leaves)
        self._lines.setStringList([line_of(document, each) for each in range(document.length)])
        places = [place for place, leaf in enumerate(self._leaves) if leaf in chosen]
        self.choose(places or [min(first, document.length - 1)])
        self._filling = False
        self._fit()
        self._tell_choice()

    def choose(self, pages: Collection[int]) -> None:
        """Choose these pages, and no others."""
        flag = QItemSelectionModel.SelectionFlag
        model = self.selectionModel()
        model.clearSelection()
        for page in pages:
            model.select(self._lines.index(page), flag.Select)
        first = self._lines.index(min(pages))
        model.setCurrentIndex(first, flag.NoUpdate)
        self.scrollTo(first)

    def changeEvent(self, event: QEvent) -> None:
        """Take another height with another size of type."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height of the lines, which is known by now."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._leaves:
            self.setFixedHeight(self.sizeHintForRow(0) * min(len(self._leaves), _MOST) + 4)

    def _tell_choice(self) -> None:
        if not self._filling:
            self.picked.emit()

    def _tell_page(self, page: int) -> None:
        if not self._filling and page >= 0:
            self.page_wanted.emit(page)


def line_of(document: Document, page: int) -> str:
    """Say which page it is, and where it comes from if that is another place."""
    if not document.joined and not document.order:
        return tr("Page {number}", number=page + 1)
    file, place = document.place(page)
    if document.joined:
        return tr(
            "Page {number}: file {file}, page {place}",
            number=page + 1,
            file=file + 1,
            place=place + 1,
        )
    if place == page:
        return tr("Page {number}", number=page + 1)
    return tr("Page {number}: page {place} of the file", number=page + 1, place=place + 1)
