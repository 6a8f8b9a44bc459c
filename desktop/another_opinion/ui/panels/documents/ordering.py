"""The pages of one paper, to be moved, taken out, split off and joined."""

from __future__ import annotations

from uuid import uuid4

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from another_opinion.domain import binding, shelving
from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document
from another_opinion.errors import KnownError
from another_opinion.i18n import tr, trn
from another_opinion.session.copies import looks_of
from another_opinion.ui.panels.documents.listing import pages_of
from another_opinion.ui.panels.documents.losses import Losses
from another_opinion.ui.panels.documents.pagelist import PageList
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.fields import LineField
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.panel import Panel
from another_opinion.ui.parts.pick import PickField
from another_opinion.ui.parts.sheets.source import of_paper
from another_opinion.ui.parts.text import text


class PageOrder(Column):
    """What can be done with the pages of a paper; each act is one step that Undo takes back.

    `done` is sent when the user has finished.
    """

    done = Signal()

    def __init__(self, panel: Panel, document: Document, page: int, losses: Losses) -> None:
        theme = panel.tools.theme
        super().__init__(theme.px(12))
        self._panel, self._document, self._losses = panel, document, losses
        self._list = PageList(theme, panel.tools.reader, panel.tools.tasks)
        self._up = button(tr("Move up"), lambda: self._move_by(-1), theme=theme)
        self._down = button(tr("Move down"), lambda: self._move_by(1), theme=theme)
        self._to = LineField(theme, tr("To which position?"), characters=5)
        self._to.line.returnPressed.connect(self._move_there)
        self._there = button(tr("Move there"), self._move_there, theme=theme)
        self._out = button(tr("Take these pages out"), self._take_out, theme=theme)
        self._back = button(tr("Bring back all pages"), self._bring_back, theme=theme)
        self._split = button(tr("Split before this page"), self._split_up, theme=theme)
        self._other = PickField(theme, tr("Another paper for the end of this one"), (), "")
        self._join_note = text(
            tr(
                "Its pages come to the end, and it goes from the list with its date, its code and "
                "the check of a denial. Facts on its pages stay, and so does what it belongs to."
            ),
            "hint",
        )
        self._join = button(tr("Join it to the end"), self._join_up, theme=theme)
        self._join_row = flow(self._join)
        self.add(
            text(tr("Pages of this paper"), "heading"),
            text(
                tr(
                    "Choose one page, or several with Shift or Ctrl. No file is changed, and Undo "
                    "takes each step back."
                ),
                "hint",
            ),
            self._list,
            flow(self._up, self._down, gap=theme.px(8)),
            self._position(),
            flow(self._out, self._back, self._split, gap=theme.px(8)),
            self._other,
            self._join_note,
            self._join_row,
            flow(button(tr("Close"), self.done.emit, theme=theme, icon="check")),
        )
        self._list.show_pages(document, page)
        self._list.picked.connect(self._offer)
        self.show_facts(document, panel.session.case)

    @property
    def document(self) -> str:
        """The id of the paper."""
        return self._document.id

    @property
    def page_wanted(self) -> SignalInstance:
        """Sent with the page (from 0) on which the user has come."""
        return self._list.page_wanted

    def show_facts(self, document: Document, case: Case) -> None:
        """Show the pages as they are now."""
        if document.leaves != self._document.leaves or document.files != self._document.files:
            self._document = document
            self._list.show_pages(document)
        self._document = document
        self._show_looks()
        others = [
            (each.id, f"{each.title} · {pages_of(each)}")
            for each in case.documents
            if each.id != document.id
        ]
        self._other.set_choices(others, self._other.value)
        for widget in (self._other, self._join_note, self._join_row):
            widget.setVisible(bool(others))
        self._offer()

    def focus(self) -> None:
        """Put the keyboard into the list."""
        self._list.setFocus()

    def _show_looks(self) -> None:
        session = self._panel.session
        try:
            looks = looks_of(session, self._document)
        except KnownError:  # the pages beside it say so
            return
        self._list.show_looks(looks, of_paper(self._document, session.lent))

    def _position(self) -> QWidget:
        """Return the place for a number, and the button beside it."""
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._to, 2)
        layout.addWidget(self._there, 0, Qt.AlignmentFlag.AlignBottom)
        layout.addStretch(1)
        return row

    def _offer(self) -> None:
        """Offer what can be done with the pages that are chosen."""
        pages, length = self._list.pages, self._document.length
        self._to.show_error("")
        self._enable(self._up, bool(pages) and pages != list(range(len(pages))))
        self._enable(self._down, bool(pages) and pages != list(range(length))[-len(pages) :])
        self._enable(self._out, bool(pages))
        self._enable(self._split, len(pages) == 1 and pages[0] > 0)
        self._enable(self._there, 0 < len(pages) < length)
        self._back.setVisible(bool(binding.put_by(self._document)))

    def _enable(self, made: QPushButton, can: bool) -> None:
        """Let a button be pressed or not; the keyboard does not stay on one that cannot."""
        if made.hasFocus() and not can:
            self.focus()
        made.setEnabled(can)

    def _move_by(self, step: int) -> None:
        pages = self._list.pages
        self._move(pages[0] + step if step < 0 else pages[-1] + step - len(pages) + 1)

    def _move_there(self) -> None:
        length, typed = self._document.length, self._to.value
        if not self._there.isEnabled():
            return
        if not (typed.isdecimal() and 1 <= int(typed) <= length):
            self._to.show_error(tr("Type a number from 1 to {count}.", count=length))
            self._to.setFocus()
            return
        self._move(int(typed) - 1)

    def _move(self, to: int) -> None:
        pages = self._list.pages
        act = trn("Moved a page", "Moved {count} pages", len(pages))
        moved = binding.moved(self._document, pages, to)
        if moved != self._document and self._edit(act, moved):
            self._list.choose(self._list.pages)
            self.page_wanted.emit(self._list.pages[0])

    def _take_out(self) -> None:
        pages = self._list.pages
        if len(pages) == self._document.length:
            self._say(
                tr("A paper keeps at least one page. To remove all of it, use Remove this paper.")
            )
            return
        before, after = self._document, binding.without(self._document, pages)

        def take() -> None:
            act = trn("Took a page out", "Took {count} pages out", len(pages))
            if self._document == before:  # else it is another paper by now
                self._edit(act, after)

        case = self._panel.session.case.with_document(after)
        words = trn("Take it out all the same", "Take them out all the same", len(pages))
        self._losses.before(case, words, take)

    def _bring_back(self) -> None:
        self.focus()  # the button goes
        self._edit(tr("Brought back all pages"), binding.brought_back(self._document))

    def _split_up(self) -> None:
        paper, (page,) = self._document, self._list.pages
        title = f"{paper.title} (2)"
        case = shelving.in_two(self._panel.session.case, paper, page, uuid4().hex, title)
        if self._panel.edit(tr("Split a paper"), case):
            self._say(
                tr(
                    "From that page on it is a paper of its own: {title}. Undo takes it back.",
                    title=title,
                )
            )

    def _join_up(self) -> None:
        case = self._panel.session.case
        other = case.document(self._other.value)
        if other is None:
            return
        self.focus()  # the button may go
        joined = shelving.in_one(case, self._document, other)
        if self._panel.edit(tr("Joined two papers"), joined):
            self._say(
                tr(
                    "The pages of {title} are at the end of this paper. Undo takes it back.",
                    title=other.title,
                )
            )

    def _edit(self, act: str, document: Document) -> bool:
        if not self._panel.edit(act, self._panel.session.case.with_document(document)):
            return False
        self._say(tr("{act}. Undo takes it back.", act=act))
        return True

    def _say(self, words: str) -> None:
        self._panel.tools.notices.say(words)
