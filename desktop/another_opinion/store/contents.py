"""The bytes of documents and letters inside a case file."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

import sqlcipher3.dbapi2 as sqlcipher

from another_opinion.store.texts import remove_texts

CHUNK = 1 << 20  # 1 MiB, so that a large scan never needs its size in memory twice
_DIGEST = 32


class FlippedBytes(Exception):
    """Stored bytes are not what was stored."""


def content_id(content: bytes) -> str:
    """Return the SHA-256 in hex by which content is named."""
    return sha256(content).hexdigest()


def write_content(connection: sqlcipher.Connection, content: bytes) -> None:
    """Store content in chunks, within the caller's transaction; the same bytes only once."""
    name = content_id(content)
    if connection.execute("SELECT 1 FROM content WHERE name = ?", (name,)).fetchone():
        return
    pieces = [content[start : start + CHUNK] for start in range(0, len(content), CHUNK)]
    connection.executemany(
        "INSERT INTO chunk VALUES (?, ?, ?)",
        ((name, number, piece) for number, piece in enumerate(pieces)),
    )
    digests = b"".join(sha256(piece).digest() for piece in pieces)
    connection.execute("INSERT INTO content VALUES (?, ?, ?)", (name, len(content), digests))


def read_content(connection: sqlcipher.Connection, name: str) -> bytes:
    """Return stored bytes; raises KeyError if there are none of that name, or FlippedBytes."""
    return b"".join(read_pieces(connection, name))


def read_pieces(connection: sqlcipher.Connection, name: str) -> Iterator[bytes]:
    """Give stored bytes in pieces of at most 1 MiB, each checked against its SHA-256.

    Raises KeyError if there are none of that name, and FlippedBytes.
    """
    row = connection.execute("SELECT digests FROM content WHERE name = ?", (name,)).fetchone()
    if row is None:
        raise KeyError(name)
    digests: bytes = row[0]
    for number, start in enumerate(range(0, len(digests), _DIGEST)):
        piece = _piece(connection, name, number)
        if sha256(piece).digest() != digests[start : start + _DIGEST]:
            raise FlippedBytes(name)
        yield piece


def unused(connection: sqlcipher.Connection) -> list[str]:
    """Name the content that neither the case nor its past refers to."""
    rows = connection.execute(
        """
        SELECT name FROM content
        EXCEPT SELECT json_extract(body, '$.content') FROM item
        EXCEPT SELECT json_extract(body, '$.content') FROM history
        EXCEPT SELECT json_extract(file.value, '$.content')
            FROM item, json_each(item.body, '$.joined') AS file
        EXCEPT SELECT json_extract(file.value, '$.content')
            FROM history, json_each(history.body, '$.joined') AS file
        """
    )
    return [name for (name,) in rows]


def remove_content(connection: sqlcipher.Connection, name: str) -> None:
    """Remove bytes, and the texts of their pages, which are overwritten; the caller commits."""
    connection.execute("DELETE FROM chunk WHERE content = ?", (name,))
    connection.execute("DELETE FROM content WHERE name = ?", (name,))
    remove_texts(connection, name)


def _piece(connection: sqlcipher.Connection, name: str, number: int) -> bytes:
    """Return one piece; nothing stays open in between, so edits may go on meanwhile."""
    row = connection.execute(
        "SELECT bytes FROM chunk WHERE (content, number) = (?, ?)", (name, number)
    ).fetchone()
    return bytes(row[0]) if row else b""
