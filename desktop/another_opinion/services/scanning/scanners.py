"""The scanners of this computer, as the application sees them.

A program of ours speaks with them, for a driver may hang, crash or print: SANE on Linux, WIA on
Windows and ImageCaptureCore on macOS, all through `scanlib`. Only Linux is tested.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Timer
from typing import BinaryIO, cast

from another_opinion.errors import ScannerProblem, ScannerTrouble
from another_opinion.resources import resource
from another_opinion.services.pages.limits import start_options
from another_opinion.services.scanning.messages import Kind, receive

_PATIENCE = 120.0  # seconds for a page, or for all scanners to answer
_FAREWELL = 5.0  # seconds in which the carriage goes home
_ENVIRONMENT = ("SYSTEMROOT",)  # Windows starts no program without it; nothing else is passed on


@dataclass(frozen=True, slots=True)
class Scanner:
    """A scanner: the name that its driver gives it, and one for people."""

    id: str
    name: str


class Scanners:
    """Finds scanners and scans; any thread may ask.

    `drivers` is a folder with a ``dll.conf`` that names the back ends of SANE to load. Scanners
    on the network are never looked for.
    """

    def __init__(self, drivers: Path | None = None, seconds: float = _PATIENCE) -> None:
        self._drivers, self._seconds = drivers or resource("scanners"), seconds
        self._running: subprocess.Popen[bytes] | None = None

    def find(self) -> tuple[Scanner, ...]:
        """Return the scanners that are plugged in and on; raises ScannerTrouble."""
        with self._program("list") as program:
            bodies = [body for kind, body in self._told(program) if kind is Kind.FOUND]
        found = [Scanner(*body.decode().split("\n", 1)) for body in bodies]
        names = [each.name for each in found]
        return tuple(
            replace(each, name=f"{each.name} ({each.id})") if names.count(each.name) > 1 else each
            for each in found
        )

    def scan(self, scanner: Scanner, color: bool, arrived: Callable[[bytes], object]) -> None:
        """Scan what lies in the feeder or, if it is empty, the page on the glass.

        `arrived` is told each page, as JPEG of 300 dots to the inch, the moment it is there.
        Raises ScannerTrouble; the pages that arrived before are good.
        """
        try:
            self._scan(scanner, color, "feeder", arrived)
        except ScannerTrouble as trouble:
            if trouble.reason is not ScannerProblem.NO_PAPER:
                raise
            self._scan(scanner, color, "glass", arrived)

    def stop(self) -> None:
        """End what is under way, from another thread; whoever waits for it gets ScannerTrouble."""
        if program := self._running:
            program.terminate()

    def _scan(
        self, scanner: Scanner, color: bool, place: str, arrived: Callable[[bytes], object]
    ) -> None:
        """Scan what lies there, in a process of its own: a driver may be lost at each end."""
        form = "color" if color else "gray"
        with self._program("scan", scanner.id, form, place) as program:
            for kind, body in self._told(program):
                if kind is Kind.PAGE:
                    arrived(body)

    @contextmanager
    def _program(self, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
        program = subprocess.Popen(  # noqa: S603 (our own program)
            (sys.executable, "-I", "-m", "another_opinion.services.scanning.program", *arguments),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=self._environment(),
            cwd=Path(sys.executable).anchor,
            **start_options(),
        )
        self._running = program
        try:
            yield program
        finally:
            self._running = None
            _end(program)

    def _told(self, program: subprocess.Popen[bytes]) -> Iterator[tuple[Kind, bytes]]:
        """Give what the program tells until it is done."""
        answers = cast(BinaryIO, program.stdout)
        while True:
            timer = Timer(self._seconds, program.kill)
            timer.start()
            try:
                kind, body = receive(answers)
            except (EOFError, ValueError) as error:
                raise ScannerTrouble(ScannerProblem.SILENT) from error
            finally:
                timer.cancel()
            if kind is Kind.TROUBLE:
                raise ScannerTrouble(ScannerProblem(body.decode()))
            if kind is Kind.DONE:
                return
            yield kind, body

    def _environment(self) -> dict[str, str]:
        """Have SANE take its list of drivers from us, and all else from the system's folder."""
        passed_on = {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}
        return {**passed_on, "SANE_CONFIG_DIR": f"{self._drivers}{os.pathsep}"}


def _end(program: subprocess.Popen[bytes]) -> None:
    program.terminate()
    try:
        program.wait(_FAREWELL)
    except subprocess.TimeoutExpired:
        program.kill()
        program.wait()
    cast(BinaryIO, program.stdout).close()
