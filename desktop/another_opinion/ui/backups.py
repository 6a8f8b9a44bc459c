"""Backups that are made by themselves while a case is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from another_opinion.domain.case import Case
from another_opinion.errors import CopyGivenUp, KnownError
from another_opinion.session.backups import back_up_case
from another_opinion.session.quick import label_of_case
from another_opinion.session.session import Session
from another_opinion.ui.notices import Notices
from another_opinion.ui.preferences import PreferenceFile
from another_opinion.ui.tasks import Tasks

SOON = 60_000  # milliseconds after a change
EVERY = timedelta(hours=1)  # at most


@dataclass(slots=True)
class _State:
    """How it stands with the open case; `number` is the newest change that is in a backup."""

    under_way: bool = False
    trouble: KnownError | None = None
    number: int = 0
    last_try: datetime | None = None
    told: set[type[KnownError]] = field(default_factory=set)
    waiting: list[Callable[[KnownError | None], object]] = field(default_factory=list)


class Backups(QObject):
    """Follows the open case; a minute after a change it makes a backup, at most every hour.

    `changed` says that there is something new to show, and `progress` which part is copied. A
    trouble is told once in a sitting; the drive may be in a drawer.
    """

    changed = Signal()
    progress = Signal(float)

    def __init__(
        self,
        preferences: PreferenceFile,
        tasks: Tasks,
        notices: Notices,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._preferences, self._tasks = preferences, tasks
        self._notices, self._now = notices, now
        self._session: Session | None = None
        self._stop_listening: Callable[[], None] = lambda: None
        self._label = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(lambda: self.run())
        self._state = _State()

    def follow(self, session: Session) -> None:
        """Look after a case from now on."""
        self.leave()
        self._session, self._label = session, label_of_case(session)
        self._stop_listening = session.on_change(self._edited)
        self._plan()

    def leave(self) -> None:
        """Look after it no longer."""
        self._timer.stop()
        self._stop_listening()
        self._stop_listening = lambda: None
        self._session = None
        self._state = _State()

    @property
    def under_way(self) -> bool:
        """Whether a backup is being made."""
        return self._state.under_way

    @property
    def trouble(self) -> KnownError | None:
        """Why the last try made none."""
        return self._state.trouble

    @property
    def folder(self) -> Path | None:
        """Where the backups of the open case go."""
        folder = self._preferences.value.backup_folders.get(self._label)
        return Path(folder) if folder else None

    def choose(self, folder: Path | None) -> None:
        """Make backups in a folder from now on, or none any more."""
        others = dict(self._preferences.value.backup_folders)
        others.pop(self._label, None)
        if folder:
            others[self._label] = str(folder)
        self._preferences.change(backup_folders=others)
        self._state = _State()
        self.changed.emit()
        self.run()

    @property
    def is_wanted(self) -> bool:
        """Whether there is a folder, and something in the case that is not in its backups."""
        return bool(self._session and self.folder and self._is_newer)

    def run(self, then: Callable[[KnownError | None], object] | None = None) -> None:
        """Make a backup now; `then` hears of the trouble, or of none."""
        session, folder, now, state = self._session, self.folder, self._now(), self._state
        if session is None or folder is None:
            return
        if then:
            state.waiting.append(then)
        if state.under_way:
            return
        self._timer.stop()
        state.under_way, state.last_try = True, now
        number = session.file.newest().number

        def done(_: object) -> None:
            state.number = number
            self._over(state, None)

        def failed(error: KnownError) -> None:
            self._over(state, None if isinstance(error, CopyGivenUp) else error)

        self.changed.emit()
        self._tasks.run(
            self,
            lambda: back_up_case(session, folder, now, self.progress.emit),
            done,
            failed,
        )

    def _over(self, state: _State, trouble: KnownError | None) -> None:
        if state is not self._state:  # another case is open now, or none
            return
        state.under_way, state.trouble = False, trouble
        self.changed.emit()
        waiting, state.waiting = state.waiting, []
        for then in waiting:
            then(trouble)
        if trouble and not waiting and not self.was_told(trouble):
            self._notices.problem(trouble)
        if trouble:
            state.told.add(type(trouble))
        elif self._is_newer:
            self._plan()

    def was_told(self, trouble: KnownError) -> bool:
        """Say whether the user knows of such a trouble already."""
        return type(trouble) in self._state.told

    def _edited(self, _before: Case, _after: Case) -> None:
        self._plan()

    def _plan(self) -> None:
        if self._timer.isActive() or self._state.under_way or self.folder is None:
            return
        wait = timedelta()
        if last := self._state.last_try:
            wait = last + EVERY - self._now()
        self._timer.start(max(SOON, round(wait.total_seconds() * 1000)))

    @property
    def _is_newer(self) -> bool:
        session = self._session
        return session is not None and session.file.newest().number != self._state.number
