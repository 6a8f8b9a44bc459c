"""The worker as the application sees it: a process that may die at any moment."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from math import ceil
from pathlib import Path
from threading import Timer
from typing import BinaryIO, cast

from another_opinion.errors import KnownError
from another_opinion.services.pages.frames import Frame, Kind, read_frame, write_frame
from another_opinion.services.pages.limits import (
    ran_out_of_time,
    renew_processor_time,
    start_options,
    step_back,
)

LOOK = "look"
"""The argument of a worker that recognizes words."""

_AT_WORK = 2 / 3  # the part of its time that a worker may keep a processor busy
_ENVIRONMENT = ("SYSTEMROOT",)  # Windows starts no program without it; nothing else is passed on


def child_command(*, looks: bool = False) -> tuple[str, ...]:
    """Return the command that runs the worker; one that `looks` recognizes words, too."""
    command = (sys.executable, "-I", "-m", "another_opinion.services.pages.worker")
    return (*command, LOOK) if looks else command


class ChildLost(Exception):
    """The worker ended before it answered; `slow` says that its time had run out."""

    def __init__(self, slow: bool) -> None:
        super().__init__()
        self.slow = slow


class Child:
    """One run of the worker; it has `seconds` for each answer."""

    def __init__(self, command: Sequence[str], seconds: float) -> None:
        self._seconds = seconds
        self._in_step = True
        self._late = False
        steps_back = LOOK in command
        self._process = subprocess.Popen(  # noqa: S603 (our own program)
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={name: os.environ[name] for name in _ENVIRONMENT if name in os.environ},
            cwd=Path(sys.executable).anchor,
            **start_options(steps_back=steps_back),
        )
        if steps_back:  # before it loads anything
            step_back(self._process.pid)
        self._requests = cast(BinaryIO, self._process.stdin)
        self._answers = cast(BinaryIO, self._process.stdout)

    def ask(self, request: Frame, largest: int, part: Callable[[int, int], bytes]) -> Frame:
        """Return the answer to a request, of at most `largest` bytes; raises ChildLost.

        Meanwhile it may want parts of a document. What `part` raises about that ends it, too.
        """
        timer = Timer(self._seconds, self._run_late)
        timer.start()
        self._in_step = False
        try:
            renew_processor_time(self._process.pid, ceil(self._seconds * _AT_WORK))
            write_frame(self._requests, request)
            while (answer := read_frame(self._answers, largest)).kind is Kind.WANT:
                wanted = part(*answer.numbers[:2])
                write_frame(self._requests, Frame(Kind.PART, body=wanted))
        except KnownError:
            self.end()
            raise
        except (OSError, EOFError, ValueError) as error:
            self.end()
            slow = self._late or ran_out_of_time(self._process.returncode)
            raise ChildLost(slow) from error
        finally:
            timer.cancel()
            timer.join()
        self._in_step = True
        return answer

    @property
    def is_fit(self) -> bool:
        """Whether it can be asked again: it lives, and answered all that it was asked."""
        return self._in_step and not self._late and self._process.poll() is None

    def kill(self) -> None:
        """End it from another thread than the one that waits for it, which buries it."""
        self._process.kill()

    def end(self) -> None:
        """Kill it, and leave nothing of it in the list of processes."""
        self._process.kill()
        self._process.wait()
        self._answers.close()
        with suppress(OSError):  # what was not sent yet is of no use any more
            self._requests.close()

    def _run_late(self) -> None:
        self._late = True
        self._process.kill()
