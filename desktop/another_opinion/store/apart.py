"""Looking at a case file in a process of its own, which ends right after.

What a damaged file does to the library then cannot reach the open window, and no lock of this
process is touched. Never used on a file that is open here. The key goes through a pipe.
"""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import msgspec

from another_opinion.errors import (
    CaseFileError,
    CaseFileExists,
    CaseFileMissing,
    DiskFull,
    NotACaseFile,
    NotSaved,
)
from another_opinion.store.check import Findings, check
from another_opinion.store.rescue import Rescued, rescue

_PACKAGE = Path(__file__).parents[2]
_PATIENCE = 3600  # seconds: a stick may be slow
_PASSED_ON = ("SYSTEMROOT", "TZ")
_KNOWN = {each.__name__: each for each in (CaseFileExists, CaseFileMissing, DiskFull, NotSaved)}
Answer = TypeVar("Answer", Findings, Rescued)


class _Request(msgspec.Struct):
    path: str
    key: str
    target: str = ""
    at: str = ""


class _Failure(msgspec.Struct):
    error: str


def check_apart(path: Path, key_and_salt: str) -> Findings:
    """Look at every page, entry and paper; raises CaseFileMissing or NotACaseFile."""
    return _ask(_Request(str(path), key_and_salt), path, Findings)


def rescue_apart(path: Path, key_and_salt: str, target: Path, at: datetime) -> Rescued:
    """Make a new file of what can be read.

    Raises CaseFileExists, CaseFileMissing, DiskFull, NotSaved or NotACaseFile.
    """
    return _ask(_Request(str(path), key_and_salt, str(target), at.isoformat()), path, Rescued)


def _ask(request: _Request, path: Path, kind: type[Answer]) -> Answer:
    done = subprocess.run(
        [sys.executable, "-P", "-s", "-m", "another_opinion.store.apart"],
        input=msgspec.json.encode(request),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={
            "PYTHONPATH": str(_PACKAGE),
            **{name: os.environ[name] for name in _PASSED_ON if name in os.environ},
        },
        timeout=_PATIENCE,
        check=False,
    )
    if done.returncode:  # the library itself gave up on the file
        raise NotACaseFile(path)
    try:
        return msgspec.json.decode(done.stdout, type=kind)
    except msgspec.ValidationError:
        failure = msgspec.json.decode(done.stdout, type=_Failure)
        raise _KNOWN.get(failure.error, NotACaseFile)(path) from None


def _answer(request: _Request) -> Findings | Rescued | _Failure:
    path = Path(request.path)
    try:
        if not request.target:
            return check(path, request.key)
        at = datetime.fromisoformat(request.at)
        return rescue(path, request.key, Path(request.target), at)
    except FileNotFoundError:
        return _Failure(CaseFileMissing.__name__)
    except CaseFileError as error:
        return _Failure(type(error).__name__)


if __name__ == "__main__":
    asked = msgspec.json.decode(sys.stdin.buffer.read(), type=_Request)
    sys.stdout.buffer.write(msgspec.json.encode(_answer(asked)))
