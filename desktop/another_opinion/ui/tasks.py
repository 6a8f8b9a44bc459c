"""Slow work, done beside the window and delivered to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal
from shiboken6 import isValid

from another_opinion.errors import KnownError

Result = TypeVar("Result")


class Tasks(Protocol):
    """Who does slow work; `busy` while any of it is under way or not yet delivered."""

    @property
    def busy(self) -> bool:
        """Whether work is under way."""

    def run(
        self,
        owner: QObject,
        work: Callable[[], Result],
        then: Callable[[Result], object],
        failed: Callable[[KnownError], object],
    ) -> None:
        """Do `work` elsewhere; call `then` or `failed` in the window's thread.

        Neither is called once `owner` is gone. An error that is no KnownError is a bug and is
        raised in the window's thread.
        """

    def soon(self, owner: QObject, act: Callable[[], object]) -> None:
        """Call `act` once the window has come to its events, however much is under way."""


@dataclass(frozen=True, slots=True)
class _Errand:
    owner: QObject
    then: Callable[[Any], object]
    failed: Callable[[KnownError], object]


class PooledTasks:
    """Does slow work in a pool of threads.

    These know nothing of the window but the number of their errand: what they were the last to
    hold would be deleted there, while the window draws.
    """

    def __init__(self, threads: int = 2) -> None:
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(threads)
        self._errands: dict[int, _Errand] = {}
        self._numbers = count()
        self._bell = _Bell()
        self._bell.done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether work is under way or not yet delivered."""
        return bool(self._errands)

    def run(
        self,
        owner: QObject,
        work: Callable[[], Result],
        then: Callable[[Result], object],
        failed: Callable[[KnownError], object],
    ) -> None:
        """Do `work` in a thread of the pool."""
        number = next(self._numbers)
        self._errands[number] = _Errand(owner, then, failed)
        self._pool.start(_Work(work, self._bell, number))

    def soon(self, owner: QObject, act: Callable[[], object]) -> None:
        """Call `act` in the window's thread, where nothing waits for the pool."""
        number = next(self._numbers)
        self._errands[number] = _Errand(owner, lambda _: act(), lambda _: None)
        QTimer.singleShot(0, self._bell, lambda: self._deliver(number, None, None))

    def finish(self) -> None:
        """Wait for the work under way; nothing is delivered after that."""
        self._pool.waitForDone()

    def _deliver(self, number: int, result: object, error: object) -> None:
        errand = self._errands.pop(number)
        if error is not None and not isinstance(error, KnownError):
            raise error  # type: ignore[misc]  # Qt carries it as an object
        if isValid(errand.owner):
            errand.failed(error) if error is not None else errand.then(result)


class _Bell(QObject):
    done = Signal(int, object, object)


class _Work(QRunnable):
    def __init__(self, work: Callable[[], object], bell: _Bell, number: int) -> None:
        super().__init__()
        self._work = work
        self._bell = bell
        self._number = number

    def run(self) -> None:
        result, failure = None, None
        try:
            result = self._work()
        except BaseException as error:
            failure = error
        del self._work
        self._bell.done.emit(self._number, result, failure)
