"""The pages of a paper, with what turns them and what shows them as they came."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from another_opinion.domain.documents import Document
from another_opinion.domain.looks import Looks
from another_opinion.domain.recipes import AS_IT_CAME
from another_opinion.domain.texts import Box, PageText
from another_opinion.errors import CopyGivenUp, KnownError, UnreadableDocument
from another_opinion.i18n import tr, trn
from another_opinion.session.copies import looks_of
from another_opinion.session.session import Session
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.clipboard import Clipping
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.pageview import PageView
from another_opinion.ui.parts.sheets.source import of_paper
from another_opinion.ui.parts.sheets.tool import Tool
from another_opinion.ui.parts.sheets.wordtool import WordTool
from another_opinion.ui.parts.text import text
from another_opinion.ui.tools import Tools

LEAST = 260  # pixels of the drawing at 100 %


class Pages(QWidget):
    """The pages under each other, cleaned up where that was found to help.

    `changed` is sent with the act and the paper after it, `find_wanted` when words shall be
    found, `order_wanted` when the pages shall be put in order, `edges_wanted` when theirs be cut.
    """

    changed = Signal(str, object)
    find_wanted = Signal()
    order_wanted = Signal()
    edges_wanted = Signal()

    def __init__(self, tools: Tools, session: Session) -> None:
        super().__init__()
        self._tools, self._session = tools, session
        self._document: Document | None = None
        self._looks: Looks | None = None
        self._note = text(tr("Cleaned up here. The file stays as it is."), "small")
        self._plain = button(tr("Show it as it came"), lambda: self._show_plain(True), role="quiet")
        self._clean = button(
            tr("Show it cleaned up"), lambda: self._show_plain(False), role="quiet"
        )
        self._note.setWordWrap(False)
        self._note.setMinimumHeight(tools.theme.px(48))  # as high as the buttons beside it
        self._cleaned = flow(self._note, self._plain, self._clean, gap=tools.theme.px(4))
        self._darker = button(tr("Darker"), lambda: self._darken(True), role="quiet")
        self._darker.setAccessibleDescription(tr("Makes faint writing on this page dark."))
        self._paler = button(tr("Not darker"), lambda: self._darken(False), role="quiet")
        self._more = button(tr("More"), self._show_more, role="quiet")
        self._more.setAccessibleName(tr("More for these pages"))
        self._more.setAccessibleDescription(
            tr("Copy their text, turn, darken, cut, order, split and join them.")
        )
        self._copier = self._made_copier()
        self._others = flow(
            self._copier,
            self._turner(tr("Turn left"), "turn-left", -90),
            self._turner(tr("Turn right"), "turn", 90),
            self._darker,
            self._paler,
            self._order(),
            button(tr("Cut the edges"), self.edges_wanted.emit, role="quiet"),
            gap=tools.theme.px(4),
        )
        self._others.hide()
        acts = (self._finder(), self._more)
        self._view = PageView(tools.theme, tools.reader, tools.tasks, acts, self._others)
        self._words = WordTool(self._view.sheets, self._text_of)
        self._words.copied.connect(self._copy)
        self._view.sheets.take_tool(self._words)
        self._clipping = Clipping(self)
        self._view.looked_at.connect(lambda _: self._offer())
        self._view.sheets.refused.connect(self._tell_trouble)
        tools.reading.progressed.connect(self._look_again)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._unread = text("", "small")
        self._unread.hide()
        layout.addWidget(self._cleaned)
        layout.addWidget(self._unread)
        layout.addWidget(self._view)
        self._offer()

    def show_pages(self, document: Document) -> None:
        """Show the pages of a paper, each turned as the user left it."""
        self._document = document
        try:
            looks = looks_of(self._session, document)
            unread = {each: self._session.file.unread_of(each) for each in document.contents}
        except KnownError as error:
            self._tools.notices.problem(error)
            return
        self._tell_unread(
            [page for each in document.contents for page in document.showing(each, unread[each])]
        )
        if looks == self._looks:
            return
        self._words.forget()
        self._looks = looks
        source = of_paper(document, self._session.lent)
        self._view.show_pages(document.id, document.length, source, looks.look)
        self._offer()

    @property
    def view(self) -> PageView:
        """The pages themselves."""
        return self._view

    @property
    def chosen(self) -> tuple[int, Box] | None:
        """The page (from 0) on which the user chose words, and the box around them."""
        return self._words.chosen()

    def take_tool(self, tool: Tool | None) -> None:
        """Let a tool have the mouse on the pages; None gives it back to what chooses words."""
        self._words.forget()
        self._view.sheets.take_tool(tool or self._words)

    def set_room(self, height: int | None) -> None:
        """Take most of a window of that height; None means whatever room there is."""
        least = self._tools.theme.px(LEAST)
        self._view.set_least_height(max(least, (height or 0) - self._tools.theme.px(24)))

    def _look_again(self) -> None:
        """Clean up what was found to need it meanwhile."""
        if self._document and self.isVisible() and self._session.is_open:
            self.show_pages(self._document)

    def _offer(self) -> None:
        """Offer the other looks of the page in view."""
        page, looks = self._view.page, self._looks
        look = looks.look(page) if looks else AS_IT_CAME
        helps, plain = looks is not None and not looks.recipe(page).only_turns, self._is_plain(page)
        self._plain.setVisible(not look.only_turns)
        self._clean.setVisible(helps and plain)
        self._note.setVisible(helps and not plain)
        self._cleaned.setVisible(helps or not look.only_turns)
        self._darker.setVisible(not look.darken)
        self._paler.setVisible(self._is_dark(page))

    def _is_dark(self, page: int) -> bool:
        """Say whether the user darkened a page."""
        document = self._document
        if document is None or page >= document.length:
            return False
        return document.leaves[page] in document.dark

    def _is_plain(self, page: int) -> bool:
        document = self._document
        if document is None or page >= document.length:
            return False
        return document.leaves[page] in document.plain

    def _tell_unread(self, pages: Sequence[int]) -> None:
        """Say which pages a search leaves out."""
        numbers = ", ".join(str(page + 1) for page in pages)
        words = trn(
            "Page {numbers} could not be read, so a search leaves it out. Look at it yourself, or "
            "scan it again.",
            "Pages {numbers} could not be read, so a search leaves them out. Look at them "
            "yourself, or scan them again.",
            len(pages),
            numbers=numbers,
        )
        self._unread.setText(words)
        self._unread.setVisible(bool(pages))

    def _text_of(self, page: int) -> PageText | None:
        """Return the words of a page; none while they cannot be told."""
        document = self._document
        if document is None or page >= document.length or not self._session.is_open:
            return None
        file, number = document.source(page)
        try:
            return self._session.file.text_of(file.content, number)
        except KnownError:  # drawing the page says what is wrong
            return None

    def _copy_page(self) -> None:
        self._words.forget()
        if words := self._words.whole(self._view.page):
            self._copy(words)
        else:
            self._tools.notices.say(
                tr("No words of this page are known. It may not be read yet, or be a picture.")
            )

    def _copy(self, words: str) -> None:
        self._clipping.copy(words)
        self._tools.notices.say(
            trn(
                "Copied 1 word. In half a minute it goes from the clipboard.",
                "Copied {count} words. In half a minute they go from the clipboard.",
                len(words.split()),
            )
        )

    def _order(self) -> QPushButton:
        order = button(tr("Pages"), self.order_wanted.emit, role="quiet")
        order.setAccessibleName(tr("Pages of this paper"))
        order.setAccessibleDescription(tr("Move, remove, split and join them."))
        return order

    def _finder(self) -> QPushButton:
        finder = button(tr("Find"), self.find_wanted.emit, role="quiet")
        finder.setAccessibleName(tr("Find in this paper"))
        finder.setAccessibleDescription(tr("Ctrl+F does it, too."))
        return finder

    def _made_copier(self) -> QPushButton:
        theme = self._tools.theme
        copier = button(tr("Copy text"), self._copy_page, role="quiet", theme=theme, icon="copy")
        copier.setAccessibleName(tr("Copy text of this page"))
        return copier

    def _tell_trouble(self, error: KnownError) -> None:
        """Say that the file is damaged; of a page that is, its place says so."""
        if not isinstance(error, UnreadableDocument | CopyGivenUp):
            self._tools.notices.problem(error)

    def _show_more(self) -> None:
        """Give the other acts a line of their own; they are seldom wanted, and take room."""
        self._others.show()
        self._copier.setFocus()
        self._more.hide()

    def _darken(self, dark: bool) -> None:
        if self._document:
            act = tr("Darkened a page") if dark else tr("Took the darkening of a page back")
            self.changed.emit(act, self._document.darkened(self._view.page, dark))
            (self._paler if dark else self._darker).setFocus()

    def _show_plain(self, plain: bool) -> None:
        if self._document:
            act = tr("Showed a page as it came") if plain else tr("Cleaned up a page")
            self.changed.emit(act, self._document.shown_plain(self._view.page, plain))

    def _turner(self, words: str, icon: str, degrees: int) -> QPushButton:
        def turn() -> None:
            if self._document and self._looks:
                page = self._view.page
                turned = self._document.turned(page, degrees, self._looks.recipe(page))
                self.changed.emit(tr("Turned a page"), turned)

        return button(words, turn, role="quiet", theme=self._tools.theme, icon=icon)
