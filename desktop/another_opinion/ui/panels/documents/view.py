"""One paper: what it is, what can be done with it, and its pages."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document, DocumentKind
from another_opinion.domain.places import Place
from another_opinion.i18n import tr
from another_opinion.session.finding import Find, Finds
from another_opinion.session.session import Session
from another_opinion.ui.panels.documents.alike import Alike
from another_opinion.ui.panels.documents.findbar import FindBar
from another_opinion.ui.panels.documents.found import FoundPages
from another_opinion.ui.panels.documents.listing import summary_of
from another_opinion.ui.panels.documents.match import MatchQuestion
from another_opinion.ui.panels.documents.matching import Matching
from another_opinion.ui.panels.documents.pages import Pages
from another_opinion.ui.panels.documents.proof import ProofLine
from another_opinion.ui.panels.documents.ties import Ties
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.text import text
from another_opinion.ui.tools import Tools

_FINE = 1_000  # parts of a page's side, as the place of a passage tells them


class DocumentView(QWidget):
    """Shows one paper; each signal is something that the user wants done with it.

    `changed` is sent with an act and the paper after it.
    """

    back_wanted = Signal()
    change_wanted = Signal()
    check_wanted = Signal()
    stamp_wanted = Signal()
    copy_wanted = Signal()
    removal_wanted = Signal()
    exhibit_wanted = Signal()
    changed = Signal(str, object)

    def __init__(self, tools: Tools, session: Session, matching: Matching) -> None:
        super().__init__()
        self._tools = tools
        self._document: Document | None = None
        self._typed = ""
        self._title, self._summary = text("", "heading"), text("", "hint")
        self._ties = Ties(tools)
        self.pages = Pages(tools, session)
        self._proof = ProofLine(tools)
        self._proof.passage_wanted.connect(self._use_passage)
        self._proof.exhibit_wanted.connect(self.exhibit_wanted)
        self._found = FoundPages(tools.theme, session)
        self._found.page_wanted.connect(self._go_to)
        self._bar = FindBar(tools.theme, session)
        self._bar.place_wanted.connect(self.pages.view.go_to)
        self._bar.found.connect(self._mark)
        self._bar.closed.connect(self.pages.view.sheets.setFocus)
        self.pages.find_wanted.connect(self.open_find)
        self.pages.changed.connect(self.changed)
        self._alike = Alike(tools, session)
        self._alike.changed.connect(self.changed)
        self._alike.removal_wanted.connect(self.removal_wanted)
        self.match = MatchQuestion(tools.theme, matching)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tools.theme.px(6))
        self._way_back = button(
            tr("Back to the list"),
            self.back_wanted.emit,
            role="back",
            theme=tools.theme,
            icon="back",
        )
        self._back = flow(self._way_back)
        about = (self._title, self._summary, self._ties)
        told = (self._proof, self._found, self._bar)
        for widget in (self._back, *about, self.match, self._alike, self._acts(), *told):
            layout.addWidget(widget)
        layout.addWidget(self.pages, 1)

    def show_document(self, document: Document, case: Case) -> None:
        """Show a paper as it is now."""
        self._title.setText(document.title)
        self._summary.setText(summary_of(document))
        self._proof.show_proof(document, case)
        self._ties.show_of(document, case)
        self._check.setVisible(document.kind is DocumentKind.DENIAL)
        self._document = document
        self._alike.show_paper(document)
        self.pages.show_pages(document)
        self._bar.show_document(document)

    def offer_stamp(self, offered: bool) -> None:
        """Offer to ask about the stamp on a copy of a letter."""
        self._stamp.setVisible(offered)

    def show_find(self, find: Find | None, finds: Finds) -> None:
        """Mark words on the pages, and go to the first."""
        self._typed = finds.typed
        self._found.show_find(find, finds.search)
        self._mark()

    @property
    def shows_find(self) -> bool:
        """Whether words that are looked for in all papers are marked on the pages."""
        return not self._found.isHidden()

    def open_find(self) -> None:
        """Let the user find words in the paper; those that are looked for in all come first."""
        if self._document:
            self._found.hide()
            self._bar.open_bar(self._document, self.pages.view.page, self._typed)

    def _mark(self) -> None:
        """Mark what is found in this paper, or else what is found in all."""
        if self._bar.isHidden():
            self.pages.view.sheets.mark(self._found.marks)
            self._found.show_again()
        else:
            self.pages.view.sheets.mark(self._bar.marks, self._bar.chosen)

    def set_room(self, height: int | None) -> None:
        """Fill a window of that height where the list stands above; None where it is beside."""
        self._back.setHidden(height is None)
        self.pages.set_room(height)

    def name_way_back(self, words: str) -> None:
        """Say where the way back leads."""
        self._way_back.setText(words)
        self._way_back.setAccessibleName(words)

    def offer_change(self, offered: bool, *, checks: bool) -> None:
        """Offer to change the facts, and the `checks` of a denial and of a stamp, or not."""
        self._change.setVisible(offered)
        self._check.setEnabled(checks)
        self._stamp.setEnabled(checks)

    def _acts(self) -> QWidget:
        theme = self._tools.theme
        self._change = button(
            tr("Change the details"), self.change_wanted.emit, theme=theme, icon="pencil"
        )
        self._copy = button(tr("Save or print"), self.copy_wanted.emit, theme=theme, icon="save")
        self._check = button(
            tr("Check this denial"), self.check_wanted.emit, theme=theme, icon="checklist"
        )
        self._stamp = button(
            tr("Look at the stamp"), self.stamp_wanted.emit, theme=theme, icon="hand"
        )
        return flow(
            self._check,
            self._stamp,
            self._change,
            self._copy,
            button(tr("Remove this paper"), self.removal_wanted.emit, theme=theme, icon="remove"),
            gap=theme.px(8),
        )

    def _go_to(self, page: int) -> None:
        self.pages.view.go_to(page, next(iter(self._found.marks(page)), None))

    def _use_passage(self) -> None:
        """Go where the words that are chosen, or a part of the page in view, become a fact."""
        if self._document is None:
            return
        page = self.pages.view.page
        found = self._found.marks(page) if self._bar.isHidden() else self._bar.chosen(page)
        box = (*found[0][:2], found[0][0], found[0][3]) if found else None
        if chosen := self.pages.chosen:
            page, box = chosen
        sides = ",".join(str(round(_FINE * min(max(side, 0.0), 1.0))) for side in box or ())
        self._tools.go(Place("facts", f"mark::{self._document.id}:{page}:{sides}"))
