"""The way through the pages of a paper on which words were found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal

from another_opinion.domain.texts import Box, PageText, Search
from another_opinion.i18n import tr, trn
from another_opinion.session.finding import Find
from another_opinion.session.session import Session
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import Theme


class FoundPages(Column):
    """Says on how many pages words stand, and leads from one to the next.

    `page_wanted` is sent with the page (from 0) to go to.
    """

    page_wanted = Signal(int)

    def __init__(self, theme: Theme, session: Session) -> None:
        super().__init__(theme.px(4))
        self._session = session
        self._find: Find | None = None
        self._search, self._place = Search(), 0
        self._texts: dict[int, PageText | None] = {}
        self._words = text("", "small")
        self._back = button(
            tr("Previous page found"), lambda: self._go(-1), role="quiet", theme=theme, icon="back"
        )
        self._on = button(
            tr("Next page found"), lambda: self._go(1), role="quiet", theme=theme, icon="next"
        )
        self._ways = flow(self._back, self._on, gap=theme.px(4))
        self.add(self._words, self._ways)
        self.hide()

    def show_find(self, find: Find | None, search: Search) -> None:
        """Show another find, from its first page on."""
        search = replace(search, query="", hits=())  # what is found elsewhere makes no other find
        if (find, search) == (self._find, self._search):
            return
        self._find, self._search, self._place = find, search, 0
        self._texts.clear()
        self.show_again()
        if find and find.pages:
            self._go(0)

    def show_again(self) -> None:
        """Come up again where there is something to lead to."""
        self.setVisible(bool(self._find and self._find.pages))

    def marks(self, page: int) -> Sequence[Box]:
        """Return where the words stand on a page (from 0)."""
        if self._find is None or page not in self._find.pages:
            return ()
        if page not in self._texts:
            file, number = self._find.document.source(page)
            self._texts[page] = self._session.file.text_of(file.content, number)
        told = self._texts[page]
        return told.found(self._search) if told else ()

    def _go(self, step: int) -> None:
        if self._find is None:
            return
        pages = self._find.pages
        self._place = min(max(self._place + step, 0), len(pages) - 1)
        self._ways.setVisible(len(pages) > 1)
        self._back.setEnabled(self._place > 0)
        self._on.setEnabled(self._place < len(pages) - 1)
        words = trn("Found on 1 page.", "Found on {count} pages.", len(pages))
        where = tr("This is page {number}.", number=pages[self._place] + 1)
        self._words.setText(f"{words} {where}")
        self.page_wanted.emit(pages[self._place])
