"""The bytes of documents and letters inside a case file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

import sqlcipher3.dbapi2 as sqlcipher

from another_opinion.store.texts import remove_texts

CHUNK = 1 << 20  # 1 MiB, so that a large scan never needs its size in memory twice
_DIGEST = 32


class FlippedBytes(Exception):
    """Stored bytes are not what was stored."""


class PiecesMissing(Exception):
    """Not all pieces are there that were laid in before."""


@dataclass(frozen=True, slots=True)
class Laid:
    """Content whose pieces lie in the file already, with the digests of all pieces in a row."""

    name: str
    size: int
    digests: bytes


def content_id(content: bytes) -> str:
    """Return the SHA-256 in hex by which content is named."""
    return sha256(content).hexdigest()


def write_content(connection: sqlcipher.Connection, content: bytes | Laid) -> None:
    """Store content in chunks, within the caller's transaction; the same bytes only once.

    Raises PiecesMissing about content that was laid in before.
    """
    name = content.name if isinstance(content, Laid) else content_id(content)
    if has_content(connection, name):
        return
    if isinstance(content, Laid):
        _take_over(connection, content)
        return
    _drop_pieces(connection, name)
    pieces = [content[start : start + CHUNK] for start in range(0, len(content), CHUNK)]
    connection.executemany(
        "INSERT INTO chunk VALUES (?, ?, ?)",
        ((name, number, piece) for number, piece in enumerate(pieces)),
    )
    digests = b"".join(sha256(piece).digest() for piece in pieces)
    connection.execute("INSERT INTO content VALUES (?, ?, ?)", (name, len(content), digests))


def has_content(connection: sqlcipher.Connection, name: str) -> bool:
    """Say whether there are bytes of that name."""
    row = connection.execute("SELECT 1 FROM content WHERE name = ?", (name,)).fetchone()
    return row is not None


def lay_piece(connection: sqlcipher.Connection, name: str, number: int, piece: bytes) -> bytes:
    """Store one piece of content that nothing refers to yet, and return its digest.

    The caller commits. Pieces that a crash left behind make way for the first one.
    """
    if number == 0:
        _drop_pieces(connection, name)
    connection.execute("INSERT INTO chunk VALUES (?, ?, ?)", (name, number, piece))
    return sha256(piece).digest()


def drop_laid(connection: sqlcipher.Connection) -> None:
    """Remove pieces that were laid in for an edit that never came; the caller commits."""
    rows = connection.execute(
        "SELECT DISTINCT content FROM chunk EXCEPT SELECT name FROM content"
    ).fetchall()
    for (name,) in rows:
        _drop_pieces(connection, name)


def read_content(connection: sqlcipher.Connection, name: str) -> bytes:
    """Return stored bytes; raises KeyError if there are none of that name, or FlippedBytes."""
    return b"".join(read_pieces(connection, name))


def read_pieces(connection: sqlcipher.Connection, name: str) -> Iterator[bytes]:
    """Give stored bytes in pieces of at most 1 MiB, each checked against its SHA-256.

    Raises KeyError if there are none of that name, and FlippedBytes.
    """
    digests = _digests(connection, name)
    for number in range(len(digests) // _DIGEST):
        yield _checked(connection, name, number, digests)


def size_of(connection: sqlcipher.Connection, name: str) -> int:
    """Return how many bytes are stored under that name; raises KeyError if there are none."""
    row = connection.execute("SELECT size FROM content WHERE name = ?", (name,)).fetchone()
    if row is None:
        raise KeyError(name)
    return int(row[0])


def read_part(connection: sqlcipher.Connection, name: str, start: int, count: int) -> bytes:
    """Return some of the bytes: from `start` on, and at most `count`; raises as `read_pieces`."""
    end = min(start + count, size_of(connection, name))
    first, last = start // CHUNK, -(-end // CHUNK)
    digests = _digests(connection, name)
    pieces = (_checked(connection, name, number, digests) for number in range(first, last))
    return b"".join(pieces)[start - first * CHUNK : end - first * CHUNK]


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


def _take_over(connection: sqlcipher.Connection, laid: Laid) -> None:
    count = connection.execute(
        "SELECT count(*) FROM chunk WHERE content = ?", (laid.name,)
    ).fetchone()[0]
    whole = -(-laid.size // CHUNK)
    if not count == whole == len(laid.digests) // _DIGEST:
        raise PiecesMissing(laid.name)
    connection.execute("INSERT INTO content VALUES (?, ?, ?)", (laid.name, laid.size, laid.digests))


def _checked(connection: sqlcipher.Connection, name: str, number: int, digests: bytes) -> bytes:
    """Return one piece; raises FlippedBytes."""
    piece = _piece(connection, name, number)
    if sha256(piece).digest() != digests[number * _DIGEST : (number + 1) * _DIGEST]:
        raise FlippedBytes(name)
    return piece


def _digests(connection: sqlcipher.Connection, name: str) -> bytes:
    row = connection.execute("SELECT digests FROM content WHERE name = ?", (name,)).fetchone()
    if row is None:
        raise KeyError(name)
    return bytes(row[0])


def _drop_pieces(connection: sqlcipher.Connection, name: str) -> None:
    connection.execute("DELETE FROM chunk WHERE content = ?", (name,))


def _piece(connection: sqlcipher.Connection, name: str, number: int) -> bytes:
    """Return one piece; nothing stays open in between, so edits may go on meanwhile."""
    row = connection.execute(
        "SELECT bytes FROM chunk WHERE (content, number) = (?, ?)", (name, number)
    ).fetchone()
    return bytes(row[0]) if row else b""
