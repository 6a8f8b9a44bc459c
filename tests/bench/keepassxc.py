"""The same work done by KeePassXC, which writes the whole file anew for each change."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from bench.measure import timed

_PASSWORD = "torch glove buyer evoke winter"
_ENTRY = "case"


def adding(folder: Path, size: int, paper: int, times: int) -> list[float]:
    """Return the seconds that adding a paper takes to a file of so many MB."""
    file = folder / f"{size}.kdbx"
    _run("db-create", "--set-password", file, answers=2)
    _run("add", file, _ENTRY)
    _import(file, "filling", _random(folder / "filling", size * 1_000_000))
    small = _random(folder / "paper", paper)
    names = iter(range(times))
    return timed(lambda: _import(file, f"paper {next(names)}", small), times)


def _import(file: Path, name: str, attachment: Path) -> None:
    _run("attachment-import", file, _ENTRY, name, attachment)


def _random(path: Path, size: int) -> Path:
    path.write_bytes(os.urandom(size))
    return path


def _run(act: str, *arguments: str | Path, answers: int = 1) -> None:
    subprocess.run(
        ["keepassxc-cli", act, "--quiet", *arguments],
        input=f"{_PASSWORD}\n" * answers,
        text=True,
        check=True,
        capture_output=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
