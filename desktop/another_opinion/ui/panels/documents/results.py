"""What became of the files that were added."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from another_opinion.i18n import tr, trn
from another_opinion.ui.explain import explain
from another_opinion.ui.panels.documents.adding import Outcome
from another_opinion.ui.parts.banner import Banner, announce
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import Theme


class Results(Column):
    """A line while files are read, then a sentence for each kind of end they came to.

    `stopped` is sent when the user wants no more files to be read.
    """

    stopped = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme.px(10))
        self._theme = theme
        self._progress = text("")
        self._reading = Card(
            theme, self._progress, flow(button(tr("Stop"), self.stopped.emit)), tone="accent"
        )
        self._reading.hide()
        self._banners = Column(theme.px(10))
        self.add(self._reading, self._banners)
        self.hide()

    def show_progress(self, number: int, count: int) -> None:
        """Say which file is being read."""
        if number == 1:
            self._banners.clear()
            announce(self, tr("Reading the files"))
        self._progress.setText(tr("Reading file {number} of {count} …", number=number, count=count))
        self._reading.show()
        self.show()

    def show_outcome(self, outcome: Outcome) -> None:
        """Say what was added, what was there before, and what could not be added."""
        self._reading.hide()
        for words in _good_news(outcome):
            self._say(words)
        for error in outcome.refused:
            self._say(explain(error), problem=True)

    def clear(self) -> None:
        """Take the sentences away; files that are being read stay on show."""
        self._banners.clear()
        self.setVisible(self._reading.isVisibleTo(self))

    def _say(self, words: str, *, problem: bool = False) -> None:
        banner = Banner(self._theme, words, problem=problem, closed=lambda: _close(banner))
        self._banners.add(banner)
        announce(self, words, urgent=problem)


def _close(banner: QFrame) -> None:
    banner.hide()
    banner.deleteLater()


def _good_news(outcome: Outcome) -> list[str]:
    added = (
        [trn("Added 1 document.", "Added {count} documents.", len(outcome.added))]
        if outcome.added
        else []
    )
    return added + [
        tr("You have this document already: {title}. It was not added again.", title=known.title)
        for known in outcome.known
    ]
