"""The key of a case file, made from a passphrase.

Run as a program it makes one key and ends: 16 bytes of salt and the passphrase in UTF-8 come in,
96 hex digits go out. Nothing but the standard library is loaded for that.
"""

from __future__ import annotations

import hashlib
import sys
import unicodedata

SALT_BYTES = 16
_ROUNDS = 256_000  # SQLCipher 4's own number, so that its tools open the file by passphrase too


def key_and_salt(passphrase: str, salt: bytes) -> str:
    """Return key and salt as the 96 hex digits that any SQLCipher 4 tool accepts.

    The passphrase is NFC-normalized first: "ü" typed on two keyboards must open the same file.
    """
    secret = unicodedata.normalize("NFC", passphrase).encode()
    key = hashlib.pbkdf2_hmac("sha512", secret, salt, _ROUNDS, 32)
    return key.hex() + salt.hex()


def _main() -> None:
    told = sys.stdin.buffer.read()
    sys.stdout.write(key_and_salt(told[SALT_BYTES:].decode(), told[:SALT_BYTES]))


if __name__ == "__main__":
    _main()
