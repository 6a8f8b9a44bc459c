"""Which papers the list shows, and in which order."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from another_opinion.domain.documents import Document
from another_opinion.i18n import tr
from another_opinion.services.documents.choosing import Order, choices, chosen, in_order
from another_opinion.ui.parts.pick import PickField
from another_opinion.ui.theme.theme import Theme

_FEW = 5  # so many papers need no choice


class PaperChoice(QWidget):
    """Two lists to pick from; `changed` is sent when the user picks something."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._what = PickField(theme, tr("Show"), [("", tr("All papers"))], "")
        orders = [
            (Order.DAY, tr("By their dates")),
            (Order.ADDED, tr("Last added first")),
            (Order.CODE, tr("By their codes")),
            (Order.TITLE, tr("By their titles")),
        ]
        self._order = PickField(theme, tr("Order"), orders, Order.DAY)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(12))
        for field in (self._what, self._order):
            field.label.hide()  # what is picked says it, and the list needs the room
            layout.addWidget(field, 1)
            field.chosen.connect(lambda _: self.changed.emit())

    def take(self, papers: Sequence[Document], unread: Collection[str]) -> list[Document]:
        """Return those of `papers` that are to be shown, in order, and offer what there is.

        `unread` are the ids of papers whose words are not all read yet. A choice that has no
        paper any more gives way to all papers.
        """
        self._what.set_choices(list(choices(papers, unread)), self._what.value)
        self.setVisible(len(papers) > _FEW)
        return in_order(chosen(papers, self._what.value, unread), Order(self._order.value))

    def show_all(self) -> None:
        """Go back to all papers."""
        self._what.set_value("")
