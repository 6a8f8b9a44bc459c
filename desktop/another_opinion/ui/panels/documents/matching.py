"""Whether a paper is something that is not on file: asked on the paper, and kept when it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document
from another_opinion.errors import KnownError
from another_opinion.i18n import tr
from another_opinion.services.missing.finder import not_on_file, taken, told_apart
from another_opinion.services.missing.matches import likeliest_first, why
from another_opinion.services.missing.thing import Thing
from another_opinion.session.missing import Taken, Words
from another_opinion.ui.parts.panel import Panel

MISSING_FOR = "missing:"
"""Before the id of a thing that is not on file: that the paper of it is to be added."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What is not on file in a case, and the words that were taken in for that."""

    case: Case
    things: tuple[Thing, ...]
    taken: Taken


class Matching(QObject):
    """Knows for what the paper in view may be the one that is missing.

    That is worked out beside the window. `read` is sent when it is, `wanted` with the words of a
    thing that the user has come to add.
    """

    read = Signal()
    wanted = Signal(str)

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel)
        self._panel, self._session, self._tools = panel, panel.session, panel.tools
        self._words = Words(panel.session)
        self._found: _Found | None = None
        self._looking = self._all_wanted = False
        self._want = ""

    def is_new(self, paper: Document) -> bool:
        """Say whether the first page of a paper was read and its words are not taken in yet."""
        file, number = paper.source(0)
        known = paper.id in self._words.told
        return not known and self._session.file.text_of(file.content, number) is not None

    def things_for(self, paper: Document) -> list[Thing]:
        """Return what a paper may be, the likeliest first, as far as that is known.

        Where the case has changed or the paper was not taken in yet, it is worked out meanwhile.
        """
        if paper.links:
            return []
        found = self._found
        if found is None or found.case is not self._session.case or self.is_new(paper):
            self._look(paper.id)
        return likeliest_first(found.things, paper, self._words.told) if found else []

    def why(self, thing: Thing, paper: Document) -> str:
        """Say why a paper may be a thing."""
        return why(thing, paper, self._words.told)

    def want(self, item: str) -> bool:
        """Have a thing in mind whose paper the user has come to add; say if it is one."""
        self._want = item.removeprefix(MISSING_FOR) if item.startswith(MISSING_FOR) else ""
        if self._want:
            self._look()
        return bool(self._want)

    def keep(self, papers: Sequence[Document]) -> str:
        """Keep papers that came for the thing in mind; return its words, or nothing."""
        name, self._want = self._want, ""
        if not name or not papers:
            return ""
        case, law = self._session.case, self._tools.law
        things = not_on_file(case, law, self._tools.now(), self._words.told)
        thing = next((each for each in things if each.id == name), None)
        if thing is None:
            return ""
        for paper in papers:
            case = taken(case, thing, paper.id)
        kept = self._panel.edit(tr("Took a paper for: {what}", what=thing.title), case)
        return thing.title if kept else ""

    def take(self, thing: Thing, paper: Document) -> None:
        """Keep a paper for a thing, as the user says that it is it."""
        label = tr("Took a paper for: {what}", what=thing.title)
        if self._panel.edit(label, taken(self._session.case, thing, paper.id)):
            self._tools.notices.say(tr("{act}. Undo takes it back.", act=label))

    def tell_apart(self, thing: Thing, paper: Document) -> None:
        """Never offer a paper for a thing again."""
        label = tr("Not the paper: {what}", what=thing.title)
        self._panel.edit(label, told_apart(self._session.case, thing, paper.id))

    def _look(self, only: str = "") -> None:
        """Work out what is not on file, with the words of one paper, or of all, taken in."""
        if self._looking:
            self._all_wanted = self._all_wanted or not only
            return
        law, now = self._tools.law, self._tools.now()
        case, told = self._session.case, self._words.told
        try:
            read = self._words.take_in(only)
        except KnownError:  # what cannot be read now is offered another time
            return

        def work() -> _Found:
            taken_in = read() if read else {}
            more = {name: words for name, (_, words) in taken_in.items()}
            return _Found(case, not_on_file(case, law, now, {**told, **more}), taken_in)

        self._looking = True
        self._tools.tasks.run(self, work, self._take_in, self._give_up)

    def _take_in(self, found: _Found) -> None:
        self._looking = False
        if self._session.is_open:
            self._words.keep(found.taken)
            self._found = found
            for thing in found.things:
                if thing.id == self._want:
                    self.wanted.emit(thing.title)
            self.read.emit()
            if self._all_wanted:
                self._all_wanted = False
                self._look()

    def _give_up(self, _error: KnownError) -> None:
        self._looking = False
