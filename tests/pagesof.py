"""What lies in a closed case file, page by page, in use or not; only hashlib and AES."""

from __future__ import annotations

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE, RESERVED = 4096, 80  # at the end of each page: IV (16 bytes) and HMAC (64)


def pages_of(path: Path, key_and_salt: str) -> bytes:
    """Return the whole file as it is before encryption."""
    key = bytes.fromhex(key_and_salt[:64])
    content = path.read_bytes()
    return b"".join(
        _plain(key, content[start : start + PAGE], 16 if start == 0 else 0)
        for start in range(0, len(content), PAGE)
    )


def _plain(key: bytes, page: bytes, start: int) -> bytes:
    end = PAGE - RESERVED
    cipher = Cipher(algorithms.AES(key), modes.CBC(page[end : end + 16])).decryptor()
    return cipher.update(page[start:end]) + cipher.finalize()
