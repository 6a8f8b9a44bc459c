"""The list of papers, and the way to add more."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from another_opinion.domain.documents import Document
from another_opinion.i18n import tr, trn
from another_opinion.session.finding import Find, Finds
from another_opinion.ui.panels.documents.choice import PaperChoice
from another_opinion.ui.panels.documents.listing import row_of
from another_opinion.ui.panels.documents.progress import ReadingLine
from another_opinion.ui.parts.banner import announce
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.fields import LineField
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.rows import Row, RowList
from another_opinion.ui.parts.text import text
from another_opinion.ui.reading import Reading
from another_opinion.ui.theme.theme import Theme


class Shelf(QWidget):
    """Shows every paper as a row.

    `chosen` is sent with the id of the row on which the user is, `opened` with that of one
    that was clicked or taken with Enter, `sorting_wanted` with that of the first of
    which nobody said yet what it is, `place_wanted` with the name of a panel.
    """

    add_wanted = Signal()
    folder_wanted = Signal()
    paste_wanted = Signal()
    scan_wanted = Signal()
    place_wanted = Signal(str)
    chosen = Signal(str)
    opened = Signal(str)
    removal_wanted = Signal()
    sorting_wanted = Signal(str)
    sought = Signal(str)
    choice_changed = Signal()

    def __init__(self, theme: Theme, reading: Reading) -> None:
        super().__init__()
        self._empty = text(
            tr("Nothing here yet. Start with the letter that worries you most."), "lead"
        )
        self._list = RowList(theme, tr("Documents"))
        self._rows: dict[str, tuple[Document, Find | None, Row]] = {}
        self._list.selectionModel().currentChanged.connect(self._follow)
        self._list.opened.connect(self.opened)
        self._on_delete()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(12))
        self._search = LineField(theme, tr("Find in all papers"))
        self._search.line.setAccessibleDescription(tr("Esc shows all papers again."))
        self._on_escape()
        self._search.line.textChanged.connect(lambda _: self.sought.emit(self._search.value))
        self._search.committed.connect(self._tell)
        self._told = text("", "small")
        self._choice = PaperChoice(theme)
        self._choice.changed.connect(self.choice_changed)
        self._sort = button(
            tr("Sort the papers"), lambda: self.sorting_wanted.emit(self._unsorted), role="link"
        )
        self._unsorted = ""
        title = text(tr("Documents"), "title")
        title.setWordWrap(False)
        for widget in (
            flow(title, self._sort, gap=theme.px(16)),
            self._empty,
            self._way_in(theme),
            ReadingLine(theme, reading),
            self._search,
            self._choice,
            self._told,
        ):
            layout.addWidget(widget)
        layout.addWidget(self._list, 1)
        layout.addStretch(0)  # takes the room where there is no list yet

    def show_documents(
        self, documents: Sequence[Document], chosen: str, finds: Finds | None
    ) -> None:
        """Show papers, with the mark on the chosen one; of `finds` only those that were found."""
        self._empty.setVisible(not documents)
        self._missing.setVisible(bool(documents))
        self._search.setVisible(bool(documents))
        self._offer_more(bool(documents) and not self._more_wanted)
        shown = [each for each in documents if not finds or finds.of(each.id)]
        self._told.setVisible(finds is not None)
        self._told.setText(_told(finds) if finds else "")
        if not shown and self._list.hasFocus():
            self._search.setFocus()  # else Qt would give the keyboard to whatever comes next
        self._list.setVisible(bool(shown))
        self._list.rows.set_rows(
            [self._row(each, finds.of(each.id) if finds else None) for each in shown]
        )
        self._list.choose(chosen)

    def _row(self, document: Document, find: Find | None) -> Row:
        """Return the row of a paper, which is made once as long as nothing of it changes."""
        known = self._rows.get(document.id)
        if known is None or known[0] is not document or known[1] != find:
            known = self._rows[document.id] = (document, find, row_of(document, find))
        return known[2]

    def offer_sorting(self, unsorted: Sequence[Document]) -> None:
        """Offer to go through the papers of which nobody said yet what they are."""
        self._unsorted = unsorted[0].id if unsorted else ""
        self._sort.setVisible(bool(unsorted))
        words = trn("Sort 1 paper", "Sort {count} papers", len(unsorted))
        self._sort.setText(words)
        self._sort.setAccessibleName(words)

    def take(self, papers: Sequence[Document], unread: Collection[str]) -> list[Document]:
        """Return the papers that the user wants to see, in the order that is picked."""
        return self._choice.take(papers, unread)

    def show_all(self) -> None:
        """Show all papers again, searched for or not."""
        self.stop_searching()
        self._choice.show_all()

    @property
    def typed(self) -> str:
        """What is looked for."""
        return self._search.value

    def stop_searching(self) -> None:
        """Show all papers again."""
        self._search.line.clear()

    def set_whole(self, whole: bool) -> None:
        """Show the list at full height, or as high as there is room."""
        self._list.set_whole(whole)

    def focus(self) -> None:
        """Put the keyboard into the list, or on what fills it again."""
        filler = self._search if self.typed else self._add
        (self._list if self._list.isVisibleTo(self) else filler).setFocus()

    def focus_on_adding(self) -> None:
        """Put the keyboard on what adds papers."""
        self._add.setFocus()

    def _way_in(self, theme: Theme) -> QWidget:
        self._add = button(
            tr("Add documents"), self.add_wanted.emit, role="primary", theme=theme, icon="add"
        )
        self._more = button(
            tr("Other ways"), self._show_more, theme=theme, icon="next", role="quiet"
        )
        self._more.setAccessibleName(tr("Other ways to add documents"))
        self._scan = button(tr("Scan or photograph"), self.scan_wanted.emit)
        folder = button(tr("Add a folder"), self.folder_wanted.emit)
        paste = button(tr("Paste"), self.paste_wanted.emit)
        paste.setAccessibleName(tr("Paste a picture"))
        self._others = Column(theme.px(6))
        hint = text(tr("PDFs, scans and photos. You can also drop them here."), "hint")
        self._others.add(flow(self._scan, folder, paste, gap=theme.px(8)), hint)
        self._more_wanted = False
        facts = self._way(tr("Facts and proof"), "facts")
        exhibits = self._way(tr("Exhibits"), "exhibits")
        self._missing = self._way(tr("What is not on file"), "missing")
        column = Column(theme.px(6))
        column.add(
            flow(self._add, self._more, gap=theme.px(8)),
            self._others,
            flow(facts, exhibits, self._missing, gap=theme.px(2)),
        )
        return column

    def _way(self, words: str, panel: str) -> QPushButton:
        return button(words, lambda: self.place_wanted.emit(panel), role="link")

    def _show_more(self) -> None:
        self._more_wanted = True
        self._offer_more(False)
        self._scan.setFocus()

    def _offer_more(self, offered: bool) -> None:
        """Offer the other ways to add papers behind a button, or show them."""
        self._more.setVisible(offered)
        self._others.setVisible(not offered)

    def _tell(self, _typed: str) -> None:
        """Have a screen reader say how much was found, once the typing pauses."""
        if self._told.text():
            announce(self, self._told.text())

    def _follow(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self._list.rows.row(current).id)

    def _on_delete(self) -> None:
        key = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self._list)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self.removal_wanted)

    def _on_escape(self) -> None:
        """Let Esc empty the search: the little cross that Qt offers is out of reach for many."""
        key = QShortcut(QKeySequence(Qt.Key.Key_Escape), self._search.line)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self.stop_searching)


def _told(finds: Finds) -> str:
    if not finds.finds:
        return tr("No paper has these words. Try fewer letters, or another word.")
    pages = sum(len(each.pages) for each in finds.finds)
    papers = trn("Found in 1 paper", "Found in {count} papers", len(finds.finds))
    if not pages:
        return trn(
            "{papers}, by its name or date.",
            "{papers}, by name or date.",
            len(finds.finds),
            papers=papers,
        )
    return trn("{papers}, on 1 page.", "{papers}, on {count} pages.", pages, papers=papers)
