"""Opening a case with the sign-in of this computer.

The keyring keeps key and salt. Its label is made of the salt, which is no secret, so that the
entry of a closed file can be found and names nobody.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from another_opinion.errors import KeyringTrouble, NoQuickUnlock, WrongPassphrase
from another_opinion.services.quickunlock.vault import Vault
from another_opinion.session.session import Session
from another_opinion.store.casefile import CaseFile
from another_opinion.store.connection import read_salt
from another_opinion.store.key import SALT_BYTES


def label_of_file(path: Path) -> str:
    """Return the label of a file that is not open; raises CaseFileError."""
    return _label(read_salt(path))


def label_of_case(session: Session) -> str:
    """Return the label of an open case."""
    return _label(bytes.fromhex(session.file.key)[-SALT_BYTES:])


def turn_on(session: Session, vault: Vault) -> None:
    """Let the keyring keep the key of an open case; raises NoQuickUnlock."""
    vault.keep(label_of_case(session), session.file.key)


def turn_off(session: Session, vault: Vault) -> None:
    """Let the keyring forget the key of an open case; raises NoQuickUnlock."""
    vault.forget(label_of_case(session))


def open_quickly(path: Path, vault: Vault, begin: Callable[[CaseFile], Session]) -> Session:
    """Open a file with the key that the keyring has; raises NoQuickUnlock or CaseFileError.

    A key that does not fit any more is forgotten.
    """
    label = label_of_file(path)
    key = vault.fetch(label)
    try:
        return begin(CaseFile.open_with_key(path, key))
    except (WrongPassphrase, ValueError) as error:
        with suppress(NoQuickUnlock):
            vault.forget(label)
        raise NoQuickUnlock(KeyringTrouble.STALE) from error


def _label(salt: bytes) -> str:
    return "case " + sha256(salt).hexdigest()[:16]
