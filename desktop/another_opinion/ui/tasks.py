"""Slow work, done beside the window and delivered to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal
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


class PooledTasks:
    """Does slow work in a pool of threads."""

    def __init__(self, threads: int = 2) -> None:
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(threads)
        self._running: set[_Delivery] = set()

    @property
    def busy(self) -> bool:
        """Whether work is under way or not yet delivered."""
        return bool(self._running)

    def run(
        self,
        owner: QObject,
        work: Callable[[], Result],
        then: Callable[[Result], object],
        failed: Callable[[KnownError], object],
    ) -> None:
        """Do `work` in a thread of the pool."""
        delivery = _Delivery()
        self._running.add(delivery)

        def deliver(result: object, error: object) -> None:
            self._running.discard(delivery)
            delivery.done.disconnect()  # else all that the work held stays in memory for long
            if error is not None and not isinstance(error, KnownError):
                raise error  # type: ignore[misc]  # Qt carries it as an object
            if isValid(owner):
                failed(error) if error is not None else then(result)  # type: ignore[arg-type]

        delivery.done.connect(deliver, Qt.ConnectionType.QueuedConnection)
        self._pool.start(_Work(work, delivery))

    def finish(self) -> None:
        """Wait for the work under way; nothing is delivered after that."""
        self._pool.waitForDone()


class _Delivery(QObject):
    done = Signal(object, object)


class _Work(QRunnable):
    def __init__(self, work: Callable[[], object], delivery: _Delivery) -> None:
        super().__init__()
        self._work = work
        self._delivery = delivery

    def run(self) -> None:
        result, failure = None, None
        try:
            result = self._work()
        except BaseException as error:
            failure = error
        del self._work
        self._delivery.done.emit(result, failure)
