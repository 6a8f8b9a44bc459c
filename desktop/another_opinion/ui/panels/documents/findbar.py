"""Finding words in one paper, place by place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from time import monotonic

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit

from another_opinion.domain.documents import Document
from another_opinion.domain.texts import Box
from another_opinion.errors import KnownError
from another_opinion.i18n import tr
from another_opinion.session.finding import Place, places_in
from another_opinion.session.session import Session
from another_opinion.ui.parts.banner import announce
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import Theme

_LEAST_LETTERS = 2
_WIDE = 230  # pixels of the drawing at 100 %
_AT_ONCE = 0.012  # seconds of looking before the window has its turn again


class FindBar(Column):
    """A field, and the way from place to place.

    `found` is sent after each change of what is to be marked, `place_wanted` with the page
    (from 0) and the box to go to, `closed` when the user has finished.
    """

    found = Signal()
    place_wanted = Signal(int, object)
    closed = Signal()

    def __init__(self, theme: Theme, session: Session) -> None:
        super().__init__(theme.px(4))
        self._session = session
        self._document: Document | None = None
        self._places: list[Place] = []
        self._at, self._page = 0, 0
        self._looking: Iterator[list[Place]] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._look_on)
        self._line = QLineEdit()
        self._line.setPlaceholderText(tr("Find in this paper"))
        self._line.setAccessibleName(tr("Find in this paper"))
        self._line.setMinimumWidth(theme.px(_WIDE))
        self._line.setAcceptDrops(False)  # a file that is dropped here is a paper to add
        self._line.textChanged.connect(lambda _: self._begin())
        self._words = text("", "small")
        self._words.setWordWrap(False)
        self._words.setMinimumHeight(theme.px(48))  # as high as the buttons beside it
        self._back = button(
            tr("Previous"), lambda: self._go(-1), role="quiet", theme=theme, icon="back"
        )
        self._on = button(tr("Next"), lambda: self._go(1), role="quiet", theme=theme, icon="next")
        self._back.setAccessibleName(tr("Previous place found"))
        self._on.setAccessibleName(tr("Next place found"))
        close = button(tr("Stop finding"), self.close_bar, role="quiet")
        self.add(flow(self._line, self._back, self._on, close, self._words, gap=theme.px(4)))
        for keys, act in (
            ("Esc", self.close_bar),
            ("F3", lambda: self._go(1)),
            ("Shift+F3", lambda: self._go(-1)),
        ):
            self._add_key(keys, act)
        self._line.returnPressed.connect(lambda: self._go(1))
        self.hide()

    def open_bar(self, document: Document, page: int, words: str = "") -> None:
        """Look for words in a paper, from a page (from 0) on."""
        self._document, self._page = document, page
        self.show()
        if words and not self._typed():
            self._line.setText(words)
        self._line.selectAll()
        self._line.setFocus()
        self._begin()

    def close_bar(self) -> None:
        """Mark nothing any more."""
        if not self.isHidden():
            self.closed.emit()  # while the keyboard is still here
            self.hide()
            self._stop()
            self.found.emit()

    def show_document(self, document: Document) -> None:
        """Look in another paper, or in the same one with other pages."""
        if self._document is None or document == self._document or self.isHidden():
            return
        if document.id != self._document.id:
            self._page = 0
        self._document = document
        self._begin()

    def marks(self, page: int) -> Sequence[Box]:
        """Return every place on a page (from 0) that is not the one where the user is."""
        now = self._now()
        places = (each for each in self._places if each[0] == page and each is not now)
        return [box for _, boxes in places for box in boxes]

    def chosen(self, page: int) -> Sequence[Box]:
        """Return the place where the user is, if it is on that page (from 0)."""
        now = self._now()
        return now[1] if now and now[0] == page else ()

    def _now(self) -> Place | None:
        return self._places[self._at] if self._places else None

    def _begin(self) -> None:
        self._stop()
        typed = self._typed()
        if self._document and len(typed) >= _LEAST_LETTERS:
            self._looking = places_in(self._session, self._document, typed)
            self._timer.start()
        self._tell()
        self.found.emit()

    def _stop(self) -> None:
        self._timer.stop()
        self._looking, self._places, self._at = None, [], 0

    def _look_on(self) -> None:
        """Look at as many pages as the window can wait for."""
        until, first = monotonic() + _AT_ONCE, not self._places
        while self._looking and monotonic() < until:
            self._take_next()
        if not self._looking:
            self._timer.stop()
        if first and self._places:
            later = (n for n, (page, _) in enumerate(self._places) if page >= self._page)
            self._at = next(later, 0)
            self._show()
        self._tell()
        self.found.emit()
        if not self._looking:
            announce(self, self._words.text())

    def _take_next(self) -> None:
        try:
            more = next(self._looking, None) if self._looking and self._session.is_open else None
        except KnownError:  # the file cannot be read now; opening the paper says so
            more = None
        if more is None:
            self._looking = None
        else:
            self._places += more

    def _go(self, step: int) -> None:
        if self._places:
            self._at = (self._at + step) % len(self._places)
            self._show()
            announce(self, self._words.text())

    def _show(self) -> None:
        self._tell()
        self.found.emit()
        if now := self._now():
            self.place_wanted.emit(now[0], next(iter(now[1]), None))

    def _typed(self) -> str:
        return self._line.text().strip()

    def _tell(self) -> None:
        self._back.setEnabled(bool(self._places))
        self._on.setEnabled(bool(self._places))
        self._words.setText(self._told())
        self._words.setVisible(bool(self._words.text()))

    def _told(self) -> str:
        if self._places:
            number, count = self._at + 1, len(self._places)
            if self._looking:
                return tr("{number} of {count} so far", number=number, count=count)
            return tr("{number} of {count}", number=number, count=count)
        if self._looking:
            return tr("Looking…")
        if len(self._typed()) >= _LEAST_LETTERS:
            return tr("Not in this paper, as far as it is read.")
        return ""

    def _add_key(self, keys: str, act: Callable[[], object]) -> None:
        key = QShortcut(QKeySequence(keys), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(act)
