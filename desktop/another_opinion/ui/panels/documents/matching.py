"""Whether a paper is something that is not on file: asked on the paper, and kept when it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

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


class Matching(QObject):
    """Knows for what the paper in view may be the one that is missing.

    `read` is sent when the words of more papers were taken in, `wanted` with the words of a
    thing that the user has come to add.
    """

    read = Signal()
    wanted = Signal(str)

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel)
        self._panel, self._session, self._tools = panel, panel.session, panel.tools
        self._words = Words(panel.session)
        self._reading = False
        self._want = ""

    def is_new(self, paper: Document) -> bool:
        """Say whether the first page of a paper was read and its words are not taken in yet."""
        file, number = paper.source(0)
        known = paper.id in self._words.told
        return not known and self._session.file.text_of(file.content, number) is not None

    def things_for(self, paper: Document) -> list[Thing]:
        """Return what a paper may be, the likeliest first, as far as its words are taken in.

        They are taken in meanwhile.
        """
        self._read(paper.id)
        return likeliest_first(self._things(), paper, self._words.told)

    def why(self, thing: Thing, paper: Document) -> str:
        """Say why a paper may be a thing."""
        return why(thing, paper, self._words.told)

    def want(self, item: str) -> bool:
        """Have a thing in mind whose paper the user has come to add; say if it is one."""
        self._want = item.removeprefix(MISSING_FOR) if item.startswith(MISSING_FOR) else ""
        if self._want and not self._tell_want():
            self._read()
        return bool(self._want)

    def keep(self, papers: Sequence[Document]) -> str:
        """Keep papers that came for the thing in mind; return its words, or nothing."""
        name, self._want = self._want, ""
        thing = self._thing(name) if name and papers else None
        if thing is None:
            return ""
        case = self._session.case
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

    def _things(self) -> tuple[Thing, ...]:
        case, law = self._session.case, self._tools.law
        return not_on_file(case, law, self._tools.now(), self._words.told)

    def _thing(self, name: str) -> Thing | None:
        return next((each for each in self._things() if each.id == name), None)

    def _tell_want(self) -> bool:
        thing = self._thing(self._want)
        if thing:
            self.wanted.emit(thing.title)
        return thing is not None

    def _read(self, only: str = "") -> None:
        """Take in the words of one paper, or of all, beside the window."""
        try:
            work = None if self._reading else self._words.take_in(only)
        except KnownError:  # what cannot be read now is offered another time
            return
        if work:
            self._reading = True
            self._tools.tasks.run(self, work, self._take_in, self._give_up)

    def _take_in(self, taken_in: Taken) -> None:
        self._reading = False
        if self._session.is_open:
            self._words.keep(taken_in)
            if self._want:
                self._tell_want()
            self.read.emit()

    def _give_up(self, _error: KnownError) -> None:
        self._reading = False
