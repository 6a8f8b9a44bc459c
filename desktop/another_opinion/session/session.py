"""The open case: every change goes through here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from another_opinion.domain.case import Case
from another_opinion.store.casefile import CaseFile

Listener = Callable[[Case, Case], None]
STEPS = 100


@dataclass(frozen=True, slots=True)
class Step:
    """An edit that can be undone: its name, and the cases on both sides of it."""

    label: str
    before: Case
    after: Case


class Session:
    """One open case file, the case in it, and the way back through its edits."""

    def __init__(self, file: CaseFile, now: Callable[[], datetime]) -> None:
        self._file = file
        self._now = now
        self._past: list[Step] = []
        self._future: list[Step] = []
        self._listeners: list[Listener] = []
        self.case = file.load()
        self.saved_at: datetime | None = None
        self.is_open = True

    @property
    def path(self) -> Path:
        """Where the case file lies."""
        return self._file.path

    def owns(self, path: Path) -> bool:
        """Say whether `path` is the open case file, which nothing else may read or replace.

        Opening it a second time in this process would drop its lock without a word.
        """
        return path.exists() and path.samefile(self.path)

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return self._file.path.stem

    def edit(self, label: str, case: Case, contents: Iterable[bytes] = ()) -> None:
        """Make `case` the current case and commit it under the name of the act.

        Raises DiskFull or NotSaved; the case is then as it was before.
        """
        if case == self.case:
            return
        before = self._commit(label, case, contents)
        if before.keeping_records_of(case) != case:  # a printed version cannot be taken back
            self._past = [*self._past, Step(label, before, case)][-STEPS:]
        self._future.clear()
        self._tell(before)

    def undo(self) -> str | None:
        """Take the last edit back and return its name; None if there is none."""
        if not self._past:
            return None
        step = self._past[-1]
        before = self._commit(f"Undid: {step.label}", step.before.keeping_records_of(self.case))
        self._future.append(self._past.pop())
        self._tell(before)
        return step.label

    def redo(self) -> str | None:
        """Make the last undone edit again and return its name; None if there is none."""
        if not self._future:
            return None
        step = self._future[-1]
        before = self._commit(f"Did again: {step.label}", step.after.keeping_records_of(self.case))
        self._past.append(self._future.pop())
        self._tell(before)
        return step.label

    @property
    def last_change(self) -> tuple[str, datetime]:
        """The name and the time of the newest change, of this sitting or an earlier one."""
        return self._file.last_change()

    @property
    def can_undo(self) -> bool:
        """Whether there is an edit to take back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether there is an undone edit to make again."""
        return bool(self._future)

    def content(self, name: str) -> bytes:
        """Return the bytes of a document or of a letter's version."""
        return self._file.content(name)

    def on_change(self, listener: Listener) -> Callable[[], None]:
        """Call `listener(before, after)` after each change; return what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def settle(self) -> bool:
        """Make the one file complete; return whether a copy of it is now the whole case."""
        return self._file.settle()

    def close(self) -> None:
        """Let go of the file; nothing can be edited after that."""
        if self.is_open:
            self.is_open = False
            self._file.close()

    def _commit(self, label: str, case: Case, contents: Iterable[bytes] = ()) -> Case:
        before, at = self.case, self._now()
        self._file.save(before, case, label, at, contents)
        self.case, self.saved_at = case, at
        return before

    def _tell(self, before: Case) -> None:
        for listener in tuple(self._listeners):
            listener(before, self.case)  # which is newer, if another listener has edited it
