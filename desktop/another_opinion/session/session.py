"""The open case: every change goes through here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from threading import Lock

from another_opinion.domain.case import Case
from another_opinion.domain.files import Lent
from another_opinion.domain.history import Change, Removed
from another_opinion.domain.texts import PageText
from another_opinion.errors import CaseFileError, CopyGivenUp, DamagedContent, NotSaved
from another_opinion.i18n import tr
from another_opinion.session.concerns import About, Concern, concerns_about, held_elsewhere
from another_opinion.store.casefile import CaseFile
from another_opinion.store.contents import Laid
from another_opinion.store.locknote import elsewhere, remove_note, write_note
from another_opinion.store.seen import Seen, Standing

Listener = Callable[[Case, Case], None]
KEPT = timedelta(days=30)  # in the trash, at least
_DOUBTED = (About.OLDER, About.PARTED)  # whether it is the file to go on with


class Session:
    """One open case file, the case in it, and the way back through its edits."""

    def __init__(
        self, file: CaseFile, now: Callable[[], datetime], seen: Seen | None = None
    ) -> None:
        self.file = file
        self._now, self._seen = now, seen
        standing = seen.standing(file) if seen else Standing.AS_EXPECTED
        self.concerns = list(concerns_about(file, standing, now()))
        self._listeners: list[Listener] = []
        self._lent = Lock()
        self.case = file.load()
        self._erasing = False
        with suppress(CaseFileError):  # what cannot go now goes another time
            self._let_old_trash_go()
            self._give_codes()
        self._read_steps()
        self.saved_at: datetime | None = None
        self.is_behind = False
        """Whether the last edit could not be saved."""
        self.is_open = True
        self.keep_note()

    @property
    def path(self) -> Path:
        """Where the case file lies."""
        return self.file.path

    def owns(self, path: Path) -> bool:
        """Say whether `path` is the open case file, which nothing else may read or replace.

        Opening it a second time in this process would drop its lock without a word.
        """
        return path.exists() and path.samefile(self.path)

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return self.file.path.stem

    def edit(self, label: str, case: Case, contents: Iterable[bytes | Laid] = ()) -> None:
        """Make `case` the current case and commit it under the name of the act.

        Raises DiskFull or NotSaved; the case is then as it was before.
        """
        case = case.counting_codes_of(self.case)
        if case == self.case:
            return
        before, at = self.case, self._now()
        # A printed version cannot be taken back.
        is_step = before.keeping_records_of(case) != case
        try:
            self.file.save(before, case, label, at, contents, is_step=is_step)
        except NotSaved:
            self.is_behind = True
            raise
        self._became(case, at)

    def undo(self) -> str | None:
        """Take the last edit back and return its name; None if there is none."""
        if not self._past:
            return None
        step = self._past[-1]
        self._walk(tr("Undid: {label}", label=step.label), self.file.before(step), step, back=True)
        return step.label

    def redo(self) -> str | None:
        """Make the last undone edit again and return its name; None if there is none."""
        if not self._future:
            return None
        step = self._future[0]
        self._walk(
            tr("Did again: {label}", label=step.label), self.file.after(step), step, back=False
        )
        return step.label

    @property
    def last_change(self) -> tuple[str, datetime]:
        """The name and the time of the newest change, of this sitting or an earlier one."""
        change = self.file.newest()
        return change.label, change.at

    @property
    def can_undo(self) -> bool:
        """Whether there is an edit to take back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether there is an undone edit to make again."""
        return bool(self._future)

    def content(self, name: str) -> bytes:
        """Return the bytes of a document or of a letter's version.

        Raises DamagedContent, which names what they belong to.
        """
        return b"".join(self.pieces(name))

    def pieces(self, name: str) -> Iterator[bytes]:
        """Give the bytes in pieces of at most 1 MiB, so that they need not be in memory at once.

        Raises DamagedContent, which names what they belong to.
        """
        try:
            yield from self.file.pieces(name)
        except DamagedContent as error:
            raise DamagedContent(self.path, self._title_of(name)) from error

    def lend(self, name: str) -> Iterator[bytes]:
        """Give the pieces to another thread, for which closing waits, if not for long.

        Raises DamagedContent, and CopyGivenUp once the case is about to be closed.
        """
        with self._lent:
            if not self.is_open:
                raise CopyGivenUp
            for piece in self.pieces(name):
                yield piece
                if not self.is_open:
                    raise CopyGivenUp

    def lent(self, name: str) -> Lent:
        """Lend the bytes to other threads, part by part.

        Raises as `lend`, as each part does, and CopyGivenUp also once they are removed.
        """
        with self.held() as file:
            try:
                size = file.size_of(name)
            except KeyError as removed:
                raise CopyGivenUp from removed
        return Lent(size, lambda start, count: self._part(name, start, count))

    @contextmanager
    def held(self) -> Iterator[CaseFile]:
        """Give the file to another thread for a moment, for which closing waits.

        Raises CopyGivenUp once the case is closed.
        """
        with self._lent:
            if not self.is_open:
                raise CopyGivenUp
            yield self.file

    def lent_text(self, name: str, page: int) -> PageText | None:
        """Return the words of a page (from 0) of some bytes to another thread; raises likewise."""
        with self.held() as file:
            return file.text_of(name, page)

    def on_change(self, listener: Listener) -> Callable[[], None]:
        """Call `listener(before, after)` after each change; return what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def record(self, label: str) -> None:
        """Put an act on record that changed nothing in the case; raises DiskFull or NotSaved."""
        at = self._now()
        self.file.save(self.case, self.case, label, at, is_step=False)
        self._became(self.case, at)

    def trash(self) -> list[Removed]:
        """Return what was removed and can come back, last removed first."""
        return self.file.trash()

    def empty_trash(self) -> None:
        """Remove for good what is in the trash; raises DiskFull or NotSaved, and all is there."""
        self._let_go(tr("Emptied the trash"), self.file.newest().number)
        self._became(self.case, self._now())

    def put_aside(self, concern: Concern) -> None:
        """Take note that the user has read a concern and goes on with the file as it is."""
        self.concerns = [each for each in self.concerns if each.about is not concern.about]
        self._remember()

    def keep_note(self) -> None:
        """Say beside the file that it is open here, or learn that it is open elsewhere, too."""
        if self.file.read_only:
            return
        now = self._now()
        if note := elsewhere(self.path, now):
            self.concerns = [each for each in self.concerns if each.about is not About.ELSEWHERE]
            self.concerns.append(held_elsewhere(note))
        else:
            write_note(self.path, now)

    @property
    def settled(self) -> bool:
        """Whether a copy of the one file is the whole case."""
        return self.file.settled

    def settle(self) -> bool:
        """Make the one file complete; return whether a copy of it is now the whole case.

        Any thread may do it: the disk may take long. Raises CopyGivenUp once the case is closed.
        """
        with self.held() as file:
            complete = file.settle()
            self._remember()
        return complete

    def tidy(self) -> bool:
        """Do what waits for a moment of rest, a bit at a time; say if more is left.

        What was in the trash is erased, room is given back, and the words of all pages are
        learned, so that a search for a misread one need not wait for that.
        """
        try:
            if self._erasing:
                self._erasing = self.file.erase_next()
                return True
            return self.file.give_back() or self.file.learn_words()
        except CaseFileError:
            return False

    def close(self) -> None:
        """Let go of the file; nothing can be edited after that."""
        if self.is_open:
            self.is_open = False
            with self._lent:
                self._remember()
                self.file.close()
            remove_note(self.path)

    def _part(self, name: str, start: int, count: int) -> bytes:
        with self.held() as file:
            try:
                return file.part(name, start, count)
            except KeyError as removed:  # while a page of it was drawn
                raise CopyGivenUp from removed
            except DamagedContent as error:
                raise DamagedContent(self.path, self._title_of(name)) from error

    def _remember(self) -> None:
        doubted = any(each.about in _DOUBTED for each in self.concerns)
        if self._seen and not doubted:
            with suppress(CaseFileError):
                self._seen.remember(self.file)

    def _let_old_trash_go(self) -> None:
        """Remove what lies in the trash for longer than promised.

        Counted to the last change of an earlier sitting: a clock that is wrong today removes
        nothing.
        """
        last = self.file.newest().at
        old = [each.change.number for each in self.trash() if last - each.change.at > KEPT]
        if old:
            self._let_go(tr("Emptied the trash of what was there for 30 days"), max(old))

    def _give_codes(self) -> None:
        """Give a code to the papers that were added before papers had one."""
        case, at = self.case.with_codes(), self._now()
        if case != self.case and not self.file.read_only:
            label = tr("Gave each paper its code")
            self.file.save(self.case, case, label, at, is_step=False)
            self.case = case

    def _let_go(self, label: str, until: int) -> None:
        self.file.empty_trash(self.case, label, self._now(), until)
        self._erasing = True

    def _walk(self, label: str, to: Case, step: Change, *, back: bool) -> None:
        case, at = to.keeping_records_of(self.case).with_codes(), self._now()
        self.file.walk(self.case, case, label, at, step, back=back)
        self._became(case, at)

    def _became(self, case: Case, at: datetime) -> None:
        before, self.case, self.saved_at = self.case, case, at
        self.is_behind = False
        self._read_steps()
        for listener in tuple(self._listeners):
            listener(before, self.case)  # which is newer, if another listener has edited it

    def _title_of(self, content: str) -> str:
        titles = [each.title for each in self.case.documents if content in each.contents]
        titles += [
            tr("Version {number} of a letter", number=each.number)
            for each in self.case.versions
            if each.content == content
        ]
        return next(iter(titles), "")

    def _read_steps(self) -> None:
        self._past = self.file.steps(undone=False)
        self._future = self.file.steps(undone=True)
