"""The bytes of documents and letters inside a case file."""

from __future__ import annotations

import hashlib

import sqlcipher3.dbapi2 as sqlcipher

CHUNK = 1 << 20  # 1 MiB, so that a large scan never needs its size in memory twice


def content_id(content: bytes) -> str:
    """Return the SHA-256 in hex by which content is named."""
    return hashlib.sha256(content).hexdigest()


def write_content(connection: sqlcipher.Connection, content: bytes) -> None:
    """Store content in chunks, within the caller's transaction; the same bytes only once."""
    name = content_id(content)
    if connection.execute("SELECT 1 FROM chunk WHERE content = ?", (name,)).fetchone():
        return
    connection.executemany(
        "INSERT INTO chunk VALUES (?, ?, ?)",
        (
            (name, number, content[start : start + CHUNK])
            for number, start in enumerate(range(0, len(content), CHUNK))
        ),
    )


def read_content(connection: sqlcipher.Connection, name: str) -> bytes:
    """Return stored bytes; raises KeyError if there are none of that name."""
    rows = connection.execute(
        "SELECT bytes FROM chunk WHERE content = ? ORDER BY number", (name,)
    ).fetchall()
    if not rows:
        raise KeyError(name)
    return b"".join(row[0] for row in rows)
