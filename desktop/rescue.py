"""Read a case file without Another Opinion, as ``file-format.md`` describes it.

    python rescue.py FILE FOLDER

It asks for the passphrase, or the 96 digits of the recovery page, on standard input, and puts
``case.sqlite`` and the documents into FOLDER, **not locked**. It needs Python and the library
``cryptography``, nothing else of this project.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
import sqlite3
import sys
import unicodedata
from contextlib import closing
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE, SALT, IV, MAC = 4096, 16, 16, 64
ROUNDS, MAC_ROUNDS, MAC_MASK = 256_000, 2, 0x3A
ENDINGS = {
    "application/pdf": ".pdf",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/tiff": ".tif",
    "image/heic": ".heic",
    "image/webp": ".webp",
    "image/bmp": ".bmp",
}


def decrypted(file: bytes, secret: str) -> bytes:
    """Return the SQLite database that a case file holds; raises ValueError for damage."""
    if re.fullmatch("[0-9a-fA-F]{96}", secret):
        key, salt = bytes.fromhex(secret[:64]), bytes.fromhex(secret[64:])
    else:
        salt, words = file[:SALT], unicodedata.normalize("NFC", secret).encode()
        key = hashlib.pbkdf2_hmac("sha512", words, salt, ROUNDS, 32)
    masked = bytes(byte ^ MAC_MASK for byte in salt)
    mac_key = hashlib.pbkdf2_hmac("sha512", key, masked, MAC_ROUNDS, 32)
    plain = bytearray()
    for number in range(1, len(file) // PAGE + 1):
        page = file[(number - 1) * PAGE : number * PAGE]
        body, mac = page[SALT if number == 1 else 0 : -MAC], page[-MAC:]
        found = hmac.digest(mac_key, body + number.to_bytes(4, "little"), "sha512")
        if not hmac.compare_digest(found, mac):
            raise ValueError(f"page {number} is damaged, or the secret is another")
        cipher = Cipher(algorithms.AES(key), modes.CBC(body[-IV:])).decryptor()
        start = b"SQLite format 3\0" if number == 1 else b""
        plain += start + cipher.update(body[:-IV]) + cipher.finalize() + bytes(IV + MAC)
    plain[18:20] = b"\1\1"  # no write-ahead log
    return bytes(plain)


def main(file: Path, folder: Path) -> None:
    """Write the database and the documents of a case file into a folder."""
    folder.mkdir()
    database = folder / "case.sqlite"
    database.write_bytes(decrypted(file.read_bytes(), sys.stdin.readline().strip("\r\n")))
    with closing(sqlite3.connect(database)) as opened:
        papers = opened.execute("SELECT body FROM item WHERE kind = 'document' ORDER BY rank")
        for number, (body,) in enumerate(papers.fetchall(), start=1):
            paper = json.loads(body)
            for part, held in enumerate((paper, *paper.get("joined", ()))):
                pieces = opened.execute(
                    "SELECT bytes FROM chunk WHERE content = ? ORDER BY number", (held["content"],)
                )
                content = b"".join(piece for (piece,) in pieces)
                name = f"document {number:03}{f' file {part + 1}' if part else ''}"
                (folder / f"{name}{ENDINGS[held['media']]}").write_bytes(content)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
