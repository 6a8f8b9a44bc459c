"""Files that are in the case already, each with the paper that it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from another_opinion.i18n import tr
from another_opinion.ui.panels.documents.adding import Known
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.rows import Row, RowList
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import Theme

_HIGH = 300  # pixels of the list, which scrolls


def known_in_words(known: Known) -> str:
    """Say of one file which paper it is."""
    return tr(
        "{name} is in your case already: {paper}. It was not added again.",
        name=known.name,
        paper=_called(known),
    )


class KnownFiles(Column):
    """How many files are in the case already, and on demand which ones.

    `paper_wanted` is sent with the id of the paper to which the user wants to go, `unfolded` with
    the list once it has come up, `closed` when the user has read it.
    """

    paper_wanted = Signal(str)
    unfolded = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, known: Sequence[Known]) -> None:
        super().__init__(0)
        self._list = RowList(theme, tr("Files that are in your case already"))
        self._list.rows.set_rows([_row(each) for each in known])
        self._list.opened.connect(self.paper_wanted)
        self._which = button(tr("Show which files"), self._show, theme=theme, icon="documents")
        close = button(tr("Close"), self.closed.emit, role="quiet", theme=theme, icon="cross")
        close.setAccessibleName(tr("Close this message"))
        self._holder = QWidget()
        inside = QVBoxLayout(self._holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._list)
        self._holder.setFixedHeight(theme.px(_HIGH))
        self.words = tr(
            "{count} of these files are in your case already. They were not added again.",
            count=len(known),
        )
        self.add(Card(theme, text(self.words), self._holder, flow(self._which, close)))
        self._holder.hide()

    def _show(self) -> None:
        self._holder.show()
        self._list.setCurrentIndex(self._list.rows.index(0))
        self._list.setFocus()
        self._which.hide()
        self.unfolded.emit(self._holder)


def _row(known: Known) -> Row:
    same = tr("The same as {paper}", paper=_called(known))
    return Row(known.paper.id, "", known.name, same, f"{known.name}. {same}.")


def _called(known: Known) -> str:
    title = tr("“{title}”", title=known.paper.title)
    return tr("{code}, {title}", code=known.paper.code, title=title) if known.paper.code else title
