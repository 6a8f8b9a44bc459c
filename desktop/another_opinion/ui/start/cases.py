"""How case files are made and opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from another_opinion.domain.case import Case
from another_opinion.session.session import Session


@dataclass(frozen=True, slots=True)
class Cases:
    """Ways to an open case; each may take a second and raises CaseFileError.

    `begin` takes the path, the passphrase and the first state of the case. `hint` returns the
    passphrase of the sample case, and nothing for any other file. `recover` takes key and salt as
    96 hex digits, and `quickly` has them from the keyring, or raises NoQuickUnlock.
    """

    open: Callable[[Path, str], Session]
    recover: Callable[[Path, str], Session]
    quickly: Callable[[Path], Session]
    begin: Callable[[Path, str, Case], Session]
    sample: Callable[[], Session]
    hint: Callable[[Path], str]
