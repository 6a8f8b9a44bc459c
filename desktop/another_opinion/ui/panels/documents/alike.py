"""What a paper looks like that is in the case already: a suggestion, and never more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal

from another_opinion.domain.binding import without
from another_opinion.domain.documents import Document
from another_opinion.domain.places import Place
from another_opinion.domain.texts import Hit
from another_opinion.errors import KnownError
from another_opinion.i18n import tr
from another_opinion.session.lookalikes import LookAlike, earlier_than, look_alike
from another_opinion.session.pictured import Pictured
from another_opinion.session.session import Session
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.text import text
from another_opinion.ui.tools import Tools

_PAUSE = 300  # milliseconds between looks at pictures: enough for a lock that waits for its turn


class Alike(Column):
    """Says which earlier paper one looks like, with what can be done about it.

    It compares page by page, and the window goes on in between. `changed` is sent with an act and
    the paper after it, `removal_wanted` when the whole paper shall go.
    """

    changed = Signal(str, object)
    removal_wanted = Signal()

    def __init__(self, tools: Tools, session: Session) -> None:
        super().__init__(0)
        self._tools, self._session = tools, session
        self._paper: Document | None = None
        self._seen: LookAlike | None = None  # which is shown
        self._last: LookAlike | None = None
        self._comparing: Iterator[LookAlike | None] = iter(())
        self._pictured = Pictured(session)
        self._hits: Mapping[int, Hit] = {}
        self._busy = self._again = False
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._compare)
        self._read = -1
        tools.reading.progressed.connect(self._look_again)

    def show_paper(self, paper: Document) -> None:
        """Look whether a paper is like an earlier one."""
        if paper != self._paper:
            self._paper, self._hits = paper, {}
            self._show(None)
            self._begin()

    def _look_again(self) -> None:
        """Look once more when other pages were read meanwhile."""
        progress = self._tools.reading.progress
        if self._paper and not progress.left and progress.read != self._read:
            self._begin()

    def _begin(self) -> None:
        self._read = self._tools.reading.progress.read
        if self._paper and self._session.is_open:
            self._go_through(self._paper)
            self._look_at_pictures(self._paper)

    def _go_through(self, paper: Document) -> None:
        self._comparing = look_alike(self._session, paper, self._hits)
        self._timer.start()

    def _look_at_pictures(self, paper: Document) -> None:
        """Compare the pages without words beside the window, for one paper at a time."""
        self._again = self._busy
        earlier = earlier_than(self._session, paper)
        if self._busy or not earlier:
            return
        self._busy = True

        def found(hits: Mapping[int, Hit] | None) -> None:
            self._busy = False
            if (self._again or hits is None) and self._paper:
                QTimer.singleShot(_PAUSE, self, self._go_on_looking)
            elif (
                hits is not None
                and paper == self._paper
                and hits != self._hits
                and self._session.is_open
            ):
                self._hits = hits
                self._go_through(paper)

        self._tools.tasks.run(
            self, lambda: self._pictured.find(paper, earlier), found, lambda _: found({})
        )

    def _go_on_looking(self) -> None:
        if self._paper and self._session.is_open:
            self._look_at_pictures(self._paper)

    def _compare(self) -> None:
        try:
            seen = next(self._comparing, ...) if self._session.is_open else ...
        except KnownError:  # whatever it is, the next edit says so
            seen = ...
        if seen is ...:
            self._timer.stop()
            self._show(self._last)
        else:
            self._last = seen

    def _show(self, seen: LookAlike | None) -> None:
        self._last = None
        if seen == self._seen:
            return
        self._seen = seen
        self.clear()
        if seen:
            self.add(self._card(seen))
        self.setVisible(seen is not None)

    def _card(self, seen: LookAlike) -> Card:
        place = {"title": seen.earlier.title, "page": seen.earlier_page + 1}
        if seen.whole:
            words = tr("This looks like “{title}”, page {page}, which you have already.", **place)
        else:
            words = tr(
                "Page {own} looks like “{title}”, page {page}, which you have already.",
                own=seen.page + 1,
                **place,
            )
        remove = tr("Remove this one") if seen.whole else tr("Remove this page")
        return Card(
            self._tools.theme,
            text(words),
            flow(
                button(tr("Keep both"), self._keep),
                button(remove, self._remove),
                button(tr("See the other one"), self._go, role="link"),
            ),
            tone="amber",
        )

    def _keep(self) -> None:
        if self._paper and self._seen:
            apart = (*self._paper.apart, self._seen.earlier.id)
            self.changed.emit(tr("Kept two papers"), replace(self._paper, apart=apart))

    def _remove(self) -> None:
        if self._seen and self._seen.whole:
            self.removal_wanted.emit()
        elif self._paper and self._seen:
            fewer = without(self._paper, [self._seen.page])
            self.changed.emit(tr("Removed a page"), fewer)

    def _go(self) -> None:
        if self._seen:
            self._tools.go(Place("documents", self._seen.earlier.id))
