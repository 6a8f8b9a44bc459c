"""The key of a case file, derived in a process that ends right after.

Python cannot promise to wipe what it computes with, so all of that happens where nothing stays.
What this process needs for the handing over is overwritten.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from threading import Timer

from another_opinion.store.key import SALT_BYTES
from another_opinion.store.wiping import wipe

_PROGRAM = Path(__file__).with_name("key.py")
_PATIENCE = 120.0  # seconds; it takes a quarter of one
_DIGITS = 96


def derive(passphrase: str, salt: bytes) -> str:
    """Return key and salt as 96 hex digits, and leave no copy of the passphrase behind.

    The passphrase goes through a pipe: neither arguments nor environment, which others on this
    computer can read, and no file.
    """
    told = _told(passphrase, salt)
    process = subprocess.Popen(  # noqa: S603 (our own program)
        [sys.executable, "-I", "-S", str(_PROGRAM)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=0,  # no copy in a buffer
    )
    timer = Timer(_PATIENCE, process.kill)
    timer.start()
    try:
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("there are no pipes to the process that derives the key")
        process.stdin.write(told)
        process.stdin.close()
        digits = process.stdout.read().decode()
        process.stdout.close()
    finally:
        wipe(told)
        timer.cancel()
        process.kill()
        process.wait()
    if len(digits) != _DIGITS:
        raise RuntimeError("the key could not be derived")
    return digits


def _told(passphrase: str, salt: bytes) -> bytearray:
    """Put salt and passphrase together, character by character: a larger piece would stay."""
    told = bytearray(SALT_BYTES + 4 * len(passphrase))
    told[:SALT_BYTES] = salt
    end = SALT_BYTES
    for character in passphrase:
        code = character.encode(errors="replace")
        told[end : end + len(code)] = code
        end += len(code)
    del told[end:]  # shrinks in place
    return told
