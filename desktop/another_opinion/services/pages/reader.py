"""The reader of documents from outside."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Self

from another_opinion.errors import Unreadable, UnreadableDocument
from another_opinion.services.pages.limits import allow_more_time, ran_out_of_time
from another_opinion.services.pages.protocol import (
    LONGEST,
    MEDIA,
    REASONS,
    Code,
    Message,
    receive,
    send,
    unpack_sizes,
)

PATIENCE = 30.0  # seconds for one request
_LARGEST_PICTURE = 4_000 * 4_000 * 3


@dataclass(frozen=True, slots=True)
class Description:
    """What a document is; `sizes` holds each page's width and height in points."""

    media: str
    sizes: tuple[tuple[float, float], ...]

    @property
    def pages(self) -> int:
        """The number of pages."""
        return len(self.sizes)


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as `height` rows of `width` pixels, three bytes each: red, green, blue."""

    width: int
    height: int
    rgb: bytes


def child_command() -> list[str]:
    """Return the command that starts a worker."""
    return [sys.executable, "-I", "-m", "another_opinion.services.pages.worker"]


class PageReader:
    """Reads documents in one worker process, which is started anew after each accident.

    Safe to use from several threads; they take turns.
    """

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._lock = threading.Lock()
        self._worker: _Worker | None = None
        self._open = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def describe(self, content: bytes, name: str = "") -> Description:
        """Say what a document is; raises UnreadableDocument."""
        with self._lock, _named(name):
            if len(content) > LONGEST:
                raise UnreadableDocument(Unreadable.TOO_LARGE)
            answer = self._open_document("", content)
            return Description(MEDIA[answer.first], unpack_sizes(answer.content))

    def page(
        self, name: str, load: Callable[[], bytes], number: int, width: int, turn: int = 0
    ) -> Picture:
        """Draw a page (from 0) at a width in pixels, turned clockwise by `turn` degrees.

        `name` names the content, so that it goes to the worker only once; `load` brings it.
        Raises UnreadableDocument.
        """
        with self._lock:
            if self._open != name or not (self._worker and self._worker.is_alive()):
                self._open_document(name, load())
            answer = self._ask(Message(Code.PAGE, number, width, turn % 360))
            return Picture(answer.first, answer.second, answer.content)

    def close(self) -> None:
        """End the worker."""
        with self._lock:
            self._end()

    def _open_document(self, name: str, content: bytes) -> Message:
        self._open = ""
        answer = self._ask(Message(Code.OPEN, content=content))
        self._open = name
        return answer

    def _ask(self, question: Message) -> Message:
        """Ask the worker; one that dies, hangs or talks nonsense costs only this answer."""
        worker = self._worker if self._worker and self._worker.is_alive() else self._start()
        try:
            answer = worker.ask(question, self._patience)
        except (OSError, EOFError, ValueError) as error:
            reason = Unreadable.TOO_SLOW if worker.ended_late() else Unreadable.BROKEN
            self._end()
            raise UnreadableDocument(reason) from error
        if answer.code is Code.REFUSED:
            raise UnreadableDocument(REASONS[answer.first])
        return answer

    def _start(self) -> _Worker:
        self._end()
        self._worker = _Worker()
        return self._worker

    def _end(self) -> None:
        if self._worker:
            self._worker.end()
        self._worker, self._open = None, ""


class _Worker:
    """One worker process."""

    def __init__(self) -> None:
        kept = ("PATH", "SYSTEMROOT", "TEMP")
        self._process = subprocess.Popen(  # noqa: S603 (our own interpreter, no argument from outside)
            child_command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={name: os.environ[name] for name in kept if name in os.environ},
        )
        self._stopped = threading.Event()

    def is_alive(self) -> bool:
        """Say whether the process runs."""
        return self._process.poll() is None

    def ask(self, question: Message, patience: float) -> Message:
        """Put a question; the process is stopped if it needs more than `patience` seconds."""
        process = self._process
        if process.stdin is None or process.stdout is None:
            raise EOFError
        allow_more_time(process.pid)
        watch = threading.Timer(patience, self._stop)
        watch.start()
        try:
            send(process.stdin, question)
            return receive(process.stdout, _LARGEST_PICTURE)
        finally:
            watch.cancel()

    def ended_late(self) -> bool:
        """Say whether the process ended because it used too much time."""
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(1)
        return self._stopped.is_set() or ran_out_of_time(self._process.returncode)

    def end(self) -> None:
        """End the process and leave nothing of it."""
        self._process.kill()
        for stream in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                if stream:
                    stream.close()
        self._process.wait()

    def _stop(self) -> None:
        self._stopped.set()
        self._process.kill()


@contextmanager
def _named(name: str) -> Iterator[None]:
    """Tell in an error which document it was."""
    try:
        yield
    except UnreadableDocument as error:
        raise UnreadableDocument(error.reason, name) from error
