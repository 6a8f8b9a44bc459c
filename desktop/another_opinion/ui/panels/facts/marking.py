"""A page, or a part of it, chosen as what shows a fact."""

from __future__ import annotations

from uuid import uuid4

from PySide6.QtGui import QResizeEvent

from another_opinion.domain.documents import Document
from another_opinion.domain.places import Place
from another_opinion.domain.proof import Account, Fact, Passage
from another_opinion.domain.texts import Box
from another_opinion.errors import KnownError
from another_opinion.i18n import tr
from another_opinion.services.path import names
from another_opinion.services.proof.passages import words_in
from another_opinion.services.proof.words import short
from another_opinion.ui.panels.facts.paper import PaperPage
from another_opinion.ui.panels.facts.places import Spot, fact_place, home
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.pick import PickField
from another_opinion.ui.parts.sheets.boxtool import BoxTool
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import LARGE

_LONGEST = 1_000  # characters that a passage gives to a new fact


class MarkPage(PaperPage):
    """A page, or a rectangle on it, chosen as what shows a fact; without a fact, makes one."""

    def __init__(self, panel: Panel, spot: Spot) -> None:
        fact = panel.session.case.fact(spot.fact)
        theme = panel.tools.theme
        self._use = button("", self._take, role="primary", theme=theme, icon="check")
        self._again = button(tr("Draw it again"), self._forget, theme=theme, icon="undo")
        super().__init__(panel, _title(fact), *_way_back(spot, fact), (self._use, self._again))
        self._spot, self._went = spot, False
        self._tool = BoxTool(self._view.sheets, self)
        self._tool.changed.connect(self._tell)
        self._view.sheets.take_tool(self._tool)
        self._view.looked_at.connect(lambda _: self._tell())
        panel.tools.reading.progressed.connect(self._read_on)
        documents = panel.session.case.documents
        papers = names.told_apart(documents)
        first = spot.document if panel.session.case.document(spot.document) else ""
        self._document = first or next((each.id for each in documents), "")
        self._pick = PickField(theme, tr("On which paper?"), papers, self._document)
        self._pick.chosen.connect(self._choose)
        self._words = text("", "quote")
        self._unread = text(
            tr(
                "The words in the box are not read yet. You can use it now, and type them yourself."
            ),
            "hint",
        )
        if fact:
            self.add(text(short(fact), "lead"))
        how = tr(
            "Go to the page. Draw a box around the words with the mouse, or take the whole page."
        )
        self._how = text(how, "hint")
        self.add(
            self._pick,
            self._how,
            self._words,
            self._unread,
            self._view,
        )
        self.begin_with(self._begin)
        self.refresh()

    def refresh(self) -> None:
        """Show the paper that is chosen."""
        super().refresh()
        if not self._went and self._chosen():
            self._went = True
            self._view.go_to(self._spot.number, box := self._spot.box)
            if box and box[0] < box[2]:
                self._tool.draw(self._spot.number, box)
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Bring up the words that were chosen, and what uses them, once there is room for them.

        In large type the page itself would begin below the window.
        """
        super().resizeEvent(event)
        if self._tool.box and not self._words.isHidden():
            self.scroll_to(self._words)
        elif self._chosen() and self._panel.tools.theme.scale >= LARGE:
            self.scroll_to(self._how)

    def _begin(self) -> None:
        (self._use if self._tool.box else self._pick).setFocus()

    def _choose(self, name: str) -> None:
        self._document = name
        self._tool.forget()
        self.refresh()

    def _forget(self) -> None:
        self._tool.forget()
        self._view.sheets.setFocus()  # where it is drawn; the button goes

    def _tell(self) -> None:
        """Say what a press would take."""
        box = self._tool.box
        words = tr("Use what is in the box")
        if box is None:
            words = tr("Use page {number}", number=self._view.page + 1)
        self._use.setText(words)
        self._use.setAccessibleName(words)
        self._use.setVisible(self._chosen() is not None)
        self._again.setVisible(box is not None)
        said = self._said(*box) if box else ""
        self._words.setText(f"“{said}”")
        self._words.setVisible(bool(said))
        self._unread.setVisible(said is None)

    def _read_on(self) -> None:
        if self._panel.session.is_open:
            self._tell()

    def _said(self, page: int, box: Box | None) -> str | None:
        """Return the words in a box, or nothing while the page is not read."""
        document = self._chosen()
        if document is None or box is None or page >= document.length:
            return ""
        file, number = document.source(page)
        try:
            read = self._panel.session.file.text_of(file.content, number)
        except KnownError as error:
            self._panel.tools.notices.problem(error)
            return ""
        return words_in(read, box)[:_LONGEST] if read else None

    def _take(self) -> None:
        """Add the place to the fact, or make a fact of it."""
        document, case = self._chosen(), self._panel.session.case
        page, box = self._tool.box or (self._view.page, None)
        if document is None or page >= document.length:
            return
        file, number = document.source(page)
        passage = Passage(document.id, file.content, number, box)
        fact, label = case.fact(self._spot.fact), tr("Showed a fact on a paper")
        if fact is None:
            fact, label = (
                _of_passage(self._said(page, box) or "", document),
                tr("Took a fact from a paper"),
            )
        if self._panel.edit(label, case.with_fact(fact.resting_on(passage))):
            self._panel.tools.go(fact_place(fact.id, self._spot.letter))


def _of_passage(words: str, document: Document) -> Fact:
    who = document.sender or document.title
    return Fact(uuid4().hex, words, document.day, account=Account.OTHERS, who=who)


def _way_back(spot: Spot, fact: Fact | None) -> tuple[Place, str]:
    if fact:
        return fact_place(fact.id, spot.letter), tr("Back to the fact")
    if spot.document:
        return Place("documents", spot.document), tr("Back to the paper")
    return home(), tr("All facts")


def _title(fact: Fact | None) -> str:
    return tr("Where is it shown?") if fact else tr("Take a fact from a paper")
