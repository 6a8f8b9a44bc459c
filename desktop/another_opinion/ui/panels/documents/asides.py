"""What stands in place of the list: one thing at a time that is done with the paper in view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout

from another_opinion.domain.documents import Document
from another_opinion.i18n import tr
from another_opinion.ui.panels.documents.asking import Asking
from another_opinion.ui.panels.documents.audit import DocumentAudit
from another_opinion.ui.panels.documents.auditing import Auditing
from another_opinion.ui.panels.documents.edges import PageEdges
from another_opinion.ui.panels.documents.facts import DocumentFacts
from another_opinion.ui.panels.documents.losses import Losses
from another_opinion.ui.panels.documents.ordering import PageOrder
from another_opinion.ui.panels.documents.outside import Outside
from another_opinion.ui.panels.documents.shelf import Shelf
from another_opinion.ui.panels.documents.sides import Sides
from another_opinion.ui.panels.documents.stamped import StampQuestion
from another_opinion.ui.panels.documents.takeout import TakeOut
from another_opinion.ui.panels.documents.view import DocumentView
from another_opinion.ui.parts.keyboard import put_away
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.typing import commit_typing

Aside = DocumentFacts | DocumentAudit | StampQuestion | TakeOut | PageOrder | PageEdges

CHANGE, CHECK, STAMP = "change:", "check:", "stamp:"
TAKE, PAGES, EDGES = "take:", "pages:", "edges:"
"""Before the id of a paper: what is done with it."""


class Asides(QObject):
    """Opens one in place of the `shelf`, in the `column` to the left, and closes it again.

    `changed` is sent with an act and the paper after it.
    """

    changed = Signal(str, object)

    def __init__(
        self,
        panel: Panel,
        shelf: Shelf,
        view: DocumentView,
        sides: Sides,
        column: QVBoxLayout,
        asking: Asking,
        losses: Losses,
    ) -> None:
        super().__init__(panel)
        self._panel, self._shelf, self._view = panel, shelf, view
        self._sides, self._column = sides, column
        self._losses = losses
        self._auditing = Auditing(panel)
        self._outside = Outside(panel, panel.tools, panel.session)
        self.aside: Aside | None = None
        self.act = ""
        self._made: dict[str, Callable[[Document], Aside]] = {
            CHANGE: self._facts,
            CHECK: self._check,
            STAMP: asking.question,
            TAKE: self._take_out,
            PAGES: self._pages,
            EDGES: self._edges,
        }

    def in_place(self, item: str) -> tuple[str, str]:
        """Return what a place asks for, or nothing, and the id of the paper."""
        act = next((act for act in self._made if item.startswith(act)), "")
        return act, item.removeprefix(act)

    def open(self, act: str, document: Document) -> None:
        """Open what is named in place of what is open; if it is that already, it stays."""
        if self.aside and (self.act, self.aside.document) == (act, document.id):
            return
        self.close()
        self.aside, self.act = self._made[act](document), act
        self.aside.done.connect(self.close)
        self._shelf.hide()
        self._view.offer_change(False, checks=act == CHANGE)
        if act == CHECK:
            self._view.name_way_back(tr("Back to the questions"))
        self._column.addWidget(self.aside, 0, Qt.AlignmentFlag.AlignTop)
        self.aside.show()
        self.aside.focus()
        self._sides.show_top()
        self.tell_words(document)

    def close(self) -> None:
        """Give the list its place again."""
        aside, self.aside, self.act = self.aside, None, ""
        if aside is None:
            return
        commit_typing(aside)
        self._view.pages.take_tool(None)
        put_away(aside)
        self._shelf.show()
        self._view.name_way_back(tr("Back to the list"))
        self._view.offer_change(True, checks=True)
        self._shelf.focus()
        self._sides.show_right()

    def adapt(self, beside: bool) -> None:
        """Say whether the paper stands beside what is open, or below it."""
        if isinstance(self.aside, DocumentAudit):
            self.aside.offer_page(beside)

    def tell_words(self, document: Document) -> None:
        """Tell the facts, if they are open, the words of the first page as far as it is read."""
        if isinstance(self.aside, DocumentFacts):
            file, number = document.source(0)
            text = self._panel.session.file.text_of(file.content, number)
            self.aside.show_words(text.lines if text else "")

    def _facts(self, document: Document) -> DocumentFacts:
        facts = DocumentFacts(self._panel.tools, document, self._panel.session.case)
        facts.changed.connect(self.changed)
        facts.unfolded.connect(self._sides.show_widget)
        return facts

    def _check(self, document: Document) -> DocumentAudit:
        audit = self._auditing.begin(document)
        audit.page_wanted.connect(self._sides.show_right)
        audit.turned.connect(lambda: QTimer.singleShot(0, audit, self._sides.show_top))
        audit.offer_page(self._sides.beside)
        return audit

    def _take_out(self, document: Document) -> TakeOut:
        take_out = TakeOut(self._panel.tools.theme, document, self._outside)
        take_out.unfolded.connect(self._sides.show_widget)
        return take_out

    def _pages(self, document: Document) -> PageOrder:
        pages = self._view.pages.view
        order = PageOrder(self._panel, document, pages.page, self._losses)
        order.page_wanted.connect(pages.go_to)
        return order

    def _edges(self, document: Document) -> PageEdges:
        return PageEdges(self._panel, document, self._view.pages)
