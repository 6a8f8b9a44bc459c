"""Files on their way into the case."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from another_opinion.domain.case import Case
from another_opinion.domain.documents import Document
from another_opinion.errors import CopyGivenUp, KnownError, Unreadable, UnreadableDocument
from another_opinion.i18n import tr
from another_opinion.services.documents.folders import Found, files_in, is_ours
from another_opinion.services.documents.intake import Paper, same_paper, take, take_in
from another_opinion.services.documents.names import printable
from another_opinion.session.laying import lay_in
from another_opinion.session.session import Session
from another_opinion.store.contents import Laid
from another_opinion.ui.tools import Tools

Edit = Callable[[str, Case, Iterable[bytes | Laid]], bool]
_AHEAD = 3  # files that are looked into before their turn
_ROOM = 1 << 26  # 64 MiB: with so much in memory, none is


@dataclass(frozen=True, slots=True)
class Pasted:
    """Something from the clipboard under the name that it gets; `bring` makes it a file."""

    name: str
    bring: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Known:
    """A file, by its name, whose bytes are those of a paper that is there."""

    name: str
    paper: Document


@dataclass(slots=True)
class Outcome:
    """What became of the files.

    `locked` are those that have a password of their own, `others` the names of what lay in a
    folder and is no paper, `left` counts those that were not read any more. `tried` says that a
    password was typed for them.
    """

    added: list[Document] = field(default_factory=list)
    known: list[Known] = field(default_factory=list)
    refused: list[KnownError] = field(default_factory=list)
    locked: list[Path] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    left: int = 0
    tried: bool = False

    @property
    def papers(self) -> list[Document]:
        """The papers that the files are, new ones first."""
        return [*self.added, *(each.paper for each in self.known)]


@dataclass(slots=True, eq=False)
class _Look:
    """A look into a file, and what came of it, once it has come."""

    file: Found | Pasted
    found: Paper | KnownError | None = None


class Adding(QObject):
    """Takes files into the case one after the other, beside the window.

    While one is written, the next ones are looked into.

    `bind` makes of a new paper the one that comes into the case, such as an earlier one with this
    as its last page. `reading` is sent with the number of the file, of all files, and its name;
    `finished` with the Outcome.
    """

    reading = Signal(int, int, str)
    finished = Signal(object)

    def __init__(
        self,
        session: Session,
        tools: Tools,
        edit: Edit,
        parent: QObject,
        bind: Callable[[Document], Document] = lambda paper: paper,
    ) -> None:
        super().__init__(parent)
        self._session, self._tools, self._edit, self._bind = session, tools, edit, bind
        self._files: list[Found | Pasted] = []
        self._passwords: list[str] = []
        self._looks: list[_Look] = []
        self._awaited: Found | Pasted | None = None
        self._done = 0
        self._outcome = Outcome()

    def add(self, files: Iterable[Path]) -> None:
        """Take files, and those in folders, in after those that are under way."""
        paths, tools = tuple(files), self._tools
        if paths:
            tools.tasks.run(self, lambda: files_in(paths), self._found, tools.notices.problem)

    def paste(self, pasted: Pasted) -> None:
        """Take something from the clipboard in, after the files that are under way."""
        self._begin([pasted])

    def unlock(self, password: str, files: Iterable[Path]) -> None:
        """Try files that have a password once more; it is tried on later ones, too."""
        self._passwords.append(password)
        self._outcome.tried = True
        self._begin([Found(path) for path in files])

    def stop(self) -> None:
        """Leave out the files that have not been begun."""
        self._outcome.left += len(self._files) - self._done - 1
        del self._files[self._done + 1 :]

    def _found(self, files: list[Found]) -> None:
        if files:
            self._begin(files)
        else:
            self._tools.notices.say(tr("There are no files in this folder."))

    def _begin(self, files: Iterable[Found | Pasted]) -> None:
        idle = not self._files
        self._files += files
        if idle and self._files:
            self._next()

    def _next(self) -> None:
        if self._done == len(self._files):
            self._finish()
            return
        file = self._files[self._done]
        name = _name_of(file)
        self.reading.emit(self._done + 1, len(self._files), name)
        if isinstance(file, Found) and is_ours(file.path.name):
            self._refused(UnreadableDocument(Unreadable.FOREIGN, name))
            return
        self._awaited = file
        self._look_into(file)
        self._take_up()

    def _look_into(self, file: Found | Pasted) -> None:
        """Begin to read a file, unless that was begun already."""
        if any(each.file is file for each in self._looks):
            return
        look = _Look(file)
        self._looks.append(look)

        def came(found: Paper | KnownError) -> None:
            look.found = found
            self._look_ahead()
            self._take_up()

        self._tools.tasks.run(self, self._work_on(file), came, came)

    def _take_up(self) -> None:
        """Go on with the file whose turn it is, once it is read."""
        look = next((each for each in self._looks if each.file is self._awaited), None)
        if look is None or look.found is None:
            return
        self._looks.remove(look)
        self._awaited = None
        if isinstance(look.found, KnownError):
            self._refused(look.found)
        else:
            self._taken(look.found)

    def _work_on(self, file: Found | Pasted) -> Callable[[], Paper]:
        reader, now = self._tools.reader, self._tools.now()
        known = (each.password for each in self._session.case.documents if each.password)
        passwords = (*self._passwords, *known)
        if isinstance(file, Pasted):
            return lambda: take(file.bring(), file.name, reader, now, passwords)
        return lambda: take_in(file.path, reader, now, passwords)

    def _taken(self, paper: Paper) -> None:
        session, name = self._session, paper.document.content
        if not session.is_open:  # it was locked meanwhile
            return
        if known := same_paper(session.case, name):
            self._outcome.known.append(Known(_name_of(self._files[self._done]), known))
            self._go_on()
            return
        self._tools.tasks.run(
            self,
            lambda: lay_in(session, name, paper.content),
            lambda content: self._keep(paper, content),
            self._not_kept,
        )
        self._look_ahead()

    def _look_ahead(self) -> None:
        """Look into the next file before its turn, if none is looked into now."""
        found = [each.found for each in self._looks]
        held = sum(len(each.content) for each in found if isinstance(each, Paper))
        if None in found or held > _ROOM:
            return
        begun = {id(each.file) for each in self._looks}
        for file in self._files[self._done + 1 : self._done + 1 + _AHEAD]:
            ours = isinstance(file, Found) and is_ours(file.path.name)
            if not ours and id(file) not in begun:
                self._look_into(file)
                return

    def _not_kept(self, error: KnownError) -> None:
        if not isinstance(error, CopyGivenUp):  # else it was locked meanwhile
            self._tools.notices.problem(error)
            self._give_up()

    def _keep(self, paper: Paper, content: bytes | Laid) -> None:
        if not self._session.is_open:
            return
        document, case = self._bind(paper.document), self._session.case
        if self._edit(tr("Added a document"), case.with_document(document), [content]):
            coded = self._session.case.document(document.id)
            self._outcome.added.append(coded or document)
            self._go_on()
        else:
            self._give_up()

    def _give_up(self) -> None:
        """Stop: the disk is full, or the file is gone, and the next ones would fare no better."""
        self._outcome.left += 1
        self.stop()
        self._go_on()

    def _refused(self, error: KnownError) -> None:
        file = self._files[self._done]
        reason = error.reason if isinstance(error, UnreadableDocument) else None
        if isinstance(file, Found) and reason is Unreadable.LOCKED:
            self._outcome.locked.append(file.path)
        elif isinstance(file, Found) and not file.named and reason is Unreadable.FOREIGN:
            self._outcome.others.append(printable(file.path.name))
        else:
            self._outcome.refused.append(error)
        self._go_on()

    def _go_on(self) -> None:
        """Go on with the next file, after the window has come to its events."""
        self._done += 1
        self._tools.tasks.run(self, lambda: None, lambda _: self._next(), self._refused)

    def _finish(self) -> None:
        outcome = self._outcome
        self._files, self._looks, self._done, self._outcome = [], [], 0, Outcome()
        self.finished.emit(outcome)


def _name_of(file: Found | Pasted) -> str:
    return file.name if isinstance(file, Pasted) else printable(file.path.name)
