"""What became of the files that were added."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar

from another_opinion.domain.documents import Document
from another_opinion.i18n import tr, trn
from another_opinion.ui.explain import explain, explain_in_short
from another_opinion.ui.panels.documents.adding import Known, Outcome
from another_opinion.ui.panels.documents.known import KnownFiles, known_in_words
from another_opinion.ui.panels.documents.locked import LockedFiles
from another_opinion.ui.parts.banner import Banner, announce
from another_opinion.ui.parts.buttons import button
from another_opinion.ui.parts.card import Card
from another_opinion.ui.parts.flow import flow
from another_opinion.ui.parts.keyboard import put_away
from another_opinion.ui.parts.page import Column
from another_opinion.ui.parts.text import text
from another_opinion.ui.theme.theme import Theme

Act = tuple[str, Callable[[], object]]

_LINES = 20
_EACH = 3  # so many of a kind are told one by one, more of them together


class Results(Column):
    """A line while files are read, then a sentence for each kind of end they came to.

    `stopped` is sent when the user wants no more files to be read, `unlocked` with a password
    and the files that it is for, `sorting_wanted` with the id of the first of several papers,
    `paper_wanted` with that of a paper to be seen, `unfolded` with what has come up on demand.
    """

    stopped = Signal()
    unlocked = Signal(str, list)
    sorting_wanted = Signal(str)
    paper_wanted = Signal(str)
    unfolded = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme.px(10))
        self.setContentsMargins(0, 0, 0, theme.px(14))
        self._theme = theme
        self._progress, self._bar = text(""), QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("How many files are read"))
        self._reading = Card(
            theme,
            self._progress,
            self._bar,
            flow(button(tr("Stop adding"), self.stopped.emit)),
            tone="accent",
        )
        self._reading.hide()
        self._banners = Column(theme.px(10))
        self._added: list[Banner] = []
        self._about: dict[str, Banner] = {}
        self.add(self._reading, self._banners)
        self.hide()

    def show_progress(self, number: int, count: int, name: str) -> None:
        """Say which file is being read."""
        if number == 1:
            self._take_away()
            announce(self, tr("Reading the files"))
        self._progress.setText(
            tr("Reading file {number} of {count}: {name}", number=number, count=count, name=name)
        )
        self._bar.setVisible(count > 1)
        self._bar.setRange(0, count)
        self._bar.setValue(number - 1)
        self._reading.show()
        self.show()

    def show_outcome(self, outcome: Outcome) -> None:
        """Say what was added, what was there before, and what could not be added."""
        self._reading.hide()
        if outcome.locked:
            self._ask(outcome)
        for words in _good_news(outcome):
            self._added.append(self._say(words, act=self._sorting(outcome)))
        self._tell_known(outcome.known)
        for words in _left_out(outcome):
            self._say(words)
        for words in _refusals(outcome):
            self._say(words, problem=True)

    def tell(
        self, words: str, act: Act | None = None, *, problem: bool = False, about: str = ""
    ) -> None:
        """Say what was found on a paper, with what can be done about it.

        It takes the place of what was said about the paper with the id `about` before.
        """
        if earlier := self._about.get(about):
            self._close(earlier)
        banner = self._say(words, problem=problem, act=act)
        if about:
            self._about[about] = banner
        self.show()

    def forget_added(self) -> None:
        """Take away what was said of papers that were added, and are no papers any more."""
        for each in self._added.copy():
            self._close(each)

    def clear(self) -> None:
        """Take the sentences away; files that are being read stay on show."""
        self._take_away()
        self.setVisible(self._reading.isVisibleTo(self))

    def _close(self, banner: Banner) -> None:
        self._added = [each for each in self._added if each is not banner]
        self._about = {name: each for name, each in self._about.items() if each is not banner}
        put_away(banner)

    def _take_away(self) -> None:
        self._banners.clear()
        self._added, self._about = [], {}

    def _sorting(self, outcome: Outcome) -> Act | None:
        """Offer to go through several papers, once no password is asked for."""
        if len(outcome.added) == 1 or outcome.locked:
            return None
        first = outcome.added[0].id
        return tr("Sort them now"), lambda: self.sorting_wanted.emit(first)

    def _say(self, words: str, *, problem: bool = False, act: Act | None = None) -> Banner:
        banner = Banner(
            self._theme, words, problem=problem, act=act, closed=lambda: self._close(banner)
        )
        self._banners.add(banner)
        announce(self, words, urgent=problem)
        return banner

    def _tell_known(self, known: Sequence[Known]) -> None:
        if len(known) <= _EACH:
            for each in known:
                self._say(known_in_words(each), act=(tr("See it"), self._way_to(each)))
            return
        files = KnownFiles(self._theme, known)
        files.paper_wanted.connect(self.paper_wanted)
        files.unfolded.connect(self.unfolded)
        files.closed.connect(lambda: put_away(files))
        self._banners.add(files)
        announce(self, files.words)

    def _way_to(self, known: Known) -> Callable[[], None]:
        return lambda: self.paper_wanted.emit(known.paper.id)

    def _ask(self, outcome: Outcome) -> None:
        locked = LockedFiles(self._theme, outcome.locked, outcome.tried)
        locked.typed.connect(self.unlocked)
        locked.left_out.connect(self.clear)
        self._banners.add(locked)
        locked.focus()


def _good_news(outcome: Outcome) -> Iterator[str]:
    if outcome.added:
        added = trn("Added 1 document.", "Added {count} documents.", len(outcome.added))
        yield f"{added} {_codes(outcome.added)}"


def _codes(added: Sequence[Document]) -> str:
    """Say what to write on the papers, so that each is found again in its pile."""
    first, last = added[0].code, added[-1].code
    if first == last:
        return tr(
            "Its code is {code}. Write it in the corner of the paper, in pencil: the list shows "
            "it, so you find the paper again.",
            code=first,
        )
    return tr(
        "Their codes are {first} to {last}, in the order in which they were added. Write each one "
        "in the corner of its paper, in pencil: the list shows them, so you find the papers again.",
        first=first,
        last=last,
    )


def _left_out(outcome: Outcome) -> Iterator[str]:
    if outcome.others:
        yield trn(
            "Left out 1 file of the folder that is not a PDF or a photo: {names}.",
            "Left out {count} files of the folder that are not PDFs or photos: {names}.",
            len(outcome.others),
            names=_listed(outcome.others),
        )
    if outcome.left:
        yield trn(
            "Stopped. 1 file was not added. Add it when you are ready.",
            "Stopped. {count} files were not added. Add them when you are ready: what is in your "
            "case already is not added twice.",
            outcome.left,
        )


def _refusals(outcome: Outcome) -> Iterator[str]:
    if len(outcome.refused) <= _EACH:
        yield from map(explain, outcome.refused)
        return
    told = [f"• {explain_in_short(error)}" for error in outcome.refused[:_LINES]]
    if len(outcome.refused) > _LINES:
        told.append(tr("• and {count} more", count=len(outcome.refused) - _LINES))
    lines = "\n".join(told)
    head = tr("{count} files could not be added:", count=len(outcome.refused))
    end = tr("The other files are not touched by this.")
    yield f"{head}\n{lines}\n{end}"


def _listed(names: Sequence[str], most: int = 12) -> str:
    shown = ", ".join(names[:most])
    more = len(names) - most
    return tr("{names} and {count} more", names=shown, count=more) if more > 0 else shown
