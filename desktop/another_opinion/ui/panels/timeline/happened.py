"""All that happened, or one kind of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from another_opinion.i18n import tr, trn
from another_opinion.services.chronology import filters
from another_opinion.services.chronology.filters import Filter
from another_opinion.services.chronology.words import day_of
from another_opinion.services.path.chronology import Entry
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.pick import PickField
from another_opinion.ui.parts.rows import Row, RowList
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import Theme


class Happened(Column):
    """The entries of the chronology; `opened` is sent with the id of the one that is taken."""

    opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme.px(12))
        self._entries: tuple[Entry, ...] = ()
        kinds = [(each.value, filters.name(each)) for each in Filter]
        self._filter = PickField(theme, tr("Show"), kinds, Filter.ALL)
        self._filter.chosen.connect(lambda _: self._show())
        self._filter.label.hide()  # the heading beside it says what is shown
        self._none = text(tr("There is nothing of this kind yet."))
        self._undated = button("", self._show_undated, role="link")
        self._list = RowList(theme, tr("What happened"), whole=True)
        self._list.opened.connect(self.opened)
        self.add(self._head(), self._undated, self._none, self._list)

    def _head(self) -> QWidget:
        head = QWidget()
        across = QHBoxLayout(head)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(text(tr("What happened, newest first"), "heading"), 3)
        across.addWidget(self._filter, 2)
        return head

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show what happened, newest first, as far as the filter lets it through."""
        dated = (entry for entry in reversed(entries) if entry.is_dated)
        self._entries = (*dated, *(entry for entry in entries if not entry.is_dated))
        self._show()

    def focus(self) -> None:
        """Put the keyboard into the list, where it was."""
        self._list.setFocus()

    def _show(self) -> None:
        shown = filters.chosen(self._entries, Filter(self._filter.value))
        self._list.rows.set_rows([_row(entry) for entry in shown])
        self._none.setVisible(not shown)
        undated = sum(not entry.is_dated for entry in self._entries)
        words = trn("1 entry has no date yet", "{count} entries have no date yet", undated)
        self._undated.setText(words)
        self._undated.setAccessibleName(words)
        self._undated.setVisible(bool(undated) and self._filter.value != Filter.NO_DATE)

    def _show_undated(self) -> None:
        self._filter.set_value(Filter.NO_DATE)
        self._show()
        self._list.setFocus()


def _row(entry: Entry) -> Row:
    when = day_of(entry)
    spoken = ". ".join(part for part in (when, entry.title, entry.detail) if part)
    return Row(entry.id, when, entry.title, entry.detail, spoken)
