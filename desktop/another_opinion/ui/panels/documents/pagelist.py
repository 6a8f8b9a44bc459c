"""The pages of a paper as lines of a list, of which several can be chosen."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QListView

from another_opinion.domain.documents import Document
from another_opinion.domain.looks import Looks
from another_opinion.i18n import tr
from another_opinion.services.pages.reader import PageReader
from another_opinion.ui.panels.documents.thumbnails import Thumbnails
from another_opinion.ui.parts.sheets.source import Source
from another_opinion.ui.tasks import Tasks
from another_opinion.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_MOST = 4  # lines before the list scrolls


class _Lines(QStringListModel):
    """The lines, each with the picture of its page."""

    def __init__(self, parent: QObject, pictures: Thumbnails) -> None:
        super().__init__(parent)
        self._pictures = pictures
        pictures.come.connect(self._picture_came)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words or the picture of a line."""
        if role == Qt.ItemDataRole.DecorationRole:
            return self._pictures.picture(index.row())
        return super().data(index, role)

    def _picture_came(self, page: int) -> None:
        here = self.index(page)
        self.dataChanged.emit(here, here, [Qt.ItemDataRole.DecorationRole])


class PageList(QListView):
    """Several pages are chosen with Shift and Ctrl, by mouse and by key.

    `page_wanted` is sent with the page (from 0) on which the user has come, `picked` whenever
    others are chosen.
    """

    page_wanted = Signal(int)
    picked = Signal()

    def __init__(self, theme: Theme, reader: PageReader, tasks: Tasks) -> None:
        super().__init__()
        self._pictures = Thumbnails(self, theme, reader, tasks)
        self._lines = _Lines(self, self._pictures)
        self._filling = False
        self._leaves: tuple[int, ...] = ()
        self.setModel(self._lines)
        self.setUniformItemSizes(True)
        self.setIconSize(self._pictures.size)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._ask())
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

    def show_looks(self, looks: Looks, source: Callable[[int], Source]) -> None:
        """Draw the pages as they look now."""
        self._pictures.show(looks.document.length, source, looks.look)
        self.viewport().update()
        self._ask()

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the pages that have come into view."""
        super().resizeEvent(event)
        self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height of the lines, which is known by now."""
        super().showEvent(event)
        self._fit()
        self._ask()

    def _fit(self) -> None:
        if self._leaves:
            self.setFixedHeight(self.sizeHintForRow(0) * min(len(self._leaves), _MOST) + 4)

    def _ask(self) -> None:
        """Have the pages in view drawn."""
        height = self.sizeHintForRow(0)
        if self.isVisible() and self._leaves and height > 0:
            first = max(self.indexAt(QPoint(1, 1)).row(), 0)
            last = first + self.viewport().height() // height + 2
            ratio = self.devicePixelRatioF()
            self._pictures.ask(range(first, min(last, len(self._leaves))), ratio)

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
